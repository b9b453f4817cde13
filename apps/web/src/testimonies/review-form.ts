import { checks, type ReviewTestimony, reviewTestimony } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimonyView } from '@mentorfolio/domain/testimonies/testimony-view'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

/** The form in which a testimony is looked at, as its controls are named. */
export type LookShape = {
  contact: string
  contactedOn: string
  contactHow: string
  right: string
  sawOnly: string
  signedDated: string
  authentic: string
  outcome: string
  supports: { criterion: string; words: string }[]
  reason: string
}

const ticked = (holds: boolean | undefined) => (holds ? 'on' : '')

/** As it opens: what was said last, else a row for each criterion that the testimony is claimed for. */
export const lookShape = ({ reviews, claimed }: TestimonyView): LookShape => {
  const [latest] = reviews
  const looked = latest?.looked
  return {
    ...{ contact: looked?.contact ?? '', contactedOn: looked?.contactedOn ?? '', contactHow: looked?.contactHow ?? '' },
    right: looked?.right ?? '',
    sawOnly: ticked(looked?.sawOnly),
    signedDated: ticked(looked?.signedDated),
    authentic: ticked(looked?.authentic),
    outcome: latest?.outcome ?? '',
    supports: latest
      ? latest.supports.map(({ criterion, words }) => ({ criterion, words: words ?? '' }))
      : claimed.map((criterion) => ({ criterion, words: '' })),
    reason: latest?.reason ?? '',
  }
}

/** What it was like when the form opened; undefined where nobody had looked. */
export const lookSeen = (testimony: TestimonyView) => {
  const [latest] = testimony.reviews
  return latest && { revision: latest.version, values: lookShape(testimony) }
}

/** A criterion without a word is not relied on: its row is no part of what is sent. */
export const looking: FormDefinition<ReviewTestimony> = {
  line: 'PUT /api/units/:id/testimonies/:testimonyId/reviews/:reviewId',
  schema: reviewTestimony,
  read: (words) => {
    const supports = filledRows(words, 'supports', ['words'], (row) => ({
      criterion: row.text('criterion'),
      words: row.text('words'),
    }))
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        contact: words.text('contact'),
        contactedOn: words.text('contactedOn') || null,
        contactHow: words.text('contactHow'),
        right: words.text('right'),
        ...Object.fromEntries(checks.map((check) => [check, words.has(check)])),
        outcome: words.text('outcome'),
        supports: supports.rows,
        reason: words.text('reason'),
      },
      names: supports.names,
    }
  },
}
