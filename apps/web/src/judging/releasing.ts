import { type ReleaseDecision, releaseDecision, vacsrWords } from '@mentorfolio/domain/judging/deciding'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import type { Judged } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

export const ticks = ['valid', 'authentic', 'current', 'sufficient', 'reliable'] as const
export type Tick = (typeof ticks)[number]

export type ReleasingShape = {
  id: string
  outcome: string
  overall: string
  dueOn: string
  countersigner: string
  actions: { criterion: string; words: string }[]
} & Record<Tick, string>

/** As the form opens: an action for each criterion that is not met yet, its feedback to begin with; one about the whole where all are met. */
export const opensWith = (review: ReviewView, id: string): ReleasingShape => {
  const unmet = review.criteria.filter(({ judgement }) => judgement.outcome === 'NOT_YET_MET')
  return {
    id,
    outcome: unmet.length > 0 ? 'REFER' : '',
    overall: '',
    dueOn: '',
    countersigner: '',
    actions:
      unmet.length > 0
        ? unmet.map((each) => ({ criterion: each.id, words: each.judgement.feedback ?? '' }))
        : [{ criterion: '', words: '' }],
    ...{ valid: '', authentic: '', current: '', sufficient: '', reliable: '' },
  }
}

/** Everything that is released in one act, as its form has it. */
export const releasing: Judged<ReleaseDecision> = {
  schema: releaseDecision,
  read: (words) => {
    const { rows, names } = filledRows(words, 'actions', ['words'], (row) => ({
      criterion: row.text('criterion') || null,
      words: row.text('words'),
    }))
    const outcome = words.text('outcome')
    const body = {
      revision: numberIn(words.text('unit')),
      overall: words.text('overall'),
      vacsr: {
        ...Object.fromEntries(ticks.map((tick) => [tick, words.has(tick)])),
        words: vacsrWords.version,
      },
      countersignerId: words.text('countersigner') || null,
      outcome,
    }
    return {
      body: outcome === 'REFER' ? { ...body, actions: rows, dueOn: words.text('dueOn') } : body,
      names: {
        ...names,
        ...Object.fromEntries(ticks.map((tick) => [`vacsr.${tick}`, tick])),
        countersignerId: 'countersigner',
      },
      errors: outcome === '' ? { outcome: 'Say whether it is passed, or more is needed' } : {},
    }
  },
}
