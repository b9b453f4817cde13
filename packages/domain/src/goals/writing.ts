import { z } from 'zod'
import { text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'
import { agreedGoal } from './goal.ts'

// What is sent when a goal is written: apart from the endpoints, so that a form loads no page's shape.

export const agreeGoal = z.strictObject({ goal: agreedGoal })
export const changeGoal = agreeGoal.extend({ revision: revision() })
export const dropGoal = z.strictObject({
  revision: revision(),
  reason: text({ required: 'Write why this goal is dropped', max: 1_000 }),
})
