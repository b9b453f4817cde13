import { z } from 'zod'
import { sessionStates } from '../cycle/states.ts'
import { sessionWords } from './answers.ts'
import { interval } from './interval.ts'
import { flags, reasons } from './ledger-facts.ts'
import { contexts, modes, sessionKinds } from './session.ts'
import { ledgerLine } from './session-view.ts'

/** When it was and who came, as a log tells it. */
const told = {
  mode: z.enum(modes),
  start: z.string(),
  end: z.string(),
  breaks: z.array(interval),
  attendance: z.array(
    z.strictObject({
      relationshipId: z.uuid(),
      attended: z.boolean(),
      from: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
}

/** `hoursLedger`'s input as it travels: the same shape, so that the browser runs the same function. */
export const ledgerFacts = z.strictObject({
  requirement: z.strictObject({
    minimumMinutes: z.int().nullable(),
    scope: z.enum(['TOTAL', 'PER_MENTEE']),
    menteesRequired: z.int(),
    countsReview: z.boolean(),
    countsClosure: z.boolean(),
    allowsGroup: z.boolean(),
    lateAfterHours: z.number(),
    tooLateAfterDays: z.number(),
    longAfterMinutes: z.number(),
  }),
  registration: z.strictObject({ from: z.string(), until: z.string().nullable() }),
  relationships: z.array(
    z.strictObject({
      id: z.uuid(),
      inForce: z.array(z.strictObject({ start: z.string(), end: z.string().nullable() })),
    }),
  ),
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(sessionKinds),
      context: z.enum(contexts),
      status: z.enum(sessionStates),
      planRecordedAt: z.string().nullable(),
      loggedAt: z.string().nullable(),
      ...told,
      questioned: z.boolean(),
      exclusion: z.strictObject({ reason: z.string() }).nullable(),
      acceptance: z
        .strictObject({
          reason: z.string(),
          waives: z.array(z.enum(['TOO_LATE', 'NO_PRIOR_PLAN', 'AGREEMENT_NOT_IN_FORCE'])),
          /** `loggedAt`: when it counted as logged then. */
          told: z.strictObject({ ...told, loggedAt: z.string().nullish() }).nullable(),
        })
        .nullable(),
    }),
  ),
})

/** A unit as its ledger names it. */
export const unitName = z.strictObject({
  id: z.uuid(),
  packId: z.string(),
  /** From the pack; a title that the source does not give says so and offers the probable one. */
  title: z.string(),
  probableTitle: z.string().nullable(),
})

/** The sum: minutes, and what is asked. `requiredMinutes` null: the unit asks for none. */
export const ledgerSum = z.strictObject({
  requiredMinutes: z.int().nullable(),
  countedMinutes: z.int(),
  met: z.boolean(),
  /** Over the sessions that the assessor accepted by name; docs/cycle.md. */
  acceptedMinutes: z.int(),
})

export const sessionLine = ledgerLine.extend({
  id: z.uuid(),
  title: z.string().nullable(),
  kind: z.enum(sessionKinds),
  status: z.enum(sessionStates),
  start: z.string(),
  end: z.string(),
  /** The timer, while it runs and after. */
  startedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  zone: z.string(),
  mentees: z.array(z.string()),
  reasons: z.array(z.enum(reasons)),
  flags: z.array(z.enum(flags)),
  /** What its mentees say of it. */
  said: z.enum(sessionWords).nullable(),
  /** Why the assessor set it aside, or took it in spite of a rule. */
  exclusion: z.string().nullable(),
  acceptance: z.string().nullable(),
  /** The minutes that it counted as it was accepted, where it was corrected since: it holds for no more. Null: it stands as it was, or is not accepted. */
  acceptedThen: z.int().nullable(),
  /** After this instant a log shows as late. */
  lateAfter: z.string(),
})
export type SessionLine = z.infer<typeof sessionLine>

export const ledgerView = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  scope: z.enum(['TOTAL', 'PER_MENTEE']),
  sum: ledgerSum,
  byRelationship: z.array(
    z.strictObject({ relationshipId: z.uuid(), name: z.string(), minutes: z.int(), met: z.boolean() }),
  ),
  /** Every session, earliest first. */
  sessions: z.array(sessionLine),
})
export type LedgerView = z.infer<typeof ledgerView>
