import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'

/**
 * Where a form is: a path of ours, with what tells its forms apart (`/sessions/…/log`, `/sessions/plan?with=…`). It becomes
 * a link, and browsers read `\` as `/` and drop tabs and line ends (https://url.spec.whatwg.org/#url-parsing): with one of
 * them it could lead to another site.
 */
const form = z
  .string({ error: 'Name the form by its address' })
  .max(400, { error: 'Name the form by a shorter address' })
  .regex(/^\/(?!\/)/, { error: 'Name the form by its address, such as /sessions/plan' })
  .regex(/^[^\\\s\p{Cc}]*$/u, { error: 'Name the form by its address without a backslash, space or control character' })

/** A device's own time, to the millisecond. Beyond these years it is no clock. */
const deviceTime = z.iso
  .datetime({ error: 'Send the time as ISO 8601 in UTC', abort: true })
  .refine((at) => Date.parse(at) >= Date.UTC(1970) && Date.parse(at) < Date.UTC(2200), {
    error: 'Send a time from 1970 on, and before 2200',
  })

/** The words of a form as they stand: control names and values, in the order of the page. Nothing is judged: a draft is no record. */
const entries = z
  .array(z.tuple([z.string().max(300), z.string().max(40_000)]))
  .max(1_000, { error: 'Keep fewer fields than a thousand' })

/** How deep the record that a form was opened with may be nested; ours are not half as deep. [D] */
const mostLevels = 30

/** Whether a value that was JSON is nested deeper than `most` levels; level by level, for recursion would end at the stack's depth. */
const isDeeperThan = (most: number, value: unknown) => {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    const inner = level.filter((each) => typeof each === 'object' && each !== null)
    if (inner.length > 0 && depth === most) return true
    level = inner.flatMap((each) => Object.values(each))
  }
  return false
}

/** What a draft holds besides its address and time. */
export const draftContent = z.strictObject({
  entries,
  /** The record as it was when the draft was begun, so that both changes can be told apart; null for one not made yet. */
  base: z.strictObject({ revision: z.int(), values: z.record(z.string(), z.unknown()) }).nullable(),
  /** The control that was being written in. */
  focus: z.string().max(300).nullable(),
})

export const keepDraft = z.strictObject({
  form,
  /** What it is, for a list of unfinished words: 'Log: Preparing for the interview'. */
  title: z.string().max(300),
  content: draftContent.refine(({ base }) => !isDeeperThan(mostLevels, base?.values), {
    error: `Send the record nested at most ${mostLevels} levels deep`,
    path: ['base', 'values'],
  }),
  /** When its last word was written, by the device's clock. An earlier one never replaces a later. */
  writtenAt: deviceTime,
})
export type KeepDraft = z.infer<typeof keepDraft>

export const draftView = keepDraft.extend({
  id: z.uuid(),
  /** The device that wrote it last; null when it named none. */
  deviceId: z.uuid().nullable(),
  /** When the server kept it. */
  keptAt: z.string(),
  content: draftContent.nullable(),
})
export type DraftView = z.infer<typeof draftView>

const params = z.strictObject({ id: id() })
const path = '/api/drafts/:id'

/** Drafts are nobody's record: no version, no audit event, and nobody else ever sees them (docs/decisions/0010-drafts-and-outbox.md). */
export const keepDraftEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'draft.keep',
  summary: 'Keep the words of an unfinished form, for oneself, on any device',
  unrecorded: true,
  params,
  keeping: 'NEVER',
  body: keepDraft,
  // `stale`: a later one was there already, and stays.
  response: z.strictObject({ keptAt: z.string(), stale: z.boolean() }),
})

export const listDraftsEndpoint = endpoint({
  method: 'GET',
  path: '/api/drafts',
  action: 'draft.view',
  summary: 'One’s own unfinished forms, latest first; with their words when one form is named',
  query: z.strictObject({ form: form.optional() }),
  response: z.strictObject({ drafts: z.array(draftView) }),
})

export const discardDraftEndpoint = endpoint({
  method: 'POST',
  path: `${path}/discard`,
  action: 'draft.discard',
  summary: 'Throw a draft away, unless something later than `writtenAt` was kept in it meanwhile',
  unrecorded: true,
  params,
  keeping: 'NEVER',
  body: z.strictObject({ writtenAt: deviceTime }),
  response: z.strictObject({ discarded: z.boolean() }),
})
