import { agreeGoal, changeGoal, dropGoal } from '@mentorfolio/domain/goals/writing'
import type { z } from 'zod'
import { goneIn } from '../forms/days-gone.ts'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { employerParts, readEmployer } from '../mentoring/read-employer.ts'

const readGoal = (words: Written, more: object): Reading => {
  const milestones = filledRows(words, 'goal.milestones', ['text', 'byDate'], (row) => ({
    text: row.text('text'),
    byDate: row.text('byDate'),
  }))
  const strategies = filledRows(words, 'goal.strategies', ['text'], (row) => ({ text: row.text('text') }))
  const employers = filledRows(words, 'goal.employers', employerParts, readEmployer)
  const linked = words.text('goal.ehcp.linked') === 'yes'
  return {
    body: {
      goal: {
        title: words.text('goal.title'),
        domain: words.text('goal.domain') || null,
        // Of a goal about something else it says nothing.
        workStage: words.text('goal.domain') === 'WORK' ? words.text('goal.workStage') || null : null,
        specific: words.text('goal.specific'),
        measure: words.text('goal.measure'),
        support: words.text('goal.support'),
        why: words.text('goal.why'),
        byDate: words.text('goal.byDate') || null,
        baseline: numberIn(words.text('goal.baseline')) ?? null,
        scale: {
          one: words.text('goal.scale.one'),
          five: words.text('goal.scale.five'),
          ten: words.text('goal.scale.ten'),
        },
        milestones: milestones.rows,
        strategies: strategies.rows,
        ehcp: { linked, area: linked ? words.text('goal.ehcp.area') || null : null },
        employers: employers.rows,
      },
      ...more,
    },
    names: { ...milestones.names, ...strategies.names, ...employers.names },
  }
}

export const agreeForm = {
  line: 'PUT /api/relationships/:id/goals/:goalId',
  schema: agreeGoal,
  read: (words) => ({ ...readGoal(words, {}), errors: goneIn(words, 'goal.byDate') }),
} satisfies FormDefinition<z.infer<typeof agreeGoal>>

export const changeForm = {
  line: 'PUT /api/relationships/:id/goals/:goalId/words',
  schema: changeGoal,
  read: (words) => readGoal(words, { revision: numberIn(words.text('revision')) }),
} satisfies FormDefinition<z.infer<typeof changeGoal>>

export const dropForm = {
  line: 'POST /api/relationships/:id/goals/:goalId/drop',
  schema: dropGoal,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof dropGoal>>
