import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { MethodKind } from '@mentorfolio/domain/methods/method-kinds'
import { methodStateOf } from '@mentorfolio/domain/methods/method-state'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { isThemself } from '../access/visible-to.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { judgeOf } from '../portfolio/judge.ts'

const include = {
  versions: { orderBy: { version: 'desc' } },
  signatures: { orderBy: { at: 'asc' } },
  recordingSteps: { orderBy: { number: 'asc' } },
  soundUses: { include: { file: true } },
} as const satisfies Prisma.MethodRecordInclude

export type MethodRow = Prisma.MethodRecordGetPayload<{ include: typeof include }>

/** What its assessor does to a record of this kind, by the table. */
export const recordAction = {
  OBSERVATION: 'observation.record',
  PROFESSIONAL_DISCUSSION: 'professionalDiscussion.record',
} as const satisfies Record<MethodKind, Action>

/** What its candidate does to it. */
export const signAction = {
  OBSERVATION: 'observation.sign',
  PROFESSIONAL_DISCUSSION: 'professionalDiscussion.sign',
} as const satisfies Record<MethodKind, Action>

export const stateOf = ({ revision, withdrawnAt, signatures }: MethodRow) =>
  methodStateOf({ version: revision, withdrawn: withdrawnAt !== null, signatures })

/** A unit with what was observed and discussed of it: 404, or 403, for whoever has no part in it. */
export const loadMethods = async (db: Db | Tx, by: SignedIn, unitId: string) => {
  const loaded = await loadUnitEvidence(db, by, unitId)
  const judge = await judgeOf(db, by, loaded)
  mustBeAllowed(judge.rolesFor('otherMethod.view'), 'otherMethod.view', { state: loaded.state.unit.state })
  const records = await db.methodRecord.findMany({
    where: { unitId },
    include,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const { recordingDays } = await db.centre.findUniqueOrThrow({
    where: { id: loaded.person.centreId },
    select: { recordingDays: true },
  })
  return { loaded, judge, records, recordingDays, isOwn: isThemself(by, loaded.person) }
}
export type LoadedMethods = Awaited<ReturnType<typeof loadMethods>>

/** One of them. Throws 404 where it is not of this unit, or its candidate does not see it yet. */
export const recordOf = ({ records, isOwn }: LoadedMethods, id: string): MethodRow => {
  const record = records.find((each) => each.id === id)
  if (!record || (isOwn && record.signatures.every(({ party }) => party !== 'ASSESSOR'))) throw notFound()
  return record
}

/** Whether its candidate said yes to being recorded, and did not take it back. */
export const isAgreed = ({ recordingSteps }: MethodRow) => recordingSteps.at(-1)?.step === 'AGREED'
