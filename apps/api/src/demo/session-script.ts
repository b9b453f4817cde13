import type { WaivableReason } from '@mentorfolio/domain/sessions/ledger-facts'
import type { LogContent, OfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import type { PlanToWrite } from '@mentorfolio/domain/sessions/plan'
import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import type { When } from './calendar.ts'

/** When something was written, by the session's own day: `days` after it, negative before. */
export type Written = { days: number; at: string }

/** When a plan was written: by the session's day, or by the calendar where that day is ahead or may move. */
export type Planned = Written | When

/** A plan in words; goals by their short names. */
export type PlanWords = Omit<PlanToWrite, 'title' | 'goalIds' | 'newGoal'> & { goals: string[] }

/** Times by the clock on the wall. */
export type Times = { from: string; to: string; breaks?: { from: string; to: string }[] }

/** What an assessor said of a session, for the unit that asks for hours. */
export type Decided =
  | ({ kind: 'ACCEPTED'; waives: WaivableReason[]; reason: string } & Written)
  | ({ kind: 'EXCLUDED'; reason: string } & Written)

export type Outcome =
  | {
      is: 'LOGGED'
      /** As it was held, where that differs from the plan. */
      held?: Times
      /** The mentor used the timer. */
      timed?: true
      logged: Written
      log: Omit<LogContent, 'title'>
      corrected?: Written & { held: Times; reason: string }
      withdrawn?: Written & { reason: string }
      decided?: Decided
    }
  | ({ is: 'NO_SHOW' | 'CANCELLED'; reason: string } & Written)
  | { is: 'WAITING' }

/** One session of a relationship: what was meant, what came of it, and who wrote what when. */
export type SessionScript = {
  title: string
  kind: SessionKind
  mode: 'IN_PERSON' | 'VIDEO' | 'PHONE'
  /** Weeks before the day of the session to log; or a day by name. */
  day: { week: number } | { date: string }
  from: string
  to: string
  /** Whoever else it is with. `came` is for its log: from when until when, if not throughout. */
  group?: { relationshipId: string; came?: { from?: string; until?: string } }[]
  /** Without a plan it was recorded afterwards. */
  plan: (PlanWords & { written: Planned }) | null
  outcome: Outcome
}

/** The answers that a log offers, with those left out unanswered. */
export const offered = (answers: Partial<OfferedAnswers>): OfferedAnswers => ({ ...noOfferedAnswers, ...answers })
