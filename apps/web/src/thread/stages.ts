import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipCard } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { serverNow } from '../api/clock.ts'
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

type State = RelationshipCard['state']
const before = new Set<State>(['DRAFT', 'AWAITING_SIGNATURES'])

/** Where it stands on its way: a pause is made somewhere on it, and leads nowhere. */
const stands = ({ state, lastMove }: RelationshipCard): State =>
  state === 'PAUSED' ? (lastMove?.from ?? 'ACTIVE') : state

const agreement = (card: RelationshipCard): Stage => {
  const { agreement: signed, goals, name, simulated, paperWaits, lastMove } = card
  const state = stands(card)
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
  if (simulated && (mentorSignedAt || !before.has(state)))
    return tell('Simulated: no signature of theirs needed', 'plain', 'dash')
  if (changeAsked) return tell(`${name} asked for a change`, 'wait', 'clock')
  const again = lastMove?.action === 'relationship.reopen' ? 'Opened again: ' : ''
  if (!mentorSignedAt) return tell(again ? `${again}both sign anew` : 'Waits for your signature', 'wait', 'clock')
  if (!menteeSignedAt && paperWaits) return tell('The paper copy waits for your assessor', 'wait', 'clock')
  if (!menteeSignedAt) return tell(`Waits for ${name}’s signature`, 'wait', 'clock')
  const last = Date.parse(mentorSignedAt) < Date.parse(menteeSignedAt) ? menteeSignedAt : mentorSignedAt
  return tell(`Signed by both, ${shortDay(last, hereZone())}`, 'good', 'tick')
}

const sessions = (card: RelationshipCard): Stage => {
  // A page that was kept from before an update does not know which go on.
  const { state, held, running = 0, toLog, planned } = card
  const at = stands(card)
  const told = [
    held > 0 && `${held} held`,
    running > 0 && `${running} running`,
    toLog > 0 && `${toLog} to log`,
    planned > 0 && `${planned} planned`,
  ]
  const words = told.filter((each) => each !== false)
  return {
    name: 'Sessions',
    progress: before.has(at) ? 'TO_COME' : at === 'ACTIVE' ? 'NOW' : 'DONE',
    tag:
      state === 'PAUSED'
        ? { words: 'Paused by the centre', tone: 'wait', shape: 'dash' }
        : words.length > 0
          ? { words: listed(words), tone: 'info', shape: 'dot' }
          : null,
    note: words.length === 0 ? 'None yet' : state === 'PAUSED' ? listed(words) : null,
  }
}

const review = (card: RelationshipCard): Stage => {
  const { reviewDueOn, reviewedOn } = card
  const state = stands(card)
  const isAhead = reviewDueOn !== null && !isOver(state) && state !== 'CLOSING'
  const isDue = isAhead && reviewDueOn <= new Date(serverNow()).toISOString().slice(0, 10)
  const told = [reviewedOn && `Last on ${plainDay(reviewedOn)}`, isAhead && !isDue && `due by ${plainDay(reviewDueOn)}`]
  const note = told.filter(Boolean).join(', ')
  return {
    name: 'Review',
    progress:
      state === 'CLOSING' || state === 'CLOSED' || (isOver(state) && reviewedOn) ? 'DONE' : isDue ? 'NOW' : 'TO_COME',
    tag: isDue ? { words: `Due since ${plainDay(reviewDueOn)}`, tone: 'wait', shape: 'clock' } : null,
    note: note ? `${note[0]?.toUpperCase()}${note.slice(1)}` : null,
  }
}

const endings: Partial<Record<RelationshipCard['state'], Stage['tag']>> = {
  CLOSING: { words: 'The ending has begun', tone: 'info', shape: 'dot' },
  CLOSED: { words: 'Closed', tone: 'good', shape: 'tick' },
  ENDED_EARLY: { words: 'Ended early', tone: 'plain', shape: 'dash' },
  TRANSFERRED: { words: 'Handed over', tone: 'plain', shape: 'dash' },
}

const closure = (card: RelationshipCard): Stage => {
  const { endsOn, lastMove, stopAskedAt, name } = card
  const state = stands(card)
  return {
    name: 'Closure',
    progress: isOver(state) ? 'DONE' : state === 'CLOSING' ? 'NOW' : 'TO_COME',
    tag:
      stopAskedAt && !isOver(state)
        ? { words: `${name} wants to stop`, tone: 'wait', shape: 'clock' }
        : lastMove?.action === 'relationship.putOffEnding'
          ? { words: `Put off, ${shortDay(lastMove.at, hereZone())}`, tone: 'plain', shape: 'dash' }
          : (endings[state] ?? null),
    note: !isOver(state) && endsOn ? `Planned for ${plainDay(endsOn)}` : null,
  }
}

/** Where each stage has its page. Sessions hang on the thread itself. */
export const pagesOf = ({
  id,
  agreement: written,
}: Pick<RelationshipCard, 'id' | 'agreement'>): Partial<Record<Stage['name'], string>> => ({
  Agreement: `/relationships/${id}/agreement${written ? '' : '/write'}`,
  Review: `/relationships/${id}/reviews`,
  Closure: `/relationships/${id}/ending`,
})

/** A relationship from contract to closure: what is done, what is now, what is to come. */
export const stagesOf = (card: RelationshipCard): Stage[] => [
  agreement(card),
  sessions(card),
  review(card),
  closure(card),
]
