import { type ClosureContent, nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import { endEarly, putOffEnding, reopen, transfer, writeClosure } from '@mentorfolio/domain/endings/endings.endpoints'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'

const signpostsIn = (words: Written, list: string) =>
  filledRows(words, list, ['where', 'what', 'how'], (row) => ({
    ...{ where: row.text('where'), what: row.text('what'), how: row.text('how') },
  }))

export type Signposts = { where: string; what: string; how: string }[]

/** The form of the closing as its controls are named. */
export type ClosureShape = {
  ending: string
  signposting: Signposts
  notNeeded: string
  aftercare: { on: string; what: string }
  takesAlong: string
  reason: string
}

const none = { where: null, what: null, how: null }
const typed = ({ where, what, how }: ClosureContent['signposting'][number]) => ({
  ...{ where: where ?? '', what: what ?? '', how: how ?? '' },
})

export const closureShape = (content: ClosureContent = nothingOfTheEnding): ClosureShape => ({
  ending: content.ending ?? '',
  signposting: content.signposting.length > 0 ? content.signposting.map(typed) : [typed(none)],
  notNeeded: content.notNeeded ?? '',
  aftercare: { on: content.aftercare.on ?? '', what: content.aftercare.what ?? '' },
  takesAlong: content.takesAlong ?? '',
  reason: '',
})

export const closureForm = {
  line: 'PUT /api/relationships/:id/closures/:recordId',
  schema: writeClosure,
  read: (words) => {
    const signposting = signpostsIn(words, 'signposting')
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        reason: words.text('reason'),
        closure: {
          ending: words.text('ending'),
          signposting: signposting.rows,
          notNeeded: words.text('notNeeded'),
          aftercare: { on: words.text('aftercare.on') || null, what: words.text('aftercare.what') },
          takesAlong: words.text('takesAlong'),
        },
      },
      names: {
        ...{ 'closure.ending': 'ending', 'closure.notNeeded': 'notNeeded', 'closure.takesAlong': 'takesAlong' },
        ...{ 'closure.aftercare': 'aftercare', 'closure.signposting': 'signposting' },
        ...Object.fromEntries(Object.entries(signposting.names).map(([from, to]) => [`closure.${from}`, to])),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeClosure>>

export type ReasonShape = { reason: string }

const readReason = (words: Written) => ({
  body: { revision: numberIn(words.text('revision')), reason: words.text('reason') },
})
export const putOffForm = {
  line: 'POST /api/relationships/:id/put-off-ending',
  schema: putOffEnding,
  read: readReason,
} satisfies FormDefinition<z.infer<typeof putOffEnding>>
export const reopenForm = {
  line: 'POST /api/relationships/:id/reopen',
  schema: reopen,
  read: readReason,
} satisfies FormDefinition<z.infer<typeof reopen>>

/** Ending early: what no record has yet is asked with it. */
export type EarlyShape = {
  reason: string
  attempt: { on: string; how: string; words: string }
  signposting: Signposts
  notNeeded: string
}
export const earlyShape = (): EarlyShape => ({
  reason: '',
  attempt: { on: '', how: '', words: '' },
  signposting: [{ where: '', what: '', how: '' }],
  notNeeded: '',
})

/** Whether anything was written in one of these. */
export const hasWords = (answers: Record<string, string>) => Object.values(answers).some((each) => each.trim() !== '')

/**
 * The fields that are drawn say which answers are asked for: hidden `asksAttempt`, `asksSignposting`. 'yes': no record has
 * it, so it is needed; 'also': one has it by now, and what was written here before stays, as long as it stands there.
 */
const earlyTrouble = (words: Written, posts: number): Record<string, string> => ({
  ...signpostingTrouble(words, posts),
  ...(words.text('attempt.on') > today() ? { 'attempt.on': 'Choose today or a day before' } : {}),
})
/** Told with all the rest, also while a place is half written: nobody fills both and is then told of one. */
const signpostingTrouble = (words: Written, posts: number): Record<string, string> => {
  const isWritten = words.text('notNeeded').trim() !== ''
  if (posts > 0 && isWritten) return { notNeeded: 'Where they can turn is named: leave this empty' }
  return words.text('asksSignposting') === 'yes' && posts === 0 && !isWritten
    ? { notNeeded: 'Name where they can turn, in all three lines, or write here why nobody need be named' }
    : {}
}
const attemptIn = (words: Written) => {
  const attempt = { on: words.text('attempt.on'), how: words.text('attempt.how'), words: words.text('attempt.words') }
  const isAsked = words.text('asksAttempt') === 'yes' || (words.has('asksAttempt') && hasWords(attempt))
  return isAsked ? attempt : null
}

export const earlyForm = {
  line: 'POST /api/relationships/:id/end-early',
  schema: endEarly,
  read: (words) => {
    const signposting = signpostsIn(words, 'signposting')
    return {
      body: {
        revision: numberIn(words.text('revision')),
        reason: words.text('reason'),
        attempt: attemptIn(words),
        signposting: signposting.rows,
        notNeeded: words.text('notNeeded'),
      },
      names: signposting.names,
      errors: earlyTrouble(words, signposting.rows.length),
    }
  },
} satisfies FormDefinition<z.infer<typeof endEarly>>

export type TransferShape = { to: string; name: string; reason: string; sure: string }
export const transferForm = {
  line: 'POST /api/relationships/:id/transfer',
  schema: transfer,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      ...{ to: words.text('to'), name: words.text('name'), reason: words.text('reason') },
    },
    // Nobody takes a hand-over back: it is asked once more, with the name of who goes on.
    errors: words.text('sure') === 'yes' ? {} : { sure: 'Say yes, if it is to be so' },
  }),
} satisfies FormDefinition<z.infer<typeof transfer>>
