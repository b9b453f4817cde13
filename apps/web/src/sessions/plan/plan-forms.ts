import { planSession, replanSession } from '@mentorfolio/domain/sessions/plan'
import { needsAgreement } from '@mentorfolio/domain/sessions/plan-action'
import { sessionKinds } from '@mentorfolio/domain/sessions/session'
import { overToPlan } from '@mentorfolio/domain/sessions/still-to-come'
import type { z } from 'zod'
import { serverNow } from '../../api/clock.ts'
import type { FormDefinition, Reading } from '../../forms/definition.ts'
import { filledRows } from '../../forms/filled-rows.ts'
import { numberIn, type Written } from '../../forms/written.ts'
import { found, localTimes, timeTrouble } from '../../hours/times/read-times.ts'

/** One question a line; the form has one box for all. */
const questionsIn = (words: Written) =>
  words
    .text('plan.clarifyingQuestions')
    .split('\n')
    .filter((line) => line.trim() !== '')

/** What a plan offers, and where the one box stands that holds a list. */
const readOffered = (words: Written) => {
  const text = (name: string) => words.text(`plan.${name}`)
  const clarifyingQuestions = questionsIn(words)
  return {
    offered: {
      ...{ purpose: text('purpose'), structure: text('structure') },
      ...{ rationale: text('rationale'), theory: text('theory'), theoryWhy: text('theoryWhy') },
      ...{ cites: words.all('plan.cites'), respects: text('respects'), clarifyingQuestions },
    },
    names: Object.fromEntries(
      clarifyingQuestions.map((_, index) => [`plan.clarifyingQuestions.${index}`, 'plan.clarifyingQuestions']),
    ),
  }
}

/** Whether a meeting of this kind has to say which goal it serves and what should come of it: one that never counts has not. */
export const asksForPurpose = (kind: string): boolean =>
  sessionKinds.some((each) => each === kind && needsAgreement.has(each))

/** The words of a plan. `more` and `content` stand in place of what the form does not ask, in the body and in its plan. */
export const readPlan = (words: Written, more: object, content: object = {}): Reading => {
  const reading = localTimes(words)
  const times = found(reading)
  const activities = filledRows(words, 'plan.activities', ['what', 'minutes'], (row) => ({
    what: row.text('what'),
    minutes: numberIn(row.text('minutes')),
  }))
  const resources = filledRows(words, 'plan.resources', ['what', 'fit'], (row) => ({
    what: row.text('what'),
    fit: row.text('fit'),
  }))
  const { offered, names } = readOffered(words)
  const newGoal = words.text('plan.newGoal.title')
  const kind = words.text('kind')
  const asked = asksForPurpose(kind)
  return {
    body: {
      relationshipIds: words.all('relationshipIds'),
      kind: kind || undefined,
      context: words.text('context') || undefined,
      mode: words.text('mode') || undefined,
      zone: words.text('zone'),
      start: times?.start,
      end: times?.end,
      plan: {
        title: words.text('plan.title'),
        goalIds: words.all('plan.goalIds'),
        newGoal: newGoal.trim() === '' ? null : { id: words.text('plan.newGoal.id'), title: newGoal },
        // Where an objective is asked for, its empty boxes are told; so are those of any row that was added.
        objectives: words
          .rows('plan.objectives')
          .filter((row) => asked || row.has('text') || row.has('measure'))
          .map((row) => ({ text: row.text('text'), measure: row.text('measure'), stage: row.text('stage') || null })),
        activities: activities.rows,
        resources: resources.rows,
        model: words.text('plan.model') || null,
        ...offered,
        ...content,
      },
      ...more,
    },
    ...timeTrouble(words, reading),
    names: { start: 'from', end: 'to', ...activities.names, ...resources.names, ...names },
  }
}

/** A session whose time is over is no plan any more: it is logged as one that took place, which can always be saved. */
const isOver = (words: Written) => {
  const times = found(localTimes(words))
  return times !== null && Date.parse(times.end) <= serverNow()
}

export const planForm = {
  line: 'PUT /api/sessions/:id',
  schema: planSession,
  read: (words) => {
    const reading = readPlan(words, {})
    return isOver(words)
      ? { ...reading, errors: { date: `${overToPlan} below its times`, ...reading.errors } }
      : reading
  },
} satisfies FormDefinition<z.infer<typeof planSession>>

export const replanForm = {
  line: 'PUT /api/sessions/:id/plan',
  schema: replanSession,
  read: (words) => readPlan(words, { revision: numberIn(words.text('revision')) }),
} satisfies FormDefinition<z.infer<typeof replanSession>>
