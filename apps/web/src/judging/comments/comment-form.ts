import {
  type BankComment,
  bankComment,
  type CommentBankView,
  type KeptComment,
} from '@mentorfolio/domain/comment-bank/comment'
import type { FormDefinition } from '../../forms/definition.ts'
import type { Seen } from '../../forms/seen.ts'
import { numberIn } from '../../forms/written.ts'
import type { Begun } from './begun.ts'

/** A comment to use again, as its form names it. */
export type CommentShape = { title: string; words: string; about: string; namesNobody: string }

export const isNone = 'NONE'

export const shapeOf = (comment: KeptComment | undefined, begun: Begun | null): CommentShape => ({
  title: comment?.title ?? '',
  words: comment?.words ?? begun?.words ?? '',
  about: comment?.about ?? begun?.about ?? '',
  namesNobody: '',
})

export const seenIn = (comment: KeptComment): Seen => {
  const { namesNobody: _, ...values } = shapeOf(comment, null)
  return { revision: comment.version, values }
}

const read: FormDefinition<BankComment>['read'] = (words) => ({
  body: {
    version: numberIn(words.text('revision')) ?? 0,
    title: words.text('title'),
    words: words.text('words'),
    about: words.text('about') || null,
    namesNobody: words.has('namesNobody'),
  },
})

export const ownForm = {
  ...{ line: 'PUT /api/centres/:id/own-comments/:commentId', schema: bankComment, read },
} satisfies FormDefinition<BankComment>

export const centreForm = {
  ...{ line: 'PUT /api/centres/:id/comments/:commentId', schema: bankComment, read },
} satisfies FormDefinition<BankComment>

/** What a comment may be for, as a list to choose from. */
export const aboutOptions = ({ units }: Pick<CommentBankView, 'units'>) => [
  { value: '', label: 'Anything' },
  ...units.flatMap(({ packId, title, criteria }) => [
    { value: packId, label: `${packId} ${title}: the whole` },
    ...criteria.map((each) => ({ value: each.id, label: `${each.id} ${each.title}` })),
  ]),
]
