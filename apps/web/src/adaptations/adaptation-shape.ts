import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'

/** The form of a change as its controls are named: the body's own paths. */
export type AdaptationShape = {
  adaptation: {
    trigger: { kind: string; feedbackId: string; sessionId: string; on: string; what: string }
    change: string
    framework: { kind: string; name: string; how: string }
    result: string
    shows: { sessionId: string; how: string }[]
  }
  reason: string
}

type Begins = {
  /** The answer or the session that it began with. */
  after?: string | null
  session?: string | null
}

const noTrigger = { kind: '', feedbackId: '', sessionId: '', on: '', what: '' }

const begunWith = ({ after, session }: Begins) => {
  if (after) return { ...noTrigger, kind: 'FEEDBACK', feedbackId: after }
  return session ? { ...noTrigger, kind: 'SESSION', sessionId: session } : noTrigger
}

/** A new change, after what its address names. */
export const newShape = (begins: Begins): AdaptationShape => ({
  adaptation: {
    trigger: begunWith(begins),
    ...{ change: '', framework: { kind: '', name: '', how: '' }, result: '', shows: [] },
  },
  reason: '',
})

/** The change as it stands; `shows`: a session where it shows, to be added. */
export const shapeOf = (
  { trigger, change, framework, result, shows }: AdaptationContent,
  also: string | null = null,
): AdaptationShape => ({
  adaptation: {
    trigger: { ...noTrigger, ...trigger, what: trigger.what ?? '' },
    change,
    framework: { kind: framework?.kind ?? '', name: framework?.name ?? '', how: framework?.how ?? '' },
    result: result ?? '',
    shows: [
      ...shows.map(({ sessionId, how }) => ({ sessionId, how: how ?? '' })),
      ...(also === null || shows.some(({ sessionId }) => sessionId === also) ? [] : [{ sessionId: also, how: '' }]),
    ],
  },
  reason: '',
})
