import { planSeries } from '@mentorfolio/domain/sessions/series'
import { overToPlanSeries } from '@mentorfolio/domain/sessions/still-to-come'
import type { z } from 'zod'
import { serverNow } from '../../api/clock.ts'
import type { FormDefinition } from '../../forms/definition.ts'
import type { Written } from '../../forms/written.ts'
import { localTimes, timeTrouble } from '../../hours/times/read-times.ts'
import { readPlan } from './plan-forms.ts'
import type { PlanShape } from './plan-shape.ts'
import { datesIn, datesToPlan } from './series-dates.ts'

export type SeriesShape = PlanShape & { rhythm: string; count: string; leftOut: string[]; sessionIds: string }

/** Each day has its own id from the start, left out or not: sent twice, it is the same series. */
const sessionsIn = (words: Written) => {
  const ids = words.text('sessionIds').split(' ')
  const days = datesIn(words).map(({ date }) => date)
  return datesToPlan(words).map(({ date, start, end }) => ({ id: ids[days.indexOf(date)], start, end }))
}

export const seriesForm = {
  line: 'PUT /api/series/:id',
  schema: planSeries,
  read: (words) => {
    const { body, names = {} } = readPlan(words, {})
    const { start: _, end: __, ...meeting } = Object(body)
    const sessions = sessionsIn(words)
    const trouble = timeTrouble(words, localTimes(words))
    const [first] = sessions
    const isOver = first !== undefined && Date.parse(first.start) < serverNow()
    return {
      body: { ...meeting, sessions },
      errors: { ...(isOver ? { date: overToPlanSeries } : {}), ...trouble.errors },
      // Without a first day there is no other either.
      spared: [...trouble.spared, ...(Object.keys(trouble.errors).length > 0 ? ['leftOut'] : [])],
      names: {
        ...names,
        sessions: 'leftOut',
        ...Object.fromEntries(sessions.map((___, index) => [`sessions.${index}`, 'leftOut'])),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof planSeries>>
