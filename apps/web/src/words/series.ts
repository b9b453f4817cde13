import type { Rhythm } from '@mentorfolio/domain/sessions/series-length'
import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'

export const rhythmWords: Record<Rhythm, string> = { WEEKLY: 'Weekly', FORTNIGHTLY: 'Fortnightly' }

/** 'Weekly, 3 of 6' */
export const seriesInWords = ({ rhythm, number, of }: NonNullable<SessionSummary['series']>): string =>
  `${rhythmWords[rhythm]}, ${number} of ${of}`
