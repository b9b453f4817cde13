import type { Role } from '@mentorfolio/domain/cycle/roles'
import { type ReflectionContent, reflectionContent } from '@mentorfolio/domain/reflections/reflection'
import type { ReflectionRecord } from '@mentorfolio/domain/reflections/reflection-views'
import type {
  withdrawReflectionEndpoint,
  writeReflectionEndpoint,
} from '@mentorfolio/domain/reflections/reflections.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'
import type { Reference } from '../portfolio/records/references.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import { loadSession, type SessionPlace } from './load-session.ts'

const referencesOf = ({ feedbackIds, goalIds }: ReflectionContent): Reference[] => [
  ...feedbackIds.map((id, at): Reference => ({ kind: 'FEEDBACK', id, field: `reflection.feedbackIds.${at}` })),
  ...goalIds.map((id, at): Reference => ({ kind: 'GOAL', id, field: `reflection.goalIds.${at}` })),
]

/** The record as it now stands; throws 404 where the session has none of this id. */
const present = async (tx: Tx, row: SessionPlace, roles: readonly Role[], id: string): Promise<ReflectionRecord> => {
  const [record] = await recordsOf(tx, { id, kind: 'REFLECTION', portfolioId: row.portfolioId })
  if (!record || record.sessionId !== row.id) throw notFound()
  return presentRecord(reflectionContent, record, { roles, candidate: row.portfolio.person })
}

/** Holds a session until the transaction ends: whoever submits it at this very moment waits for what is written of it, or was first. */
const holdSession = (tx: Tx, id: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "MentoringSession" WHERE id = ${id}::uuid FOR UPDATE`)

/** Looks back on a session, or writes the next version of that (S1-M4, S5-T1): at any time, in any number of words. */
export const writeReflection = async (tx: Tx, asked: AskedToWrite<typeof writeReflectionEndpoint>) => {
  const { params, body, by } = asked
  await holdSession(tx, params.id)
  const { row, roles } = await loadSession(tx, by, params.id)
  mustBeAllowed(roles, 'session.reflect', { state: row.status })
  const { centreId, portfolioId, portfolio } = row
  const current = () => present(tx, row, roles, params.recordId)
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'REFLECTION', action: 'session.reflect', portfolio },
    place: { centreId, portfolioId, relationshipId: null, sessionId: row.id, unitId: null },
    ...{ saw: body.revision, content: body.reflection, reason: body.reason },
    references: referencesOf(body.reflection),
    current,
  })
  return { centreId, body: await current() }
}

export const withdrawReflection = async (tx: Tx, asked: AskedToWrite<typeof withdrawReflectionEndpoint>) => {
  const { params, body, by } = asked
  await holdSession(tx, params.id)
  const { row, roles } = await loadSession(tx, by, params.id)
  mustBeAllowed(roles, 'session.reflect', { state: row.status })
  const current = () => present(tx, row, roles, params.recordId)
  await current()
  await withdrawRecord(tx, asked, { id: params.recordId, place: row, saw: body.revision, reason: body.reason, current })
  return { centreId: row.centreId, body: await current() }
}
