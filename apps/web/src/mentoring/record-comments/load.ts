import type { RecordComments } from '@mentorfolio/domain/record-comments/record-comments'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/call.ts'
import { NotReached } from '../../api/problem.ts'
import { itemsWaiting } from '../../outbox/waiting.ts'
import { commentsPage } from './words.ts'

/** What these pages loaded last: no device keeps what somebody sees of others, and an assessor goes on without a network. */
let last: RecordComments | null = null

/** What was said of the records of a unit, and what waits on this device. */
export const loadComments = async ({ params: route, request }: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  const params = { id: route['id'] ?? '' }
  const view = await call('GET /api/units/:id/record-comments', { params }, request.signal).catch((error: unknown) => {
    if (error instanceof NotReached && last?.unit.id === params.id) return last
    throw error
  })
  last = view
  const waiting = onDevice.filter(
    ({ line, page }) => line.includes('/record-comments/') && page === commentsPage(params.id),
  )
  return { view, onDevice, waiting }
}

/** The same with the comment that the address names; 404 where there is none. */
export const loadComment = async (args: LoaderFunctionArgs) => {
  const loaded = await loadComments(args)
  const comment = loaded.view.comments.find(({ id }) => id === args.params['commentId'])
  if (!comment) throw new Response(null, { status: 404 })
  return { ...loaded, comment }
}

/** As the server has it at this moment. */
export const commentsNow = (id: string): Promise<RecordComments> =>
  call('GET /api/units/:id/record-comments', { params: { id } }, undefined, { kept: false })
