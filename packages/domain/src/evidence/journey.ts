import type { SessionState } from '../cycle/states.ts'
import type { SessionKind } from '../sessions/session.ts'
import { isLogged } from '../sessions/took-place.ts'
import type { EvidenceItem } from './evidence-item.ts'
import type { UnitPack } from './unit-pack.ts'

type JourneySession = {
  id: string
  kind: SessionKind
  status: SessionState
  context: 'REAL' | 'SIMULATED'
  /** Of those who came. */
  relationshipIds: readonly string[]
}

/** How far one relationship has come on a pack's journey (S5-T3): what is there, and what is asked. */
export type Journey = {
  relationshipId: string
  contracting: number
  progressive: number
  closure: number
  shown: boolean
}

export type JourneyAsked = { contracting: number; progressive: number; closure: number }

/** What a pack asks one single relationship to show; null: nothing. */
export const journeyAsked = ({ evidence }: UnitPack): JourneyAsked | null => {
  const { contracting, minProgressiveSessions, closure } = evidence
  if (contracting === null && minProgressiveSessions === null && closure === null) return null
  return { contracting: contracting ?? 0, progressive: minProgressiveSessions ?? 0, closure: closure ?? 0 }
}

/**
 * Each relationship on the journey that a pack asks for, the furthest first: contracting sessions that were logged, formal
 * ones that look back at what was agreed last time (S5-T3), and a closing that is written whole (S5-AC3).
 */
export const journeysOf = (
  asked: JourneyAsked,
  relationshipIds: readonly string[],
  sessions: readonly JourneySession[],
  items: readonly EvidenceItem[],
  simulation: boolean,
): Journey[] => {
  const progressive = new Set(items.flatMap((item) => (item.progressive && item.sessionId ? [item.sessionId] : [])))
  const whole = items.filter(
    ({ record, holds }) =>
      record === 'CLOSURE' &&
      (['goalReview', 'menteeFeedbackGiven', 'plannedEnding', 'signpostingSettled'] as const).every((part) =>
        holds.includes(part),
      ),
  )
  const journeys = relationshipIds.map((relationshipId): Journey => {
    const theirs = sessions.filter(
      (session) =>
        isLogged(session) &&
        (simulation || session.context === 'REAL') &&
        session.relationshipIds.includes(relationshipId),
    )
    const have = {
      contracting: theirs.filter(({ kind }) => kind === 'CONTRACTING').length,
      progressive: theirs.filter(({ id }) => progressive.has(id)).length,
      closure: whole.filter((item) => item.relationshipIds.includes(relationshipId)).length,
    }
    const shown =
      have.contracting >= asked.contracting && have.progressive >= asked.progressive && have.closure >= asked.closure
    return { relationshipId, ...have, shown }
  })
  const far = ({ contracting, progressive: built, closure }: Journey) =>
    Math.min(contracting, asked.contracting) + Math.min(built, asked.progressive) + Math.min(closure, asked.closure)
  return journeys.toSorted((a, b) => Number(b.shown) - Number(a.shown) || far(b) - far(a))
}
