import type { SubmissionView } from '@mentorfolio/domain/evidence/submission'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** Something added beside a submission that only this device has yet. */
type AddedHere = { id: string; words: string; at: string }

const addedHere = ({ id }: SubmissionView, items: readonly Item[]): AddedHere[] =>
  items.flatMap((item) =>
    item.line === 'PUT /api/units/:id/submissions/:submissionId/supplements/:supplementId' &&
    item.input.params.submissionId === id
      ? [{ id: item.input.params.supplementId, words: item.input.body.words, at: item.writtenAt }]
      : [],
  )

/** A submission, with what was added to it here and waits. */
export const loadSubmission = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '', submissionId: route['submissionId'] ?? '' }
  const onDevice = await itemsWaiting()
  const submission = await call('GET /api/units/:id/submissions/:submissionId', { params }, signal)
  const here = addedHere(submission, onDevice).filter(({ id }) => submission.added.every((each) => each.id !== id))
  const waiting = onDevice.filter(({ record }) => here.some(({ id }) => id === record))
  return { submission, here, waiting, onDevice }
}

export const unitTitle = ({ unit }: Pick<SubmissionView, 'unit'>) => unit.probableTitle ?? unit.title

export const submissionPage = ({ unit, id }: Pick<SubmissionView, 'unit' | 'id'>) =>
  `/units/${unit.id}/submissions/${id}`
