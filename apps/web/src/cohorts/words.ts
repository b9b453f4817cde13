import type { TargetKind } from '@mentorfolio/domain/cohorts/cohort'
import type { ProgressRow } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { PromptKey } from '@mentorfolio/domain/cohorts/induction'
import type { PackView } from '@mentorfolio/domain/cohorts/packs'
import type { RiskReason, WaitKind } from '@mentorfolio/domain/cohorts/progress'
import { hereZone, plainDay, plainFullDay, shortDay } from '../words/dates.ts'
import { counted, duration, listed } from '../words/durations.ts'

export const targetWords: Record<TargetKind, string> = {
  AGREEMENTS_SIGNED: 'A first agreement is signed',
  HALF_THE_HOURS: 'Half the hours are counted',
  ALL_THE_HOURS: 'All the hours are counted',
  SUBMITTED: 'Every unit is submitted',
}

export const promptWords: Record<PromptKey, { asks: string; for: string }> = {
  AP_SEND: {
    asks: 'Some knowledge of alternative provision, or of special educational needs and disabilities',
    for: 'S1',
  },
  SAFEGUARDING: { asks: 'An idea of safeguarding, and of whom to tell', for: 'S1, S5' },
  SUPPORT_EXPERIENCE: { asks: 'Experience of supporting people', for: 'S1, S4' },
  UK_EDUCATION: { asks: 'Some knowledge of how education works in the UK', for: 'S4' },
  LEVEL_1_SKILLS: { asks: 'Reading, writing and numbers at Level 1', for: 'S4' },
  ROLES: { asks: 'An idea of who does what: mentor, mentee, assessor, setting', for: 'S5' },
  COMMUNICATION: { asks: 'An idea of how listening and asking help', for: 'S5' },
}

const waitWords: Record<WaitKind, (count: number) => string> = {
  INVITATION: () => 'Invitation not accepted yet',
  ALLOCATION: (count) => (count === 1 ? 'A unit has no assessor' : `${count} units have no assessor`),
  LOG: (count) => (count === 1 ? 'A session to log' : `${count} sessions to log`),
  MENTOR_SIGNATURE: () => 'Their own signature',
  MENTEE_SIGNATURE: (count) => (count === 1 ? 'A mentee’s signature' : `${count} mentees’ signatures`),
  PAPER: (count) =>
    count === 1 ? 'The assessor: a paper copy to look at' : `The assessor: ${count} paper copies to look at`,
  AGREEMENT: () => 'An agreement to be written',
  MENTEE: () => 'No mentee yet',
  JUDGEMENT: (count) =>
    count === 1 ? 'The assessor: a unit is submitted' : `The assessor: ${count} units are submitted`,
  INDUCTION: (count) => `Induction: ${counted(count, 'question')} open`,
}

/** 'A session to log, since 14 Nov' */
export const waitInWords = ({ kind, count, since }: ProgressRow['waits'][number]): string =>
  `${waitWords[kind](count)}${since ? `, since ${shortDay(since, hereZone())}` : ''}`

type AtRisk = Pick<ProgressRow, 'risks' | 'missed' | 'lastActivityAt'>

const missedWords: Record<TargetKind, string> = {
  AGREEMENTS_SIGNED: 'a first agreement',
  HALF_THE_HOURS: 'half the hours',
  ALL_THE_HOURS: 'all the hours',
  SUBMITTED: 'every unit submitted',
}

const riskWords: Record<RiskReason, (row: AtRisk) => string[]> = {
  TARGET_MISSED: ({ missed }) => missed.map(({ kind, on }) => `Missed: ${missedWords[kind]} by ${plainDay(on)}`),
  LOG_LATE: () => ['A log is late'],
  HOURS_BEHIND: () => ['Hours are far behind the time gone'],
  SILENT: ({ lastActivityAt }) => [
    lastActivityAt === null ? 'Nothing written yet' : `Nothing written since ${shortDay(lastActivityAt, hereZone())}`,
  ],
}

/** 'Registered after the target for a first agreement, 31 Oct' */
export const beforeInWords = ({ kind, on }: ProgressRow['before'][number]): string =>
  `Registered after the target for ${missedWords[kind]}, ${plainDay(on)}`

/** Each reason for a risk in its own words; of a missed target which one, and when it was due. */
export const risksInWords = (row: AtRisk): string[] => row.risks.flatMap((reason) => riskWords[reason](row))

/** The title that people know a unit by: what it probably is, where its source names none. */
export const packTitle = ({ title, probable }: Pick<PackView, 'title' | 'probable'>): string => probable?.title ?? title

/** A pack's facts in a line: 'S2 · Level 3 · 6 h of mentoring'. */
export const packFacts = ({ packId, packVersion, level, minMinutes }: PackView): string =>
  listedBy([
    packId,
    `version ${packVersion}`,
    level === null ? 'level not stated' : `Level ${level}`,
    minMinutes === null ? 'no hours asked for' : `${duration(minMinutes)} of mentoring`,
  ])

const listedBy = (parts: readonly string[]) => parts.join(' · ')

/** '1 September 2026 to 16 July 2027' */
export const daysInWords = (from: string, until: string | null): string =>
  until === null ? `From ${plainFullDay(from)}` : `${plainFullDay(from)} to ${plainFullDay(until)}`

/** 'Helen Marsh and Ian Roe (invited)' */
export const peopleInWords = (people: readonly { name: string; invited: boolean }[]): string =>
  listed(people.map(({ name, invited }) => (invited ? `${name} (invited)` : name)))
