import { type Preference, preferences } from '@mentorfolio/domain/needs/needs-kinds'
import { afterTheEnding } from '@mentorfolio/domain/plans/after-the-ending'
import { cycleStages } from '@mentorfolio/domain/plans/plan-stages'
import { preferencesRespected } from '@mentorfolio/domain/plans/preferences-respected'
import { writePlan } from '@mentorfolio/domain/plans/writing'
import type { z } from 'zod'
import { goneIn } from '../forms/days-gone.ts'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'

const isPreference = (name: string): name is Preference => preferences.some((each) => each === name)

/** What the schema cannot know: which preferences the needs assessment names. The form brings them along. */
const preferenceTrouble = (words: Written) => {
  const named = words.all('named').filter(isPreference)
  const cites = words.all('plan.cites').filter(isPreference)
  const respects = words.text('plan.respects').trim() || null
  const told = preferencesRespected({ cites, respects }, named)
  return Object.fromEntries(told.map(({ field, message }) => [`plan.${field}`, message]))
}

/** The next review is still to come, and no later than the ending, which the form brings along. */
const reviewTrouble = (words: Written) => {
  const reviewOn = words.text('plan.reviewOn')
  const late = afterTheEnding({ reviewOn }, { endsOn: words.text('endsOn') || null })
  return {
    ...Object.fromEntries(late.map(({ field, message }) => [`plan.${field}`, message])),
    ...goneIn(words, 'plan.reviewOn'),
  }
}

const read = (words: Written): Reading => {
  const goals = filledRows(words, 'plan.goals', ['id', 'how'], (row) => ({ id: row.text('id'), how: row.text('how') }))
  const told = cycleStages.filter((stage) => words.text(`stages.${stage}`).trim() !== '')
  const revision = numberIn(words.text('revision'))
  return {
    body: {
      revision,
      reason: revision === 0 ? null : words.text('reason'),
      plan: {
        goals: goals.rows,
        mentorDoes: words.text('plan.mentorDoes'),
        menteeDoes: words.text('plan.menteeDoes'),
        support: words.text('plan.support'),
        cites: words.all('plan.cites'),
        respects: words.text('plan.respects'),
        rhythm: words.text('plan.rhythm'),
        reviewOn: words.text('plan.reviewOn'),
        rationale: words.text('plan.rationale'),
        theory: words.text('plan.theory'),
        stages: told.map((stage) => ({ stage, text: words.text(`stages.${stage}`) })),
      },
    },
    errors: { ...preferenceTrouble(words), ...reviewTrouble(words) },
    names: {
      ...goals.names,
      ...Object.fromEntries(told.map((stage, index) => [`plan.stages.${index}.text`, `stages.${stage}`])),
    },
  }
}

export const planForm = {
  line: 'PUT /api/relationships/:id/mentoring-plan',
  schema: writePlan,
  read,
} satisfies FormDefinition<z.infer<typeof writePlan>>
