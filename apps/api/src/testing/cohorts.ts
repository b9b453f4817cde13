import type { Target } from '@mentorfolio/domain/cohorts/cohort'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { aCentre, type TestCentre, type TestPerson } from './people.ts'

export type TestCohort = { id: string; centreId: string; name: string }

type Given = {
  name: string
  centre: TestCentre | undefined
  packs: string[]
  days: [startsOn: string, endsOn: string]
  targets: Target[]
  assessors: TestPerson[]
  iqas: TestPerson[]
}

class CohortBuilder {
  readonly #given: Given
  constructor(given: Given) {
    this.#given = given
  }
  #with(more: Partial<Given>) {
    return new CohortBuilder({ ...this.#given, ...more })
  }
  at(centre: TestCentre) {
    return this.#with({ centre })
  }
  /** Taking these packs, which the centre then offers, instead of S1, S2 and S5. */
  taking(...packs: string[]) {
    return this.#with({ packs })
  }
  from(startsOn: string, endsOn: string) {
    return this.#with({ days: [startsOn, endsOn] })
  }
  withTargets(...targets: Target[]) {
    return this.#with({ targets })
  }
  withTeam(team: { assessors?: TestPerson[]; iqas?: TestPerson[] }) {
    return this.#with(team)
  }
  async in(db: Db): Promise<TestCohort> {
    const { name, packs, days, targets, assessors, iqas } = this.#given
    const { id: centreId } = this.#given.centre ?? (await aCentre().in(db))
    const versions = packs.map((packId) => ({ packId, packVersion: 1, centreId }))
    const id = v7()
    await db.centrePack.createMany({
      data: versions.map((pack) => ({ ...pack, chosenAt: '2026-08-01T09:00:00Z' })),
      skipDuplicates: true,
    })
    await db.cohort.create({
      data: {
        ...{ id, centreId, name, startsOn: new Date(days[0]), endsOn: new Date(days[1]), targets },
        packs: { create: versions },
        team: {
          create: [
            ...assessors.map((person) => ({ personId: person.id, role: 'assessor' as const, centreId })),
            ...iqas.map((person) => ({ personId: person.id, role: 'iqa' as const, centreId })),
          ],
        },
      },
    })
    return { id, centreId, name }
  }
}

/** A cohort of September 2026 to July 2027, at a centre of its own unless told. */
export const aCohort = (name = 'Mentors, September 2026') =>
  new CohortBuilder({
    name,
    centre: undefined,
    packs: ['S1', 'S2', 'S5'],
    days: ['2026-09-01', '2027-07-16'],
    targets: [],
    assessors: [],
    iqas: [],
  })

/** What opens a cohort. */
export const aCohortToOpen = (
  centreId: string,
  { assessors = [], iqas = [] }: { assessors?: TestPerson[]; iqas?: TestPerson[] } = {},
) => ({
  centreId,
  name: 'Mentors, January 2027',
  startsOn: '2027-01-11',
  endsOn: '2027-12-17',
  packs: [{ packId: 'S2', packVersion: 1 }],
  targets: [{ kind: 'AGREEMENTS_SIGNED' as const, on: '2027-02-26' }],
  assessors: assessors.map(({ id }) => id),
  iqas: iqas.map(({ id }) => id),
})

/** What registers somebody new. */
export const aNewCandidate = (
  cohort: { id: string },
  { name = 'Sam Hollis', email = `sam.${v7()}@example.org` } = {},
) => ({
  cohortId: cohort.id,
  person: { kind: 'NEW' as const, id: v7(), name, email },
  packIds: ['S2'],
  from: '2026-11-16',
  until: '2027-07-16',
})
