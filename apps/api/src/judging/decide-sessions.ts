import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { decideSessionsEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import { waivableReasons } from '@mentorfolio/domain/sessions/ledger-facts'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { idTaken, invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { sessionRowId } from '../portfolio/after-decision.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { loadToJudge, type ToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { type Mailing, reassessWhatFellShort } from '../portfolio/reassess.ts'
import { latestLogs } from './record-times.sql.ts'
import { presentSessions } from './view-review.ts'

type Asked = AskedToWrite<typeof decideSessionsEndpoint>
type Standing = ReadonlyMap<string, { version: number; kind: 'ACCEPTED' | 'EXCLUDED' | null }>

/** Logged sessions of this candidate, each once. Throws 400 in the form's terms. */
const mustBeTheirs = ({ loaded: { person } }: ToJudge, { sessions }: Asked['body']) => {
  const logged = new Set(person.sessions.filter(isLogged).map(({ id }) => id))
  const named = new Set<string>()
  const errors = sessions.flatMap(({ id }, index): FieldError[] => {
    const field = `sessions.${index}.id`
    if (!logged.has(id)) return [{ field, message: 'Choose a session that is logged' }]
    if (named.has(id)) return [{ field, message: 'Name each session once' }]
    named.add(id)
    return []
  })
  if (errors.length > 0) throw invalid(errors)
}

/** What stands in the way of each session by the ledger, whatever was decided of it. */
const inTheWay = ({ loaded: { state } }: ToJudge) => {
  const { facts } = state.computed
  const undecided = facts.sessions.map((each) => ({ ...each, acceptance: null, exclusion: null }))
  const reasons = new Map(
    hoursLedger({ ...facts, sessions: undecided }).sessions.map((line) => [line.id, line.reasons]),
  )
  return (id: string) => waivableReasons.filter((reason) => reasons.get(id)?.includes(reason))
}

/** To take a decision back is of the same kind as the decision. */
const actionsOf = ({ kind, sessions }: Asked['body'], standing: Standing): Action[] => {
  const kinds = kind === null ? sessions.map(({ id }) => standing.get(id)?.kind ?? 'ACCEPTED') : [kind]
  return [...new Set(kinds)].map((each) => (each === 'ACCEPTED' ? 'session.accept' : 'session.exclude'))
}

/** Of the rows of one act the first bears the id that was sent. */
const rowId = ({ decisionId }: Asked['params'], sessionId: string, index: number) =>
  index === 0 ? decisionId : sessionRowId(decisionId, sessionId)

/** Whether an act of this id, which is there, is the one that is sent: the same sessions as they were seen, with the same words. */
const isSameAct = async (tx: Tx, toJudge: ToJudge, { params, body }: Asked) => {
  const { kind, reason } = body
  const ids = toJudge.loaded.person.sessions.map(({ id }) => sessionRowId(params.decisionId, id))
  const found = await tx.sessionDecisionVersion.findMany({ where: { id: { in: [params.decisionId, ...ids] } } })
  const rows = new Map(found.map((row) => [row.id, row]))
  const waivesOf = inTheWay(toJudge)
  const waivesAsKept = ({ sessionId, waives }: (typeof found)[number]) =>
    kind !== 'ACCEPTED' ||
    (waives.every((each) => body.waives.some((sent) => sent === each)) &&
      waivesOf(sessionId).every((each) => !body.waives.includes(each) || waives.includes(each)))
  return (
    rows.size === body.sessions.length &&
    body.sessions.every(({ id, version, log }, index) => {
      const row = rows.get(rowId(params, id, index))
      if (row?.sessionId !== id || row.version !== version + 1 || row.logVersion !== log) return false
      return row.kind === kind && row.reason === reason && waivesAsKept(row)
    })
  )
}

/**
 * Accepts sessions for the hours of a unit, sets them aside, or leaves them undecided again: each time a version of its own. An
 * acceptance lifts what the ledger says stands in the way, and nothing else.
 */
export const decideSessions = async (tx: Tx, asked: Asked, mailing: Mailing) => {
  const { params, body, now } = asked
  const by = await holdToJudge(tx, asked.by, params.id)
  // None is corrected between what is decided here and what its log tells.
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM "MentoringSession" WHERE id = ANY(${body.sessions.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE`,
  )
  const toJudge = await loadToJudge(tx, by, params.id)
  const { loaded, judge } = toJudge
  const { centreId } = loaded.person
  const decided = { centreId, body: { decided: body.sessions.length } }
  const made = await tx.sessionDecisionVersion.findUnique({ where: { id: params.decisionId } })
  if (made) {
    const isMine = made.unitId === params.id && made.byPersonId === judge.personId
    if (!isMine || !(await isSameAct(tx, toJudge, asked))) throw idTaken()
    return decided
  }
  const rows = await tx.sessionDecision.findMany({ where: { unitId: params.id } })
  const standing: Standing = new Map(rows.map((row) => [row.sessionId, row]))
  const [action = 'session.accept', ...others] = actionsOf(body, standing)
  for (const each of [action, ...others])
    mustBeAllowed(judge.rolesFor(each), each, unitJudgingFacts(toJudge, ['reason']))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody decides who is no assessor')
  mustBeTheirs(toJudge, body)
  const logs = await latestLogs(
    tx,
    body.sessions.map(({ id }) => id),
  )
  if (
    body.sessions.some(({ id, version, log }) => (standing.get(id)?.version ?? 0) !== version || logs.get(id) !== log)
  )
    throw stale(await presentSessions(tx, toJudge))

  const waivesOf = inTheWay(toJudge)
  const { kind, reason } = body
  const versions = body.sessions.map(({ id: sessionId, version, log: logVersion }, index) => ({
    id: rowId(params, sessionId, index),
    ...{ unitId: params.id, sessionId, centreId, version: version + 1, kind, reason, logVersion, byPersonId, at: now },
    waives: kind === 'ACCEPTED' ? waivesOf(sessionId).filter((each) => body.waives.includes(each)) : [],
  }))
  await tx.sessionDecisionVersion.createMany({ data: versions })
  for (const { id: _, logVersion: __, ...decided } of versions) {
    const { unitId, sessionId } = decided
    const row = { ...decided, told: Prisma.DbNull }
    await tx.sessionDecision.upsert({ where: { unitId_sessionId: { unitId, sessionId } }, create: row, update: row })
  }
  if (kind !== null)
    await tx.askedSession.updateMany({
      where: {
        ...{ unitId: params.id, sessionId: { in: versions.map(({ sessionId }) => sessionId) } },
        ...{ takenBackAt: null, answeredAt: null },
      },
      data: { answeredAt: now, answeredById: byPersonId, answerKind: kind, answer: reason },
    })
  // Whoever is asked to sign what was proposed sees what moved under it first.
  if (loaded.state.unit.state === 'AWAITING_COUNTERSIGNATURE')
    await tx.portfolioUnit.update({ where: { id: params.id }, data: { revision: { increment: 1 } } })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'sessionDecision', subjectId: params.decisionId, revision: null },
    fields: {
      sessions: versions.map(({ sessionId, version, logVersion, waives }) => ({
        ...{ sessionId, version, logVersion, waives },
      })),
      ...{ kind, reason },
    },
  })
  const sessionIds = versions.map(({ sessionId }) => sessionId)
  await reassessWhatFellShort(tx, mailing, { by, unitIds: [params.id], sessionIds, now })
  return decided
}
