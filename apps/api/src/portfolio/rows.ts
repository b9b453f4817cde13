import {
  portfolioUnitStates,
  registrationStates,
  relationshipStates,
  sessionStates,
} from '@mentorfolio/domain/cycle/states'
import { interval } from '@mentorfolio/domain/sessions/interval'
import { waivableReasons } from '@mentorfolio/domain/sessions/ledger-facts'
import { contexts, modes, sessionKinds } from '@mentorfolio/domain/sessions/session'
import { shownTimes } from '@mentorfolio/domain/sessions/shown-times'
import { z } from 'zod'

// What the queries by hand (*.sql.ts) bring, parsed where it comes in.

/** Postgres writes an instant into JSON as text. */
export const instantRow = z.string().transform((at) => new Date(at))

const attendanceRow = z.object({
  relationshipId: z.string(),
  attended: z.boolean().nullable(),
  from: instantRow.nullable(),
  until: instantRow.nullable(),
  /** What they, or a supervisor for them, said of it, and of which times: each their own. */
  answers: z.array(z.object({ right: z.boolean(), shown: shownTimes.nullable(), at: instantRow })),
})

/** When it was and who came, as a version of a log tells it. */
export const toldRow = z.object({
  mode: z.enum(modes),
  start: z.string(),
  end: z.string(),
  breaks: z.array(interval),
  attendance: z.array(
    z.object({
      relationshipId: z.string(),
      attended: z.boolean(),
      from: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
})

/** A session without its words, for summaries and for the ledger. */
export const sessionRow = z.object({
  id: z.string(),
  kind: z.enum(sessionKinds),
  context: z.enum(contexts),
  mode: z.enum(modes),
  status: z.enum(sessionStates),
  title: z.string(),
  zone: z.string(),
  start: instantRow,
  end: instantRow,
  plannedStart: instantRow.nullable(),
  plannedEnd: instantRow.nullable(),
  startedAt: instantRow.nullable(),
  stoppedAt: instantRow.nullable(),
  breaks: z.array(interval),
  planRecordedAt: instantRow.nullable(),
  loggedAt: instantRow.nullable(),
  revision: z.number(),
  /** `days`: between the closest two. */
  series: z.object({ id: z.string(), number: z.number(), of: z.number(), days: z.number() }).nullable(),
  attendance: z.array(attendanceRow.extend({ name: z.string() })),
  decisions: z.array(
    z.object({
      unitId: z.string(),
      kind: z.enum(['ACCEPTED', 'EXCLUDED']),
      reason: z.string(),
      waives: z.array(z.enum(waivableReasons)),
      /** `loggedAt`: when it counted as logged as it was accepted. */
      told: toldRow.extend({ loggedAt: z.string().nullish() }).nullable(),
    }),
  ),
})
export type SessionFactsRow = z.infer<typeof sessionRow>

/** A session with what the ledger asks of it and no more, for pages about many candidates. */
export const ledgerSessionRow = sessionRow
  .pick({
    ...{ id: true, kind: true, context: true, mode: true, status: true, zone: true, start: true, end: true },
    ...{ breaks: true, planRecordedAt: true, loggedAt: true, decisions: true },
  })
  .extend({ attendance: z.array(attendanceRow) })

/** A relationship with when its agreement was in force, its setting, goals and latest version of the agreement. */
export const relationshipRow = z.object({
  id: z.string(),
  pseudonym: z.string(),
  state: z.enum(relationshipStates),
  simulated: z.boolean(),
  /** Days as `YYYY-MM-DD`. */
  reviewDueOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  settingName: z.string().nullable(),
  inForce: z.array(z.object({ start: instantRow, end: instantRow.nullable() })),
  agreement: z
    .object({
      version: z.number(),
      mentorSignedAt: instantRow.nullable(),
      menteeSignedAt: instantRow.nullable(),
      changeAskedAt: instantRow.nullable(),
      /** The day on an accepted paper copy, `YYYY-MM-DD`. */
      signedOn: z.string().nullable(),
    })
    .nullable(),
  /** A copy on paper of the latest version waits for the assessor. */
  paperWaits: z.boolean(),
  /** The latest move, and when it was received. */
  lastMove: z
    .object({ action: z.string(), from: z.enum(relationshipStates), at: instantRow, receivedAt: instantRow })
    .nullable(),
  /** When the mentee last said that they want to stop, until it ended; null: they did not, or it did. */
  stopAskedAt: instantRow.nullable(),
  /** Since when the latest word of the mentee, or of a supervisor, is that the ending as it is written is not right; null: it is not so, or it was asked again. */
  endingNotRightAt: instantRow.nullable(),
  /** The day of the latest review. */
  reviewedOn: z.string().nullable(),
  /** The latest version of the needs assessment; 0: there is none. */
  needsVersion: z.number(),
  /** Those that are not dropped. */
  goals: z.array(z.object({ id: z.string(), title: z.string(), domain: z.string().nullable(), smart: z.boolean() })),
})
export type RelationshipRow = z.infer<typeof relationshipRow>

/** A registration with its cohort and its units, in the order of their packs. */
export const registrationRow = z.object({
  id: z.string(),
  state: z.enum(registrationStates),
  from: instantRow,
  until: instantRow.nullable(),
  cohort: z.object({ id: z.string(), name: z.string(), endsOn: z.string() }).nullable(),
  units: z.array(
    z.object({
      id: z.string(),
      packId: z.string(),
      state: z.enum(portfolioUnitStates),
      assessorId: z.string().nullable(),
      assessorName: z.string().nullable(),
      countersignerId: z.string().nullable(),
      iqaId: z.string().nullable(),
    }),
  ),
})
export type RegistrationRow = z.infer<typeof registrationRow>
