import { isUnfinished, rolesFor } from '@mentorfolio/domain/people/hand-over'
import { type WorkPart, workParts } from '@mentorfolio/domain/people/person'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { caseloads } from '../portfolio/caseloads.ts'
import { conflictedWith } from '../portfolio/conflicts.ts'
import { supervisedBy } from '../portfolio/supervised-by.ts'

const column = { assessor: 'assessorId', iqa: 'iqaId' } as const satisfies Record<WorkPart, string>

const unitSelect = {
  id: true,
  packId: true,
  state: true,
  revision: true,
  assessorId: true,
  iqaId: true,
  registration: { select: { id: true, state: true, person: { select: { id: true, userId: true, name: true } } } },
} as const satisfies Prisma.PortfolioUnitSelect
type UnitRow = Prisma.PortfolioUnitGetPayload<{ select: typeof unitSelect }>

const isOpen = ({ state, registration }: UnitRow) => isUnfinished({ state, registrationState: registration.state })

/** One part that somebody plays for one unit, while it is not finished. */
export type Allocation = { part: WorkPart; unit: UnitRow }

/** What somebody assesses and samples that is not finished, by candidate. */
export const workOf = async (
  db: Db | Tx,
  { id, centreId }: { id: string; centreId: string },
): Promise<Allocation[]> => {
  const units = await db.portfolioUnit.findMany({
    where: { centreId, OR: [{ assessorId: id }, { iqaId: id }] },
    orderBy: [{ registration: { person: { name: 'asc' } } }, { packId: 'asc' }, { id: 'asc' }],
    select: unitSelect,
  })
  return units
    .filter(isOpen)
    .flatMap((unit) => workParts.filter((part) => unit[column[part]] === id).map((part) => ({ part, unit })))
}

/**
 * The same, held until the transaction ends: whoever allocates a unit of these registrations waits, or was first and is seen.
 * Hold the person before (`aloneAt`): then nothing more is given to them meanwhile.
 */
export const workHeld = async (tx: Tx, person: { id: string; centreId: string }): Promise<Allocation[]> => {
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM "Registration" WHERE id IN (
      SELECT "registrationId" FROM "PortfolioUnit" WHERE "assessorId" = ${person.id}::uuid OR "iqaId" = ${person.id}::uuid)
    ORDER BY id FOR NO KEY UPDATE`)
  return workOf(tx, person)
}

export type Colleague = Awaited<ReturnType<typeof colleaguesOf>>[number]

/** Who else of the centre could assess or sample, and what they look after already. */
export const colleaguesOf = async (db: Db | Tx, { id, centreId }: { id: string; centreId: string }) => {
  const people = await db.person.findMany({
    where: {
      ...{ centreId, id: { not: id }, deactivatedAt: null, userId: { not: null } },
      roles: { hasSome: workParts.flatMap((part) => [...rolesFor[part]]) },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, roles: true, email: true, user: { select: { email: true } } },
  })
  const [assessing, sampling] = [await caseloads(db, people, 'assessor'), await caseloads(db, people, 'iqa')]
  return people.map((person) => ({ ...person, assessing: assessing(person), sampling: sampling(person) }))
}

/**
 * Tells who of these colleagues may take over an allocation: nobody judges their own work or that of somebody they supervise,
 * nobody where they declared a conflict of interest, and nobody samples what they judged. The one answer for the choice that is offered and for what is taken.
 */
export const takersOf = async (db: Db | Tx, work: readonly Allocation[], colleagues: readonly Colleague[]) => {
  const settings = new Map<string, Awaited<ReturnType<typeof supervisedBy>>>()
  const declared = new Map<string, Awaited<ReturnType<typeof conflictedWith>>>()
  for (const { unit } of colleagues.length > 0 ? work : []) {
    const { id } = unit.registration.person
    if (!settings.has(id)) settings.set(id, await supervisedBy(db, id))
    if (!declared.has(id)) declared.set(id, await conflictedWith(db, id))
  }
  return ({ part, unit }: Allocation): Colleague[] => {
    const candidateId = unit.registration.person.id
    const other = part === 'assessor' ? unit.iqaId : unit.assessorId
    const plays = ({ roles }: Colleague) => rolesFor[part].some((role) => roles.includes(role))
    const isBarred = (each: Colleague) =>
      settings.get(candidateId)?.(each) !== undefined || declared.get(candidateId)?.(each.id) === true
    return colleagues.filter((each) => plays(each) && each.id !== candidateId && each.id !== other && !isBarred(each))
  }
}
