import { expect, test } from 'vitest'
import { z } from 'zod'
import { randomId } from './random-id.ts'

const many = Array.from({ length: 500 }, randomId)

test('each is a UUID of version 4', () => {
  expect(z.array(z.uuidv4()).safeParse(many).success).toBe(true)
})

test('no two are the same', () => {
  expect(new Set(many).size).toBe(many.length)
})
