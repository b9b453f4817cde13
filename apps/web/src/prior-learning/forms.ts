import { type DecidePriorLearning, decidePriorLearning } from '@mentorfolio/domain/prior-learning/deciding'
import type { PriorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import type { PriorLearningClaim } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { writePriorLearning } from '@mentorfolio/domain/prior-learning/writing'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'
import { readWithdraw } from '../mentoring/withdraw-form.tsx'

export type ClaimShape = {
  learning: Record<'title' | 'what' | 'where' | 'from' | 'until' | 'current' | 'sufficient', string> & {
    criteria: { criterion: string; how: string }[]
    products: string[]
  }
}

export const aCriterion = { criterion: '', how: '' }

export const claimShape = (content: PriorLearningContent | null | undefined): ClaimShape => ({
  learning: content
    ? { ...content, until: content.until ?? '' }
    : {
        ...{ title: '', what: '', where: '', from: '', until: '', current: '', sufficient: '' },
        ...{ criteria: [aCriterion], products: [] },
      },
})

export const claiming = {
  line: 'PUT /api/units/:id/prior-learning/:recordId',
  schema: writePriorLearning,
  read: (words) => {
    const at = (part: string) => words.text(`learning.${part}`)
    const criteria = filledRows(words, 'learning.criteria', ['criterion', 'how'], (row) => ({
      criterion: row.text('criterion'),
      how: row.text('how'),
    }))
    return {
      body: {
        ...{ revision: numberIn(words.text('revision')) ?? 0, reason: null },
        learning: {
          ...{ title: at('title'), what: at('what'), where: at('where'), from: at('from'), until: at('until') || null },
          ...{ criteria: criteria.rows, products: words.all('learning.products') },
          ...{ current: at('current'), sufficient: at('sufficient') },
        },
      },
      names: {
        ...criteria.names,
        ...(criteria.rows.length === 0 ? { 'learning.criteria': 'learning.criteria[0].criterion' } : {}),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof writePriorLearning>>

export const withdrawing = {
  line: 'POST /api/units/:id/prior-learning/:recordId/withdraw',
  schema: withdrawRecord,
  read: readWithdraw,
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export type DecidingShape = {
  authentic: string
  current: string
  criteria: { criterion: string; accepted: string; reason: string }[]
}

/** As it opens: what was decided of this very version, or each criterion undecided. */
export const decidingShape = ({ content, revision, decisions }: PriorLearningClaim): DecidingShape => {
  const latest = decisions[0]?.recordVersion === revision ? decisions[0] : undefined
  const said = (criterion: string) => latest?.criteria.find((each) => each.criterion === criterion)
  return {
    authentic: latest?.authentic ? 'on' : '',
    current: latest?.current ? 'on' : '',
    criteria: (content?.criteria ?? []).map(({ criterion }) => {
      const before = said(criterion)
      return {
        criterion,
        accepted: before ? (before.accepted ? 'YES' : 'NO') : '',
        reason: before?.reason ?? '',
      }
    }),
  }
}

export const decidingSeen = (claim: PriorLearningClaim) => ({
  revision: claim.decisions[0]?.version ?? 0,
  values: decidingShape(claim),
})

export const deciding: FormDefinition<DecidePriorLearning> = {
  line: 'PUT /api/units/:id/prior-learning/:recordId/decisions/:decisionId',
  schema: decidePriorLearning,
  read: (words) => {
    const rows = words.rows('criteria')
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        recordVersion: numberIn(words.text('claim')),
        authentic: words.has('authentic'),
        current: words.has('current'),
        criteria: rows.map((row) => ({
          criterion: row.text('criterion'),
          accepted: row.text('accepted') === '' ? undefined : row.text('accepted') === 'YES',
          reason: row.text('reason'),
        })),
      },
    }
  },
}
