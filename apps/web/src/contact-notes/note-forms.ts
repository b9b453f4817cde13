import { withdrawNote, writeNote } from '@mentorfolio/domain/contact-notes/noting'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'

export type NoteShape = {
  id: string
  on: string
  how: string
  minutes: string
  words: string
  nextOn: string
  shared: string
  reason: string
}

export const noting: FormDefinition<z.infer<typeof writeNote>> = {
  line: 'PUT /api/units/:id/contact-notes/:noteId',
  schema: writeNote,
  read: (words) => ({
    body: {
      version: Number(words.text('revision')),
      ...{ on: words.text('on'), how: words.text('how'), words: words.text('words') },
      minutes: words.text('minutes') === '' ? null : Number(words.text('minutes')),
      nextOn: words.text('nextOn') || null,
      shared: words.text('shared') === '' ? undefined : words.text('shared') === 'yes',
      reason: words.text('reason'),
    },
  }),
}

export const withdrawing: FormDefinition<z.infer<typeof withdrawNote>> = {
  line: 'POST /api/units/:id/contact-notes/:noteId/withdraw',
  schema: withdrawNote,
  read: (words) => ({ body: { version: Number(words.text('revision')), reason: words.text('reason') } }),
}
