import { decide } from '@mentorfolio/domain/cycle/decide'
import { rules } from '@mentorfolio/domain/cycle/rules'
import type { UnitState } from '@mentorfolio/domain/cycle/states'
import { acceptedLedger } from '@mentorfolio/domain/sessions/accepted-ledger'
import { v7 } from 'uuid'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import { ownAddress } from '../config.ts'
import { Prisma, type Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { loadUnitEvidence } from './evidence/load-unit-evidence.ts'

const action = 'portfolioUnit.requireReassessment'

/** The states in which a unit has passed. */
const passedStates: readonly UnitState[] = rules[action].during
const passedOrDoubted: readonly UnitState[] = [...passedStates, 'NEEDS_REASSESSMENT']

type HeldUnit = { id: string; state: UnitState; holds: boolean }

/**
 * The units whose hours rest on a session, or whose live submission holds it (`holds`), locked until the transaction ends, in one
 * order for everybody: whoever decides about one of them at this moment sees what becomes of it.
 */
export const holdUnitsOn = (tx: Tx, sessionId: string) =>
  tx.$queryRaw<HeldUnit[]>(Prisma.sql`
    SELECT u.id, u.state, EXISTS (
      SELECT FROM "SubmittedRecord" r JOIN "Submission" s ON s.id = r."submissionId" AND s."releasedAt" IS NULL
      WHERE r."recordId" = ${sessionId}::uuid AND s."unitId" = u.id) AS holds
    FROM "PortfolioUnit" u WHERE u.id IN (
      SELECT d."unitId" FROM "SessionDecision" d WHERE d."sessionId" = ${sessionId}::uuid AND d.kind = 'ACCEPTED'
      UNION SELECT s."unitId" FROM "SubmittedRecord" r JOIN "Submission" s ON s.id = r."submissionId" AND s."releasedAt" IS NULL
        WHERE r."recordId" = ${sessionId}::uuid)
    ORDER BY u.id FOR UPDATE OF u`)

/** Whether everything that holds a session has passed: then it is corrected, and not withdrawn or supplemented. */
export const isHeldByPasses = (units: readonly HeldUnit[]): boolean => {
  const holding = units.filter(({ holds }) => holds)
  return holding.length > 0 && holding.every(({ state }) => passedOrDoubted.includes(state))
}

/** The same, where nothing is to be changed. */
export const restsOnPasses = async (tx: Tx, sessionId: string): Promise<boolean> => {
  const live = await tx.submission.findMany({
    where: { releasedAt: null, records: { some: { recordId: sessionId } } },
    select: { unit: { select: { state: true } } },
  })
  return live.length > 0 && live.every(({ unit }) => passedOrDoubted.includes(unit.state))
}

const words = (address: string, { claimed }: { claimed: boolean }) => ({
  subject: 'A unit has to be assessed again',
  text: [
    'After a unit had passed a session was corrected or withdrawn, or is accepted no more: the accepted hours are fewer than the unit asks for.',
    'Nothing is revoked by itself: its assessor looks at it again.',
    ...(claimed ? ['Its certificate was claimed: tell the awarding body.'] : []),
    '',
    'Sign in to see which unit it is:',
    address,
  ].join('\n'),
})

/** With what mails go out; null: the demo's story, which mails nobody. */
export type Mailing = Pick<Context, 'sealer' | 'config'> | null

type Fallen = {
  by: SignedIn
  /** Held by now. */
  unitIds: readonly string[]
  /** What was corrected, withdrawn, or is accepted no more. */
  sessionIds: readonly string[]
  now: Date
}

/** Tells those who look after a unit, by a mail that names nobody; the centre's admins too once it was claimed. */
const tellThem = async (
  tx: Tx,
  context: NonNullable<Mailing>,
  { unitId, centreId, claimed, now }: { unitId: string; centreId: string; claimed: boolean; now: Date },
) => {
  const unit = await tx.portfolioUnit.findUniqueOrThrow({
    where: { id: unitId },
    select: { assessorId: true, iqaId: true },
  })
  const concerned = [unit.assessorId, unit.iqaId].filter((id) => id !== null)
  const people = await tx.person.findMany({
    where: {
      centreId,
      deactivatedAt: null,
      OR: [{ id: { in: concerned } }, ...(claimed ? [{ roles: { has: 'centreAdmin' as const } }] : [])],
    },
    select: { user: { select: { email: true } } },
    orderBy: { id: 'asc' },
  })
  const mail = words(`${ownAddress(context.config)}/units/${unitId}/attempts`, { claimed })
  for (const { user } of people) if (user) await queueMail(tx, context, { centreId, now, to: user.email, ...mail })
}

/**
 * Units that had passed and whose accepted minutes are fewer now than their pack asks for are to be assessed again
 * (docs/cycle.md, 'A portfolio unit'): nothing is revoked by itself, assessor and IQA are told. Comes last in the transaction of what
 * took the minutes away.
 */
export const reassessWhatFellShort = async (tx: Tx, mailing: Mailing, { by, unitIds, sessionIds, now }: Fallen) => {
  const passed = await tx.portfolioUnit.findMany({
    where: { id: { in: [...unitIds] }, state: { in: [...passedStates] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id: unitId } of passed) {
    const { state, person, portfolioId } = await loadUnitEvidence(tx, by, unitId)
    const { countedMinutes, requiredMinutes, met } = acceptedLedger(state.computed.facts)
    const submission = state.row.submissions.find(({ withdrawnAt }) => withdrawnAt === null)
    if (met || requiredMinutes === null || !submission) continue
    const from = state.unit.state
    const decision = decide({ roles: ['system'] }, action, { state: from, met: ['minutesFellShort'] })
    if (!decision.allowed || decision.leadsTo !== 'NEEDS_REASSESSMENT') throw new Error(`${action} is refused`)
    const { centreId } = person
    await tx.reassessment.create({
      data: {
        ...{ id: v7(), centreId, unitId, submissionId: submission.id, from, sessionId: sessionIds[0] ?? null, at: now },
        ...{ acceptedMinutes: countedMinutes, requiredMinutes },
      },
    })
    await tx.portfolioUnit.update({
      where: { id: unitId },
      data: { state: decision.leadsTo, revision: { increment: 1 } },
    })
    await appendEvent(tx, {
      ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action },
      ...{ subjectKind: 'portfolioUnit', subjectId: unitId, revision: state.row.revision + 1 },
      fields: { from, sessionIds, acceptedMinutes: countedMinutes, requiredMinutes },
    })
    if (mailing) await tellThem(tx, mailing, { unitId, centreId, claimed: from === 'CLAIMED', now })
  }
}
