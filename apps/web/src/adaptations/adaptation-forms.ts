import { adaptationContent, type Trigger } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { withdrawAdaptationEndpoint, writeAdaptation } from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { brokenChain, liesAfter } from '@mentorfolio/domain/adaptations/where-it-shows'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { frameworkWords } from '../mentoring/chains/chain-words.ts'
import { hereZone } from '../words/dates.ts'

const triggerIn = (words: Written) => {
  const at = (part: string) => words.text(`adaptation.trigger.${part}`)
  const [kind, what] = [at('kind'), at('what')]
  switch (kind) {
    case 'FEEDBACK':
      return { kind, feedbackId: at('feedbackId'), what }
    case 'SESSION':
      return { kind, sessionId: at('sessionId'), what }
    case 'REFLECTION':
      return { kind, on: at('on'), what }
    default:
      return { kind }
  }
}

const frameworkIn = (words: Written) => {
  const kind = words.text('adaptation.framework.kind')
  const at = (part: string) => words.text(`adaptation.framework.${part}`)
  // Another's name is asked for only where it is another.
  return kind === '' ? null : { kind, name: kind === 'OTHER' ? at('name') : null, how: at('how') }
}

/** Words beside a choice that has no place for them: the writer says which of the two they meant. */
const outOfPlace = (words: Written): Record<string, string> => {
  const kind = words.text('adaptation.framework.kind')
  const holds = (part: string) => words.text(`adaptation.framework.${part}`).trim() !== ''
  return {
    ...(kind === '' && holds('how')
      ? { 'adaptation.framework.how': 'Choose the framework that this is about, or empty this box' }
      : {}),
    ...(kind !== 'OTHER' && holds('name')
      ? { 'adaptation.framework.name': `Choose ‘${frameworkWords.OTHER}’ for this, or empty this box` }
      : {}),
  }
}

const read = (words: Written) => {
  const shows = filledRows(words, 'adaptation.shows', ['sessionId', 'how'], (row) => ({
    sessionId: row.text('sessionId'),
    how: row.text('how'),
  }))
  return {
    body: {
      revision: numberIn(words.text('revision')) ?? 0,
      reason: words.text('reason'),
      adaptation: {
        trigger: triggerIn(words),
        change: words.text('adaptation.change'),
        framework: frameworkIn(words),
        result: words.text('adaptation.result'),
        shows: shows.rows,
      },
    },
    names: shows.names,
    errors: outOfPlace(words),
  }
}

/** As the route's action judges it: whether a chain holds is for the page, and in the end for the server. */
export const writeForm = {
  line: 'PUT /api/relationships/:id/adaptations/:recordId',
  schema: writeAdaptation,
  read,
} satisfies FormDefinition<z.infer<typeof writeAdaptation>>

const aroundOf = ({ sessions, feedback }: Pick<AdaptationsView, 'sessions' | 'feedback'>) => ({
  ...{ sessions, feedback },
  dayOf: (instant: string) => dayAt(new Date(instant), hereZone()),
})

type Begun = Record<'kind' | 'feedbackId' | 'sessionId' | 'on', string>

const begunBy = ({ kind, feedbackId, sessionId, on }: Begun): Trigger | null => {
  if (kind === 'FEEDBACK' && feedbackId !== '') return { kind, feedbackId, what: null }
  if (kind === 'SESSION' && sessionId !== '') return { kind, sessionId, what: '' }
  return kind === 'REFLECTION' && on !== '' ? { kind, on, what: '' } : null
}

/** Whether a session may show what this beginning led to; any may, until the form says how it began. */
export const couldShow = (view: AdaptationsView, begun: Begun, session: AdaptationsView['sessions'][number]) => {
  const trigger = begunBy(begun)
  return trigger === null || liesAfter(trigger, session, aroundOf(view))
}

/** As the page judges it, which knows the sessions and the answers: a chain that does not hold is told before it is sent, without a network too. */
export const writeFormAmong = ({
  sessions,
  feedback,
}: AdaptationsView): FormDefinition<z.infer<typeof writeAdaptation>> => ({
  ...writeForm,
  read: (words) => {
    const reading = read(words)
    const content = adaptationContent.safeParse(reading.body.adaptation)
    if (!content.success) return reading
    const rows = words.rows('adaptation.shows').flatMap((row, index) => (row.has('sessionId') ? [index] : []))
    const errors = brokenChain(content.data, aroundOf({ sessions, feedback })).map(
      ({ field, message }): [string, string] => [
        `adaptation.${field.replace(/\.(\d+)\./, (_, index: string) => `[${rows[Number(index)] ?? index}].`)}`,
        message,
      ],
    )
    return { ...reading, errors: { ...reading.errors, ...Object.fromEntries(errors) } }
  },
})

export const withdrawForm = {
  line: 'POST /api/relationships/:id/adaptations/:recordId/withdraw',
  schema: withdrawAdaptationEndpoint.body,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof withdrawAdaptationEndpoint.body>>
