import type { RelationshipCard } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Shape, Tone } from '../shell/tag.tsx'
import { hereZone, plainDay, shortDay } from '../words/dates.ts'
import { counted, listed } from '../words/durations.ts'

export type Progress = 'DONE' | 'NOW' | 'TO_COME'
export type Stage = {
  name: 'Agreement' | 'Sessions' | 'Review' | 'Closure'
  progress: Progress
  tag: { words: string; tone: Tone; shape: Shape } | null
  note: string | null
}

const before = new Set<RelationshipCard['state']>(['DRAFT', 'AWAITING_SIGNATURES'])
const over = new Set<RelationshipCard['state']>(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'])

const agreement = ({ state, agreement: signed, goals, name, simulated }: RelationshipCard): Stage => {
  const progress = before.has(state) ? 'NOW' : 'DONE'
  const note =
    [signed && `Agreement version ${signed.version}`, goals > 0 && counted(goals, 'goal')]
      .filter(Boolean)
      .join(' · ') || null
  const tell = (words: string, tone: Tone, shape: Shape): Stage => ({
    name: 'Agreement',
    progress,
    tag: { words, tone, shape },
    note,
  })
  if (!signed) return tell('To be written', 'wait', 'ring')
  if (state === 'DRAFT') return tell('Being written', 'info', 'dot')
  const { mentorSignedAt, menteeSignedAt, changeAsked } = signed
  if (simulated) return tell('Simulated: no signature needed', 'plain', 'dash')
  if (changeAsked) return tell(`${name} asked for a change`, 'wait', 'clock')
  if (!mentorSignedAt) return tell('Waits for your signature', 'wait', 'clock')
  if (!menteeSignedAt) return tell(`Waits for ${name}’s signature`, 'wait', 'clock')
  const last = Date.parse(mentorSignedAt) < Date.parse(menteeSignedAt) ? menteeSignedAt : mentorSignedAt
  return tell(`Signed by both, ${shortDay(last, hereZone())}`, 'good', 'tick')
}

const sessions = ({ state, held, toLog, planned }: RelationshipCard): Stage => {
  const told = [held > 0 && `${held} held`, toLog > 0 && `${toLog} to log`, planned > 0 && `${planned} planned`]
  const words = told.filter((each) => each !== false)
  return {
    name: 'Sessions',
    progress: before.has(state) ? 'TO_COME' : state === 'ACTIVE' || state === 'PAUSED' ? 'NOW' : 'DONE',
    tag: words.length > 0 ? { words: listed(words), tone: 'info', shape: 'dot' } : null,
    note: words.length > 0 ? null : 'None yet',
  }
}

const review = ({ state, reviewDueOn }: RelationshipCard): Stage => ({
  name: 'Review',
  progress: state === 'CLOSING' || state === 'CLOSED' ? 'DONE' : 'TO_COME',
  tag: null,
  note: reviewDueOn && !over.has(state) && state !== 'CLOSING' ? `Due by ${plainDay(reviewDueOn)}` : null,
})

const closure = ({ state, endsOn }: RelationshipCard): Stage => ({
  name: 'Closure',
  progress: over.has(state) ? 'DONE' : state === 'CLOSING' ? 'NOW' : 'TO_COME',
  tag:
    state === 'ENDED_EARLY'
      ? { words: 'Ended early', tone: 'plain', shape: 'dash' }
      : state === 'TRANSFERRED'
        ? { words: 'Handed over', tone: 'plain', shape: 'dash' }
        : state === 'CLOSED'
          ? { words: 'Closed', tone: 'good', shape: 'tick' }
          : null,
  note: !over.has(state) && endsOn ? `Planned for ${plainDay(endsOn)}` : null,
})

/** A relationship from contract to closure: what is done, what is now, what is to come. */
export const stagesOf = (card: RelationshipCard): Stage[] => [
  agreement(card),
  sessions(card),
  review(card),
  closure(card),
]
