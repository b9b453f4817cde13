import { z } from 'zod'
import { staffRoles } from '../cycle/roles.ts'
import { nameOfPerson } from '../fields/name.ts'

/** Somebody's own name, as colleagues read it. */
export const personName = (required = 'Enter their name') => nameOfPerson(required)

/** The parts that somebody plays at one centre: each once, at least one. */
export const personRoles = () =>
  z
    .array(z.enum(staffRoles, { error: 'Choose roles from the list' }), { error: 'Choose at least one role' })
    .min(1, { error: 'Choose at least one role' })
    .refine((roles) => new Set(roles).size === roles.length, { error: 'Choose each role once' })

/** The shortest password taken: long and plain is safer than short and odd, and nobody asks for symbols. [D] */
export const passwordLeast = 12
const passwordMost = 128

/** A password as it is chosen. Kept as typed: white space at its ends is part of it. */
export const newPassword = () =>
  z
    .string({ error: `Choose a password of ${passwordLeast} characters or more` })
    .min(passwordLeast, { error: `Choose a password of ${passwordLeast} characters or more` })
    .max(passwordMost, { error: `Choose a password of ${passwordMost} characters or fewer` })
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), {
      error: 'Choose a password without characters that cannot be typed again',
    })

/** The parts in which somebody is allocated to a candidate's unit. */
export const workParts = ['assessor', 'iqa'] as const
export type WorkPart = (typeof workParts)[number]
