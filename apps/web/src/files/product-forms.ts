import { addDays } from '@mentorfolio/domain/calendar/days'
import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { writeWorkProduct } from '@mentorfolio/domain/files/write-work-product'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'

const recordingIn = (words: Written) => {
  const at = (part: string) => words.text(`product.recording.${part}`)
  const by = at('consent.by')
  return {
    // Which part somebody plays at the setting is asked of the setting alone.
    consent: { by, role: by === 'SETTING' ? at('consent.role') : null, how: at('consent.how'), on: at('consent.on') },
    eraseOn: at('eraseOn'),
  }
}

const read = (words: Written) => {
  const at = (part: string) => words.text(`product.${part}`)
  const what = at('what')
  const files = filledRows(words, 'product.files', ['id'], (row) => ({
    id: row.text('id'),
    caption: row.text('caption'),
  }))
  const on = at('on')
  return {
    body: {
      revision: numberIn(words.text('revision')) ?? 0,
      reason: words.text('reason'),
      relationshipId: words.text('relationshipId') || null,
      product: {
        ...{ what, title: at('title'), on, shows: at('shows'), files: files.rows },
        sessionIds: words.all('product.sessionIds'),
        recording: what === 'RECORDING' ? recordingIn(words) : null,
      },
    },
    names: files.names,
    errors: on !== '' && isStillToCome(on, today()) ? { 'product.on': todayOrEarlier } : {},
  }
}

/** The files that a form names, by id. */
export const filesIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (/^product\.files\[\d+\]\.id$/.test(name) ? [String(value)] : []))

/** As the route's action judges it. */
export const writeForm = {
  line: 'PUT /api/registrations/:id/work-products/:recordId',
  schema: writeWorkProduct,
  read,
} satisfies FormDefinition<z.infer<typeof writeWorkProduct>>

const wrongRecording = (words: Written, { mentees, recordingDays }: WorkProductsView): Record<string, string> => {
  if (words.text('product.what') !== 'RECORDING') return {}
  const mentee = mentees.find(({ id }) => id === words.text('relationshipId'))
  const eraseOn = words.text('product.recording.eraseOn')
  const last = recordingDays === null ? null : addDays(today(), recordingDays)
  return {
    ...(mentee ? {} : { relationshipId: 'Choose whom this recording is with: it needs their yes' }),
    ...(mentee?.under18 && words.text('product.recording.consent.by') === 'MENTEE'
      ? { 'product.recording.consent.by': 'The setting says yes for somebody under 18: enter its yes' }
      : {}),
    ...(eraseOn !== '' && last !== null && eraseOn > last
      ? { 'product.recording.eraseOn': `Your centre keeps recordings for ${recordingDays} days: choose an earlier day` }
      : {}),
  }
}

/** As the page judges it, which knows whom it is with and what the centre allows: told before it is sent, without a network too. */
export const writeFormFor = (view: WorkProductsView): FormDefinition<z.infer<typeof writeWorkProduct>> => ({
  ...writeForm,
  read: (words) => {
    const reading = read(words)
    return { ...reading, errors: { ...reading.errors, ...wrongRecording(words, view) } }
  },
})

export const withdrawForm = {
  line: 'POST /api/registrations/:id/work-products/:recordId/withdraw',
  schema: withdrawRecord,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>
