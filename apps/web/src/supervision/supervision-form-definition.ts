import type { Supervision } from '@mentorfolio/domain/supervision/supervision'
import { writeSupervision } from '@mentorfolio/domain/supervision/supervision.endpoints'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { numberIn } from '../forms/written.ts'
import { dayToCome, writingIn } from '../mentoring/beside/read.ts'

/** The form of a supervision record as its controls are named: the body's own paths. */
export type SupervisionShape = {
  reason: string
  supervision: Record<Exclude<keyof Supervision, 'sessionIds' | 'about'>, string> & {
    about: string[]
    sessionIds: string[]
  }
}

/** Over a record as it stands, or empty. */
export const supervisionShape = (record: Supervision | null, sessionIds: string[]): SupervisionShape => ({
  reason: '',
  supervision: {
    on: record?.on ?? today(),
    minutes: record ? String(record.minutes) : '',
    with: record?.with ?? '',
    about: record?.about ?? [],
    brought: record?.brought ?? '',
    came: record?.came ?? '',
    change: record?.change ?? '',
    sessionIds: record?.sessionIds ?? sessionIds,
  },
})

export const supervisionForm = {
  line: 'PUT /api/relationships/:id/supervision/:recordId',
  schema: writeSupervision,
  read: (words) => ({
    body: {
      ...writingIn(words),
      supervision: {
        on: words.text('supervision.on'),
        minutes: numberIn(words.text('supervision.minutes')),
        with: words.text('supervision.with') || undefined,
        about: words.all('supervision.about'),
        brought: words.text('supervision.brought'),
        came: words.text('supervision.came'),
        change: words.text('supervision.change'),
        sessionIds: words.all('supervision.sessionIds'),
      },
    },
    errors: dayToCome(words, 'supervision.on'),
  }),
} satisfies FormDefinition<z.infer<typeof writeSupervision>>
