import type { AssessmentPlanView } from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import { answerAssessmentPlan, markActivity, writeAssessmentPlan } from '@mentorfolio/domain/assessment-plans/planning'
import type { z } from 'zod'
import { newId } from '../api/device.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

type ActivityShape = {
  id: string
  what: string
  method: string
  criteria: string[]
  by: string
  where: string
  prepare: string
}

/** A row that nothing is planned in yet; its id stays with it. */
export const noActivity = (): ActivityShape => ({
  ...{ id: newId(), what: '', method: '', criteria: [], by: '', where: '', prepare: '' },
})

/** A plan as its form's controls are named. */
export type PlanShape = { activities: ActivityShape[]; note: string; reason: string }

export const planShape = ({ plan }: Pick<AssessmentPlanView, 'plan'>): PlanShape => ({
  activities: plan?.activities.map(({ id, what, method, criteria, by, where, prepare }) => ({
    ...{ id, what, method, criteria, by, where: where ?? '', prepare: prepare ?? '' },
  })) ?? [noActivity()],
  note: plan?.note ?? '',
  reason: '',
})

export const writing = {
  line: 'PUT /api/units/:id/assessment-plan',
  schema: writeAssessmentPlan,
  read: (words) => {
    const { rows, names } = filledRows(
      words,
      'activities',
      ['what', 'method', 'criteria', 'by', 'where', 'prepare'],
      (row) => ({
        ...{ id: row.text('id'), what: row.text('what'), method: row.text('method'), criteria: row.all('criteria') },
        ...{ by: row.text('by'), where: row.text('where'), prepare: row.text('prepare') },
      }),
    )
    const version = numberIn(words.text('revision')) ?? 0
    return { body: { version, activities: rows, note: words.text('note'), reason: words.text('reason') }, names }
  },
} satisfies FormDefinition<z.infer<typeof writeAssessmentPlan>>

export type AnswerShape = { agrees: string; words: string }

export const answering = {
  line: 'POST /api/units/:id/assessment-plan/answer',
  schema: answerAssessmentPlan,
  read: (words) => ({
    body: {
      version: Number(words.text('version')),
      agrees: words.text('agrees') === '' ? undefined : words.text('agrees') === 'yes',
      words: words.text('words'),
    },
  }),
} satisfies FormDefinition<z.infer<typeof answerAssessmentPlan>>

export type MarkShape = { on: string; words: string }

export const marking = {
  line: 'POST /api/units/:id/assessment-plan/activities/:activityId/mark',
  schema: markActivity,
  read: (words) => ({
    body: {
      version: Number(words.text('version')),
      done: words.text('done') === 'yes',
      on: words.text('on') || null,
      words: words.text('words'),
    },
  }),
} satisfies FormDefinition<z.infer<typeof markActivity>>
