import { needsAgreement, planActions } from '@mentorfolio/domain/sessions/plan-action'
import { type SessionKind, sessionKinds } from '@mentorfolio/domain/sessions/session'
import { type Decided, may } from '../../words/decided.ts'

/** The kinds that may be planned with somebody now, the usual one first. */
export const kindsToPlan = (actions: readonly Decided[]): SessionKind[] =>
  sessionKinds.filter((kind) => may(actions, planActions[kind]))

/** The kinds that a planned session can still become: one that runs as a meeting that never counts stays that (S2-M1). */
export const kindsToChange = (
  { kind, startedAt }: { kind: SessionKind; startedAt: string | null },
  kinds: readonly SessionKind[],
): SessionKind[] => kinds.filter((each) => startedAt === null || needsAgreement.has(kind) || !needsAgreement.has(each))
