import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { submissionContent } from '@mentorfolio/domain/evidence/submission'
import { aiUses } from '@mentorfolio/domain/evidence/submitting'
import { releaseNeeds } from '@mentorfolio/domain/judging/release-needs'
import { acceptedLedger } from '@mentorfolio/domain/sessions/accepted-ledger'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound, ProblemError } from '../http/problem-error.ts'
import { decisionsOn } from '../portfolio/decisions.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'

const declared = z.object({ authentic: z.string(), ai: z.enum(aiUses), aiHow: z.string().nullable() })

const include = {
  opened: { select: { at: true } },
  supplements: { orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] },
  judgements: { orderBy: [{ criterion: 'asc' }, { version: 'desc' }] },
} as const satisfies Prisma.SubmissionInclude

/** One submission before whoever judges it, with what was judged of it so far. */
export const loadAttempt = async (
  db: Db | Tx,
  by: SignedIn,
  { id: unitId, submissionId }: { id: string; submissionId: string },
) => {
  const toJudge = await loadToJudge(db, by, unitId)
  const submission = await db.submission.findFirst({ where: { id: submissionId, unitId }, include })
  if (!submission) throw notFound()
  const { judgements } = submission
  const decisions = await decisionsOn(db, { unitId, released: false })
  const pending = decisions.find(
    (each) =>
      each.submissionId === submissionId && each.countersign && !each.releasedAt && each.declinedBecause === null,
  )
  return {
    ...toJudge,
    submission,
    content: submissionContent.parse(submission.content),
    declaration: declared.parse(submission.declaration),
    /** What stands of a criterion in this attempt. */
    standing: new Map(
      Object.entries(Object.groupBy(judgements, ({ criterion }) => criterion)).map(([id, its]) => [id, its?.[0]]),
    ),
    decisions,
    /** The decision that waits for a second assessor. */
    pending: pending ?? null,
  }
}
export type Attempt = Awaited<ReturnType<typeof loadAttempt>>

/** The same with what the judgements of an attempt, its hours and a decision that waits say. */
export const attemptFacts = (attempt: Attempt, given: readonly Need[] = []): Facts => {
  const { loaded, judge, standing, declaration, pending } = attempt
  const { state, met = [] } = unitJudgingFacts(attempt, given)
  const { pack, computed } = loaded.state
  const holds: [Need, boolean][] = [
    ['authenticityDeclared', declaration.authentic !== ''],
    ['decidesAlone', judge.register?.countersigned !== true],
    ['countersignatureDue', judge.register?.countersigned === true],
    ['proposedPass', pending?.outcome === 'PASS'],
    ['proposedRefer', pending?.outcome === 'REFER'],
    ['notOwnDecision', pending !== null && pending.byPersonId !== judge.personId],
    ['mayCountersign', judge.isCountersigner && judge.register?.mayCountersign === true],
  ]
  const judged = {
    criteria: pack.criteria.map(({ id }) => {
      const stands = standing.get(id)
      return { outcome: stands?.outcome ?? null, feedback: stands?.feedback ?? null }
    }),
    acceptedMet: acceptedLedger(computed.facts).met,
  }
  return {
    state,
    met: [...met, ...releaseNeeds(judged), ...holds.filter(([, held]) => held).map(([need]) => need)],
  }
}

/** Nothing is said of a submission that was taken back, or decided, while another one is looked at. */
export const mustBeLive = ({ submission }: Attempt): void => {
  if (submission.withdrawnAt !== null)
    throw new ProblemError('wrong-state', 'Your candidate withdrew this submission', {
      because: 'WRONG_STATE',
      detail: 'Nothing was changed. Go on with your queue: it comes back there once it is submitted again.',
    })
  if (submission.releasedAt !== null)
    throw new ProblemError('wrong-state', 'This submission is decided', {
      because: 'WRONG_STATE',
      detail:
        'Nothing was changed. What your candidate was told stands beside it; their next submission comes to your queue.',
    })
}
