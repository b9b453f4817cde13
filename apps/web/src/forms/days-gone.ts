import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import { serverNow } from '../api/clock.ts'
import { hereZone } from '../words/dates.ts'
import type { Written } from './written.ts'

/** Today on this device's own clock face, by the server's time. */
export const today = (): string => dayAt(new Date(serverNow()), hereZone())

/** Errors of a form's days that were over when they were written: told here already, since a write may wait long for the server's word. */
export const goneIn = (words: Written, ...names: string[]): Record<string, string> =>
  Object.fromEntries(
    daysGone(Object.fromEntries(names.map((name) => [name, words.text(name) || null])), today()).map(
      ({ field, message }) => [field, message],
    ),
  )
