import { planSession } from '@mentorfolio/domain/sessions/plan'
import type { z } from 'zod'
import { serverNow } from '../../api/clock.ts'
import type { FormDefinition } from '../../forms/definition.ts'
import type { Written } from '../../forms/written.ts'
import { readPlan } from './plan-forms.ts'

const minute = 60_000
const longestTitle = 60

/** What it is called until somebody calls it otherwise: its objective, as far as a title goes. */
const titleFrom = (objective: string): string => {
  const [line = ''] = objective.trim().split('\n')
  if (line.length <= longestTitle) return line || 'Planned on the spot'
  return `${line.slice(0, line.lastIndexOf(' ', longestTitle) + 1 || longestTitle).trim()} …`
}

/** From this very minute, for as long as the form says. */
const timesFrom = (now: number, words: Written) => {
  const start = Math.floor(now / minute) * minute
  const at = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}:00Z`
  return { start: at(start), end: at(start + Number(words.text('minutes')) * minute) }
}

/** The least that a plan needs, for a session that begins as it is saved (docs/hours.md, 'The plan'). */
export const nowForm = {
  line: 'PUT /api/sessions/:id',
  schema: planSession,
  read: (words) => {
    const { body, names = {} } = readPlan(words, timesFrom(serverNow(), words), {
      title: titleFrom(words.rows('plan.objectives')[0]?.text('text') ?? ''),
    })
    return { body, names: { ...names, start: 'minutes', end: 'minutes' } }
  },
} satisfies FormDefinition<z.infer<typeof planSession>>
