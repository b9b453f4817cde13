import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action, Need } from '@mentorfolio/domain/cycle/rules'
import type { SignedIn } from '../access/signed-in.ts'
import { isThemself } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import { conflictedWith } from './conflicts.ts'
import type { LoadedEvidence } from './evidence/load-unit-evidence.ts'
import { supervisedBy } from './supervised-by.ts'

/** What whoever is asked to sign an assessor's decision may do. */
const asCountersigner: ReadonlySet<Action> = new Set<Action>([
  'submission.review',
  'otherMethod.view',
  'portfolioUnit.countersignPass',
  'portfolioUnit.countersignRefer',
  'portfolioUnit.declineCountersignature',
])

/** How somebody stands towards the judging of one unit. */
export type Judge = {
  /** They themselves at this centre; null: they judge nothing here. */
  personId: string | null
  isAssessor: boolean
  isCountersigner: boolean
  /** Their parts when they do this: being the assessor of another unit of this candidate is none. */
  rolesFor: (action: Action) => readonly Role[]
  /** That they may judge at all, by who they are. */
  met: readonly Need[]
  /** Whether their decisions are signed by a second assessor, and whether they sign others'; null: nobody keeps that of them. */
  register: { countersigned: boolean; mayCountersign: boolean } | null
}

/** The latest that is kept of an assessor's competence. */
const registerOf = (db: Db | Tx, personId: string) =>
  db.assessorEntry.findFirst({
    where: { personId },
    orderBy: { version: 'desc' },
    select: { countersigned: true, mayCountersign: true },
  })

/** Which part somebody has in the judging of a unit, by the unit alone: nothing is read for it. */
export const partIn = (by: SignedIn, { person, roles, state: { unit } }: LoadedEvidence) => {
  const mine = by.people.filter((each) => each.roles.includes('assessor') && each.centreId === person.centreId)
  const isMe = (id: string | null) => id !== null && mine.some((each) => each.id === id)
  const isAssessor = isMe(unit.assessorId)
  const isCountersigner = isMe(unit.countersignerId)
  const others = roles.filter((role) => role !== 'assessor')
  return {
    ...{ isAssessor, isCountersigner, me: isAssessor || isCountersigner ? (mine[0] ?? null) : null },
    rolesFor: (action: Action): readonly Role[] => {
      if (isAssessor || (isCountersigner && asCountersigner.has(action))) return roles
      return isCountersigner ? [...others, 'person'] : others
    },
  }
}

/** How this reader stands towards the judging of a unit. Nobody judges themself, whom they supervise, or where they declared a conflict of interest. */
export const judgeOf = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<Judge> => {
  const { person } = loaded
  const { isAssessor, isCountersigner, me, rolesFor } = partIn(by, loaded)
  const isSupervisor =
    me !== null &&
    (await supervisedBy(db, person.id))({ name: by.name, email: by.email, user: { email: by.email } }) !== undefined
  const declared = await conflictedWith(db, person.id)
  const isPartial = by.people.some(({ id }) => declared(id))
  return {
    ...{ personId: me?.id ?? null, isAssessor, isCountersigner },
    rolesFor,
    met: [
      ...(isThemself(by, person) ? [] : (['notTheCandidate'] as const)),
      ...(isSupervisor || isThemself(by, person) ? [] : (['notMentorNorSupervisor'] as const)),
      ...(isPartial ? [] : (['noConflict'] as const)),
    ],
    register: me && (await registerOf(db, me.id)),
  }
}

/** Who may sign a decision of this assessor as the second one: not they, not the candidate, nobody who supervises them or declared a conflict of interest, nor who assures the unit's quality. */
export const countersignersOf = async (db: Db | Tx, { person, state: { unit } }: LoadedEvidence, judge: Judge) => {
  const never = [person.id, judge.personId, unit.iqaId].filter((id) => id !== null)
  const entries = await db.assessorEntry.findMany({
    where: {
      centreId: person.centreId,
      personId: { notIn: never },
      person: { deactivatedAt: null, userId: { not: null }, roles: { has: 'assessor' } },
    },
    distinct: ['personId'],
    orderBy: [{ personId: 'asc' }, { version: 'desc' }],
    select: {
      mayCountersign: true,
      person: { select: { id: true, name: true, email: true, user: { select: { email: true } } } },
    },
  })
  const supervises = await supervisedBy(db, person.id)
  const declared = await conflictedWith(db, person.id)
  return entries
    .filter((entry) => entry.mayCountersign && supervises(entry.person) === undefined && !declared(entry.person.id))
    .map((entry) => ({ id: entry.person.id, name: entry.person.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}
