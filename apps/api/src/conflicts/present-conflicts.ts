import type { ConflictsView, ConflictView } from '@mentorfolio/domain/conflicts/conflict'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { isUnfinished } from '@mentorfolio/domain/people/hand-over'
import { personAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'

const include = {
  person: { select: { name: true } },
  candidate: { select: { name: true } },
  setting: { select: { name: true } },
} as const satisfies Prisma.ConflictOfInterestInclude
type Row = Prisma.ConflictOfInterestGetPayload<{ include: typeof include }>

const may = (by: SignedIn, centreId: string, action: 'conflict.declare' | 'conflict.end') =>
  decide({ roles: rolesAt(by, centreId) }, action, { state: null, met: ['notOneself', 'reason'] }).allowed

/** The unfinished units of this candidate, or of whoever mentors at this setting, that the person has a part in. */
const unitsOf = async (db: Db | Tx, { personId, candidateId, settingId }: Row): Promise<ConflictView['units']> => {
  const units = await db.portfolioUnit.findMany({
    where: {
      OR: [{ assessorId: personId }, { countersignerId: personId }, { iqaId: personId }],
      registration: {
        person: candidateId
          ? { id: candidateId }
          : { portfolio: { relationships: { some: { settingId: settingId ?? '' } } } },
      },
    },
    orderBy: [{ registration: { person: { name: 'asc' } } }, { packId: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, packId: true, state: true, assessorId: true, countersignerId: true, iqaId: true },
      registration: { select: { id: true, state: true, person: { select: { name: true } } } },
    },
  })
  const columns = { assessor: 'assessorId', countersigner: 'countersignerId', iqa: 'iqaId' } as const
  return units
    .filter(({ state, registration }) => isUnfinished({ state, registrationState: registration.state }))
    .flatMap((unit) =>
      (['assessor', 'countersigner', 'iqa'] as const)
        .filter((part) => unit[columns[part]] === personId)
        .map((part) => ({
          ...{ unitId: unit.id, registrationId: unit.registration.id, title: titleOf(unit.packId), part },
          candidateName: unit.registration.person.name,
        })),
    )
}

/** What was declared about nobody, or somebody other than this person. */
export const notAbout = ({ id }: { id: string }) => ({ OR: [{ candidateId: null }, { candidateId: { not: id } }] })

/** One's own conflicts; for lead IQA and admin everybody's, but for what was declared about themself as a candidate. */
export const presentConflicts = async (db: Db | Tx, by: SignedIn, centreId: string): Promise<ConflictsView> => {
  const me = personAt(by, centreId)
  const all = may(by, centreId, 'conflict.end')
  const rows = await db.conflictOfInterest.findMany({
    where: { centreId, ...(all ? notAbout(me) : { personId: me.id }) },
    include,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const enders = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ endedById }) => endedById ?? []) } },
    select: { id: true, name: true },
  })
  const conflicts: ConflictView[] = []
  for (const row of rows)
    conflicts.push({
      ...{ id: row.id, personId: row.personId, byName: row.person.name, own: row.personId === me.id },
      about: row.candidate
        ? { kind: 'CANDIDATE', name: row.candidate.name }
        : { kind: 'SETTING', name: row.setting?.name ?? '' },
      ...{ words: row.words, at: row.at.toISOString() },
      ended:
        row.endedAt === null
          ? null
          : {
              at: row.endedAt.toISOString(),
              byName: enders.find(({ id }) => id === row.endedById)?.name ?? '',
              reason: row.endedBecause ?? '',
            },
      units: all && row.endedAt === null ? await unitsOf(db, row) : [],
    })
  return {
    ...{ centreId, conflicts, all, mayDeclare: may(by, centreId, 'conflict.declare') },
    mayAllocate: rolesAt(by, centreId).includes('centreAdmin'),
  }
}
