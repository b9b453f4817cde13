import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalLine } from '../fields/text.ts'
import { sawRecord } from '../records/write-record.ts'
import { toolsFor } from './asked-of.ts'
import { feedbackPoints, feedbackSources, feedbackTools } from './feedback-kinds.ts'

const shape = z.strictObject({
  source: z.enum(feedbackSources, { error: 'Choose whom you ask' }),
  /** By their part, never by name; left out for the mentee. */
  whom: optionalLine(80),
  point: z.enum(feedbackPoints, { error: 'Choose at which point' }),
  tool: z.enum(feedbackTools, { error: 'Choose how you ask' }),
  /** Which session, for POST_SESSION; it may be chosen later, and has to be before anybody is asked. */
  sessionId: id().nullable(),
  dueOn: day('Enter the day on which you will ask'),
})

type Asked = z.infer<typeof shape>

const checkAsked = ({ source, point, tool, sessionId }: Asked, refinement: z.core.$RefinementCtx<Asked>) => {
  const amiss = (field: keyof Asked, message: string) => refinement.addIssue({ code: 'custom', path: [field], message })
  if (!toolsFor(source).includes(tool)) amiss('tool', 'Choose a way of asking that suits who is asked')
  if (point !== 'POST_SESSION' && sessionId !== null)
    amiss('sessionId', 'Leave the session out, or ask after a session')
}

const namesWhom = ({ source, whom }: Pick<Asked, 'source' | 'whom'>) => source === 'MENTEE' || whom !== null

/** Who it is does not wait for the other answers: all that is missing is told at once. */
const whomToo = {
  ...{ path: ['whom'], error: 'Say who it is by their part, such as form tutor' },
  when: ({ value }: z.core.ParsePayload) => shape.pick({ source: true, whom: true }).strip().safeParse(value).success,
}

/** Whom to ask, when, with which tool (S2-T2). */
export const askedFeedback = shape.refine(namesWhom, whomToo).superRefine(checkAsked)
export type AskedFeedback = z.infer<typeof askedFeedback>

type Question = Omit<AskedFeedback, 'dueOn'>

/**
 * Whether a request that was changed asks something else now, or somebody else: whoever was asked before was asked something that
 * nobody asks any more. Another day asks the same.
 */
export const asksAnew = (before: Question, after: Question): boolean =>
  (['source', 'whom', 'point', 'tool', 'sessionId'] as const).some((part) => before[part] !== after[part])

/** One request: made with revision 0, or changed as it stood at that revision. */
export const writeRequest = z.strictObject({ revision: sawRecord(), request: askedFeedback })

/** Several at once: a schedule, as it was proposed. The browser makes the ids. */
export const takeSchedule = z.strictObject({
  requests: z
    .array(z.strictObject({ id: id(), request: askedFeedback }), { error: 'Choose whom to ask, and when' })
    .min(1, { error: 'Choose whom to ask, and when' })
    .max(12, { error: 'Take over twelve at most' })
    .refine((list) => new Set(list.map((each) => each.id)).size === list.length, {
      error: 'Give each an id of its own',
    }),
})
