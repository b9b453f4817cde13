import { z } from 'zod'
import { stages } from '../cohorts/progress.ts'
import { portfolioUnitStates, registrationStates } from '../cycle/states.ts'
import { ledgerSum, unitName } from '../sessions/ledger-view.ts'
import { type ContactKind, contactKinds, type WaitingKind, waitingKinds } from './waiting.ts'

const keysOf = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as [K, ...K[]]

/** What waits for the assessor of a unit, the longest first. */
export const waiting = z.strictObject({
  what: z.enum(keysOf<WaitingKind>(waitingKinds)),
  count: z.int(),
  since: z.string(),
  /** The page where it is done. */
  href: z.string(),
})

/** The last time that the candidate heard of an assessor of this unit: on which day, where the centre is, and by what. */
export const lastContact = z.strictObject({ on: z.string(), what: z.enum(keysOf<ContactKind>(contactKinds)) })

export const caseloadLine = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  cohortName: z.string().nullable(),
  registration: z.enum(registrationStates),
  state: z.enum(portfolioUnitStates),
  /** Of the mentoring: the furthest that any relationship has come. */
  stage: z.enum(stages),
  sum: ledgerSum,
  waiting: z.array(waiting),
  lastContact: lastContact.nullable(),
  /** The last day of the cohort or the registration, whichever comes first. */
  until: z.string().nullable(),
})
export type CaseloadLine = z.infer<typeof caseloadLine>

export const caseloadView = z.strictObject({
  /** Today, in the time of the server's answer. */
  now: z.string(),
  items: z.array(caseloadLine),
  /** Of all that this filter finds; counted as far as a thousand. */
  of: z.int(),
  andMore: z.boolean(),
  next: z.string().nullable(),
})
export type CaseloadView = z.infer<typeof caseloadView>
