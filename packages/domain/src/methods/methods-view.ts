import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { fileView } from '../files/file-view.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { discussionShown } from './discussion.ts'
import { methodStates, recordingSteps } from './method-kinds.ts'
import { observationShown } from './observation.ts'

const signature = z.strictObject({
  party: z.enum(['ASSESSOR', 'CANDIDATE']),
  agrees: z.boolean(),
  words: z.string().nullable(),
  byName: z.string(),
  at: z.string(),
})

const versionOf = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({
    version: z.int(),
    content,
    reason: z.string().nullable(),
    /** The agreement's version that was in force on that day; null: none, or no relationship is named. */
    agreementVersion: z.int().nullable(),
    deviceAt: z.string().nullable(),
    /** When the server had it. */
    receivedAt: z.string(),
    signatures: z.array(signature),
  })

const common = z.strictObject({
  id: z.uuid(),
  byName: z.string(),
  /** Whoever reads this wrote it. */
  isMine: z.boolean(),
  state: z.enum(methodStates),
  /** The latest; a candidate may see an earlier one alone. */
  revision: z.int(),
  withdrawn: z.strictObject({ at: z.string(), because: z.string().nullable(), byName: z.string() }).nullable(),
})

export const methodRecord = z.discriminatedUnion('kind', [
  common.extend({ kind: z.literal('OBSERVATION'), versions: z.array(versionOf(observationShown)) }),
  common.extend({ kind: z.literal('PROFESSIONAL_DISCUSSION'), versions: z.array(versionOf(discussionShown)) }),
])
export type MethodRecord = z.infer<typeof methodRecord>

/** What an assessor recorded of a unit, with what its forms ask about. Each version that this reader may see, the latest first. */
export const methodsView = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** Those that this reader may see; what is for assessors alone is not among its candidate's. */
  criteria: z.array(
    z.strictObject({
      ...{ id: z.string(), outcome: z.string(), title: z.string(), text: z.string() },
      guidance: z.string().nullable(),
    }),
  ),
  relationships: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** That took place, or are still to come; the latest first. */
  sessions: z.array(
    z.strictObject({
      ...{ id: z.uuid(), title: z.string().nullable(), start: z.string(), zone: z.string() },
      relationshipIds: z.array(z.uuid()),
    }),
  ),
  /** The latest first. */
  records: z.array(methodRecord),
  /**
   * Discussions that somebody asked to record, with every step; also those whose words their candidate does not see yet. `on`: their day.
   * `days`: for how long this centre keeps a recording; null: none is made here.
   */
  recording: z.strictObject({
    days: z.int().nullable(),
    asked: z.array(
      z.strictObject({
        recordId: z.uuid(),
        on: z.string(),
        steps: z.array(z.strictObject({ step: z.enum(recordingSteps), byName: z.string(), at: z.string() })),
      }),
    ),
  }),
  /** Of the recordings that these records name: what is known of them, never what lies in them. */
  sounds: z.array(fileView),
  actions: z.array(decidedAction),
})
export type MethodsView = z.infer<typeof methodsView>
