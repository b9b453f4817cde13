import { z } from 'zod'
import { attemptContent } from '../feedback/attempt.ts'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { writingRecord } from '../records/write-record.ts'
import { revision } from '../sessions/session.ts'
import { closureContent, signposting } from './closure.ts'
import { endingView } from './ending-view.ts'

const params = z.strictObject({ id: id() })
const reasonOf = (required: string) => text({ required, max: 1_000 })

export const endingEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/ending',
  action: 'closure.view',
  summary: 'The way to the end of a relationship: what it takes, what is there, and every move until now',
  params,
  response: endingView,
})

export const writeClosure = z.strictObject({ ...writingRecord, closure: closureContent })

export const writeClosureEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/closures/:recordId',
  action: 'closure.record',
  summary: 'Write how the relationship ends: planned ending, signposting or why not needed, aftercare',
  params: z.strictObject({ id: id(), recordId: id() }),
  body: writeClosure,
  response: endingView,
})

export const startClosing = z.strictObject({ revision: revision() })
export const startClosingEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/start-closing',
  action: 'relationship.startClosing',
  summary: 'Begin the ending, once the goals are reviewed and no session waits for its log',
  params,
  body: startClosing,
  response: endingView,
})

export const putOffEnding = z.strictObject({
  revision: revision(),
  reason: reasonOf('Write why the ending is put off'),
})
export const putOffEndingEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/put-off-ending',
  action: 'relationship.putOffEnding',
  summary: 'Put off an ending that has begun, with the reason: the mentoring goes on',
  params,
  body: putOffEnding,
  response: endingView,
})

export const closeEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/close',
  action: 'relationship.close',
  summary: 'Close a relationship, once its four parts are there (S5-AC3)',
  params,
  body: startClosing,
  response: endingView,
})

/**
 * An ending before its time. What the rule asks besides the reason is brought along where no record has it yet: the day on
 * which the mentee was asked how it was, and where they can turn or why nobody need be named.
 */
export const endEarly = z.strictObject({
  revision: revision(),
  reason: reasonOf('Write why it ends early'),
  attempt: attemptContent.extend({ on: day('Choose the day on which they were asked') }).nullable(),
  signposting,
  notNeeded: optionalText(1_000),
})
export const endEarlyEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/end-early',
  action: 'relationship.endEarly',
  summary: 'End a relationship before its time, with the reason (candidate, or the centre’s admin)',
  params,
  body: endEarly,
  response: endingView,
})

export const transfer = z.strictObject({
  revision: revision(),
  to: z.uuidv7({ error: 'Choose the new mentor' }).toLowerCase(),
  /** As which the mentee goes on there: a made-up name that no other mentee of theirs has. */
  name: lineOfText({ required: 'Choose a made-up name', max: 40 }),
  reason: reasonOf('Write why another mentor takes over'),
})
export const transferEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/transfer',
  action: 'relationship.transfer',
  summary: 'Hand a mentee over to another mentor of the centre: a new relationship, with an agreement of its own',
  params,
  body: transfer,
  response: endingView,
})

export const reopen = z.strictObject({ revision: revision(), reason: reasonOf('Write why it is opened again') })
export const reopenEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/reopen',
  action: 'relationship.reopen',
  summary: 'Open a relationship again that was closed or ended early: both sign anew',
  params,
  body: reopen,
  response: endingView,
})
