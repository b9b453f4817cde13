import { cancelSeries, moveSeries } from '@mentorfolio/domain/sessions/series'
import type { z } from 'zod'
import { serverNow } from '../../api/clock.ts'
import type { FormDefinition } from '../../forms/definition.ts'
import type { Written } from '../../forms/written.ts'
import { localTimes, timeTrouble } from '../../hours/times/read-times.ts'
import { type Ahead, fromOn, movedTimes } from './choose-sessions.ts'

/** What can be moved or called off as the page knows it: beside the words, since words that were kept know an older state. */
const aheadIn = (words: Written): Ahead[] => {
  const list: unknown = JSON.parse(words.text('ahead') || '[]')
  // The page wrote it itself; the schema judges what becomes of it.
  return Array.isArray(list) ? (list as Ahead[]) : []
}

const inTheWay = {
  NONEXISTENT: 'The clocks go forward over this time on one of the nights. Choose another time, or move fewer',
  AMBIGUOUS: 'The clock shows this time twice on one of the nights. Choose another time, or move fewer',
  ZERO_LENGTH: 'Enter an end that is later than the start',
} as const

const isSameTime = (one: string, other: string) => Date.parse(one) === Date.parse(other)

export const moveForm = {
  line: 'PUT /api/series/:id/times',
  schema: moveSeries,
  read: (words) => {
    const moved = movedTimes(words, aheadIn(words))
    const sessions = moved.flatMap(({ session: { id, revision }, times }) =>
      'start' in times ? [{ id, revision, start: times.start, end: times.end }] : [],
    )
    const trouble = timeTrouble(words, localTimes(words))
    const [skipped] = moved.flatMap(({ times }) => ('problem' in times ? [times.problem] : []))
    const [first] = sessions
    const stays = ({ session, times }: (typeof moved)[number]) =>
      'start' in times &&
      isSameTime(session.start, times.start) &&
      isSameTime(session.end, times.end) &&
      session.mode === words.text('mode')
    const nothingMoves = moved.length > 0 && moved.every(stays)
    const isOver = first !== undefined && Date.parse(first.start) < serverNow()
    return {
      body: { mode: words.text('mode') || undefined, zone: words.text('zone'), sessions },
      errors: {
        ...(nothingMoves ? { date: 'Nothing would change yet: choose another day, time or way to meet' } : {}),
        ...(isOver ? { date: 'Choose a day and time that lie ahead' } : {}),
        ...(skipped ? { from: inTheWay[skipped] } : {}),
        ...trouble.errors,
      },
      spared: [...trouble.spared, ...(Object.keys(trouble.errors).length > 0 ? ['from-session'] : [])],
      names: { sessions: 'from-session' },
    }
  },
} satisfies FormDefinition<z.infer<typeof moveSeries>>

export const callOffForm = {
  line: 'POST /api/series/:id/cancel',
  schema: cancelSeries,
  read: (words) => ({
    body: {
      sessions: fromOn(words, aheadIn(words)).map(({ id, revision }) => ({ id, revision })),
      reason: words.text('reason'),
    },
    names: { sessions: 'from-session' },
  }),
} satisfies FormDefinition<z.infer<typeof cancelSeries>>
