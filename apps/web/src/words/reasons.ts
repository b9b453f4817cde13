import type { StateOf } from '@mentorfolio/domain/cycle/states'
import type { Flag, Reason } from '@mentorfolio/domain/sessions/ledger-facts'
import type { Shape, Tone } from '../shell/tag.tsx'
import { saidWords } from './said.ts'

/** Where what would put a session right is done. */
export type Remedy = { words: string; at: 'LOG' | 'AGREEMENT' | 'SESSION' | 'RECORD' } | null

export type ReasonWords = {
  /** After the word 'session', as in 'one session without an agreement in force'. */
  short: string
  /** Why it counts nothing. */
  why: string
  remedy: Remedy
  /** What would help when nothing on a page can; said to the candidate. */
  advice?: string
}

export const reasonWords: Record<Reason, ReasonWords> = {
  NOT_LOGGED: {
    short: 'not logged yet',
    why: 'It has no log yet.',
    remedy: { words: 'Log this session', at: 'LOG' },
  },
  CANCELLED: { short: 'that did not happen', why: 'It was called off, or did not happen.', remedy: null },
  NO_SHOW: {
    short: 'where nobody came',
    why: 'Nobody came.',
    remedy: { words: 'If somebody did come, log it as a session that took place', at: 'RECORD' },
  },
  VOIDED: { short: 'withdrawn', why: 'It was withdrawn. The record stays, and counts nothing.', remedy: null },
  NOT_FORMAL: {
    short: 'that was not formal',
    why: 'Its kind does not count towards the hours: contracting, and what was informal, are outside them.',
    remedy: null,
    advice: 'Its kind stays as it is. A formal session counts: planned before you meet, with the agreement signed.',
  },
  SIMULATED: {
    short: 'that was simulated',
    why: 'Simulated practice does not count towards these hours.',
    remedy: null,
    advice: 'Only time with a real mentee counts here.',
  },
  NOT_REAL_TIME: {
    short: 'held by messages',
    why: 'Messages are not a meeting in real time.',
    remedy: { words: 'If you met, called or spoke by video, put the log right', at: 'SESSION' },
  },
  NO_PRIOR_PLAN: {
    short: 'without a plan before it',
    why: 'A plan has to be saved before the session starts; this one was later, or missing.',
    remedy: null,
    advice: 'It stays as a record of your work. A plan that is saved before you meet lets the next one count.',
  },
  AGREEMENT_NOT_IN_FORCE: {
    short: 'without an agreement in force',
    why: 'No agreement was in force at the time: not signed by both yet, paused by the centre, or ended.',
    remedy: { words: 'See the agreement', at: 'AGREEMENT' },
  },
  OUTSIDE_REGISTRATION: {
    short: 'outside the enrolment',
    why: 'It took place before the enrolment at the centre began, or after it ended.',
    remedy: null,
    advice: 'Ask your centre if the dates of your enrolment are right.',
  },
  GROUP_NOT_ALLOWED: {
    short: 'held as a group',
    why: 'More than one mentee came, and this unit asks for one at a time.',
    remedy: { words: 'If only one came, put the log right', at: 'SESSION' },
  },
  EXCLUDED_BY_ASSESSOR: {
    short: 'set aside by the assessor',
    why: 'The assessor set it aside for this unit.',
    remedy: null,
    advice: 'Ask your assessor what it would need to count.',
  },
  TOO_LATE: {
    short: 'logged too late',
    why: 'The log was written too long after the session.',
    remedy: null,
    advice: 'It stays as a record of your work. Keep any notes that you made at the time.',
  },
  NO_MINUTES: {
    short: 'with no minutes left',
    why: 'After breaks, and the times when people came and left, no minutes are left.',
    remedy: { words: 'If the times are wrong, put the log right', at: 'SESSION' },
  },
}

/** What would put it right. A log that says that nobody came can be corrected; a session ended as a no-show cannot. */
export const remedyOf = (reason: Reason, { status }: { status: StateOf<'session'> }): Remedy =>
  reason === 'NO_SHOW' && status === 'LOGGED'
    ? { words: 'If somebody did come, put the log right', at: 'SESSION' }
    : reasonWords[reason].remedy

export type FlagWords = {
  label: string
  shape: Shape
  tone: Tone
  why: string
  /** What its candidate does about it, on the session’s page. */
  lead?: string
}

export const flagWords: Record<Flag, FlagWords> = {
  OVERLAP: {
    label: 'Overlap',
    shape: 'overlap',
    tone: 'info',
    why: 'Its time meets another session’s. The minutes they share count once.',
  },
  LATE: {
    label: 'Late',
    shape: 'clock',
    tone: 'wait',
    why: 'Logged late. It still counts.',
  },
  LONG: { label: 'Long', shape: 'wide', tone: 'info', why: 'Longer than most. Check that the times are right.' },
  GROUP: { label: 'Group', shape: 'people', tone: 'info', why: 'More than one mentee came.' },
  CLIPPED: {
    label: 'Part counts',
    shape: 'half',
    tone: 'info',
    why: 'Some of its time fell outside the signed agreement or the enrolment, and does not count.',
  },
  QUESTIONED: {
    ...saidWords.QUESTIONED,
    why: 'A mentee said that it is not right as it is written. That takes no minutes away.',
    lead: 'Read what they said, put the log right if it is wrong, then ask again',
  },
}

/** Practice that was simulated waits for no agreement: that there is none is no second reason to tell. */
export const reasonsToTell = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter((reason) => reason !== 'AGREEMENT_NOT_IN_FORCE' || !reasons.includes('SIMULATED'))

/** Reasons as the API sends them to pages that show no ledger: names we know, typed. */
export const knownReasons = (names: readonly string[]): Reason[] =>
  reasonsToTell(names.filter((name): name is Reason => Object.hasOwn(reasonWords, name)))

/** Lateness takes nothing away; where something else did, that is not contradicted. */
export const flagInWords = (flag: Flag, minutes: number): string =>
  flag === 'LATE' && minutes === 0 ? 'Logged late. That by itself takes no minutes away.' : flagWords[flag].why

/** A part that counts is worth a word only where a part does. */
export const flagsToTell = ({ flags, minutes }: { flags: readonly Flag[]; minutes: number }): Flag[] =>
  flags.filter((flag) => flag !== 'CLIPPED' || minutes > 0)

export const knownFlags = (names: readonly string[]): Flag[] =>
  names.filter((name): name is Flag => Object.hasOwn(flagWords, name))
