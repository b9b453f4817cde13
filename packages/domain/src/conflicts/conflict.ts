import { z } from 'zod'
import { text } from '../fields/text.ts'

const whom = 'Choose whom or what it is about'
const named = () => z.uuidv7({ error: whom }).toLowerCase()

/** A candidate, or a setting: then every candidate who mentors there. */
const about = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('CANDIDATE'), candidateId: named() }),
    z.strictObject({ kind: z.literal('SETTING'), settingId: named() }),
  ],
  { error: whom },
)

/** What stands between somebody and judging fairly, in their own words. */
export const declareConflict = z.strictObject({
  about,
  words: text({ required: 'Say what it is, in a few words', max: 1_000 }),
})
export type DeclareConflict = z.infer<typeof declareConflict>

export const endConflict = z.strictObject({
  reason: text({ required: 'Say why they may judge again', max: 1_000 }),
})

/** What a unit needs somebody else for. */
export const barredParts = ['assessor', 'countersigner', 'iqa'] as const

const conflictView = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  byName: z.string(),
  own: z.boolean(),
  about: z.strictObject({ kind: z.enum(['CANDIDATE', 'SETTING']), name: z.string() }),
  words: z.string(),
  at: z.string(),
  ended: z.strictObject({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
  /** Units that need somebody else, for whoever can give them to one. Empty once it has ended. */
  units: z.array(
    z.strictObject({
      unitId: z.uuid(),
      registrationId: z.uuid(),
      title: z.string(),
      candidateName: z.string(),
      part: z.enum(barredParts),
    }),
  ),
})
export type ConflictView = z.infer<typeof conflictView>

/** Conflicts of interest of a centre, the latest first: one's own, or for whoever looks after them everybody's. */
export const conflictsView = z.strictObject({
  centreId: z.uuid(),
  conflicts: z.array(conflictView),
  /** Whether everybody's are listed. */
  all: z.boolean(),
  mayDeclare: z.boolean(),
  mayAllocate: z.boolean(),
})
export type ConflictsView = z.infer<typeof conflictsView>

/** Whom and what a conflict can be about. */
export const conflictChoices = z.strictObject({
  centreId: z.uuid(),
  candidates: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  settings: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
})
export type ConflictChoices = z.infer<typeof conflictChoices>
