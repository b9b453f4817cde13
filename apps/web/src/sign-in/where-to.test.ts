import { expect, it } from 'vitest'
import { whereTo } from './where-to.ts'

const here = 'https://mentorfolio.example'

it.each([
  ['/sessions/plan?with=1', '/sessions/plan?with=1'],
  [null, '/'],
  ['', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/sign-in', '/'],
])('after signing in, %s leads to %s', (asked, path) => expect(whereTo(asked, here)).toBe(path))
