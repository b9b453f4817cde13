import { expect, test } from 'vitest'
import { standsInWords } from './say.ts'

const now = '2026-11-21T12:00:00Z'
const dueOn = '2026-11-30'
const [asked, answered] = ['2026-11-16T12:00:00Z', '2026-11-18T12:00:00Z']

test.each([
  ['nobody was asked', { dueOn, askedAt: null, answeredAt: null }, /^to be asked by 30 Nov/],
  ['somebody was asked', { dueOn, askedAt: asked, answeredAt: null }, /^asked 5 days ago$/],
  ['it was answered', { dueOn, askedAt: asked, answeredAt: answered }, /^answered 18 Nov/],
])('a request says how it stands: %s', (_, request, words) => expect(standsInWords(request, now)).toMatch(words))
