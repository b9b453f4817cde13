import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { RegistrationState } from '@mentorfolio/domain/cycle/states'
import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { unitOfPack } from '../cohorts/packs.ts'
import { demoCentreId } from '../config.ts'
import type { Db } from '../database/client.ts'

export type TestCentre = { id: string; name: string }
/** Somebody at one centre. What only a candidate has is empty for others. */
export type TestPerson = {
  id: string
  userId: string
  centreId: string
  name: string
  email: string
  portfolioId: string
  registrationId: string
  /** Their first portfolio unit. */
  unitId: string
  /** All of them. */
  unitIds: string[]
}

/** What somebody has who is no candidate. */
export const nobodysPortfolio = { portfolioId: '', registrationId: '', unitId: '', unitIds: [] }

type CentreGiven = { id?: string; name: string; hours: Record<string, number> }

class CentreBuilder {
  readonly #given: CentreGiven
  constructor(given: CentreGiven) {
    this.#given = given
  }
  /** With numbers of its own in place of the packs', such as `{ offlineGraceHours: 1 }`. */
  withHours(hours: Record<string, number>) {
    return new CentreBuilder({ ...this.#given, hours })
  }
  /** The demo centre, as a server knows it. */
  thatIsTheDemo() {
    return new CentreBuilder({ ...this.#given, id: demoCentreId })
  }
  async in(db: Db): Promise<TestCentre> {
    return db.centre.create({ data: { id: v7(), ...this.#given }, select: { id: true, name: true } })
  }
}
export const aCentre = (name = 'Northgate Training') => new CentreBuilder({ name, hours: {} })

type PersonGiven = {
  roles: StaffRole[]
  name: string | undefined
  centre: TestCentre | undefined
  userOf: TestPerson | undefined
  packs: string[]
  from: string
  until: string | null
  assessor: TestPerson | undefined
  iqa: TestPerson | undefined
  password: string | undefined
  deactivatedAt: string | null
  cohort: { id: string } | undefined
  state: RegistrationState
}

class PersonBuilder {
  readonly #given: PersonGiven
  constructor(given: PersonGiven) {
    this.#given = given
  }
  #with(more: Partial<PersonGiven>) {
    return new PersonBuilder({ ...this.#given, ...more })
  }
  named(name: string) {
    return this.#with({ name })
  }
  at(centre: TestCentre) {
    return this.#with({ centre })
  }
  /** The same account as that person's, at another centre. */
  sameAccountAs(userOf: TestPerson) {
    return this.#with({ userOf })
  }
  /** On these unit packs, instead of S2 alone. */
  registeredOn(...packs: string[]) {
    return this.#with({ packs })
  }
  enrolled(from: string, until: string | null = null) {
    return this.#with({ from, until })
  }
  inCohort(cohort: { id: string }) {
    return this.#with({ cohort })
  }
  /** With a registration in another state. */
  whoIs(state: RegistrationState) {
    return this.#with({ state })
  }
  assessedBy(assessor: TestPerson) {
    return this.#with({ assessor })
  }
  sampledBy(iqa: TestPerson) {
    return this.#with({ iqa })
  }
  withPassword(password: string) {
    return this.#with({ password })
  }
  deactivated(deactivatedAt = '2026-11-01T00:00:00Z') {
    return this.#with({ deactivatedAt })
  }

  async in(db: Db): Promise<TestPerson> {
    const { roles, name = `Person ${v7().slice(-6)}`, packs, password, userOf } = this.#given
    const centre = this.#given.centre ?? (await aCentre().in(db))
    const id = v7()
    const email = userOf?.email ?? `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${id.slice(-8)}@example.org`
    const userId = userOf?.userId ?? v7()
    if (!userOf) await db.authUser.create({ data: { id: userId, name, email, emailVerified: true } })
    if (password)
      await db.authAccount.create({
        data: {
          id: v7(),
          accountId: userId,
          providerId: 'credential',
          userId,
          password: await hashPassword(password),
        },
      })
    const { deactivatedAt } = this.#given
    await db.person.create({ data: { id, centreId: centre.id, userId, name, roles, deactivatedAt } })
    const person = { id, userId, centreId: centre.id, name, email, ...nobodysPortfolio }
    return roles.includes('candidate') ? this.#registered(db, person, packs) : person
  }

  async #registered(db: Db, person: TestPerson, packs: string[]): Promise<TestPerson> {
    const { from, until, assessor, iqa, cohort, state } = this.#given
    const { id: personId, centreId } = person
    const units = packs.map((packId) => ({ ...unitOfPack({ packId, packVersion: 1 }), id: v7(), centreId }))
    const registrationId = v7()
    const portfolioId = v7()
    await db.portfolio.create({ data: { id: portfolioId, centreId, personId } })
    await db.registration.create({
      data: {
        ...{ id: registrationId, centreId, personId, from, until, state, cohortId: cohort?.id ?? null },
        createdAt: from,
        units: {
          create: units.map((unit) => ({
            ...unit,
            assessorId: assessor?.id ?? null,
            iqaId: iqa?.id ?? null,
          })),
        },
      },
    })
    const unitIds = units.map(({ id }) => id)
    return { ...person, portfolioId, registrationId, unitIds, unitId: unitIds[0] ?? '' }
  }
}

/** A person of these roles, at a centre of their own unless told. A candidate is on S2 since September. */
export const aPerson = (...roles: StaffRole[]) =>
  new PersonBuilder({
    roles,
    name: undefined,
    centre: undefined,
    userOf: undefined,
    packs: ['S2'],
    from: '2026-09-01T00:00:00Z',
    until: null,
    assessor: undefined,
    iqa: undefined,
    password: undefined,
    deactivatedAt: null,
    cohort: undefined,
    state: 'ACTIVE',
  })
