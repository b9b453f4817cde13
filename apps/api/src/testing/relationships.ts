import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { aPerson, type TestPerson } from './people.ts'

export type TestRelationship = {
  id: string
  centreId: string
  portfolioId: string
  /** The made-up name. */
  name: string
  goalId: string
  candidate: TestPerson
}

type Given = {
  candidate: TestPerson | undefined
  name: string
  state: RelationshipState
  simulated: boolean
  inForce: { start: string; end: string | null }[]
  signed: { mentor: string | null; mentee: string | null }
  goal: string
  clause: string
  setting: string
}

class RelationshipBuilder {
  readonly #given: Given
  constructor(given: Given) {
    this.#given = given
  }
  #with(more: Partial<Given>) {
    return new RelationshipBuilder({ ...this.#given, ...more })
  }
  of(candidate: TestPerson) {
    return this.#with({ candidate })
  }
  /** With a mentee known by this made-up name. */
  withMentee(name: string) {
    return this.#with({ name })
  }
  /** Signed by both, and in force from then on. */
  withSignedAgreement(since = '2026-10-01T09:00:00Z') {
    return this.#with({
      state: 'ACTIVE',
      signed: { mentor: since, mentee: since },
      inForce: [{ start: since, end: null }],
    })
  }
  awaitingTheMentee(since = '2026-11-10T09:00:00Z') {
    return this.#with({ state: 'AWAITING_SIGNATURES', signed: { mentor: since, mentee: null }, inForce: [] })
  }
  /** In another state, with what was in force until then. */
  thatIs(state: RelationshipState) {
    return this.#with({ state })
  }
  endedOn(end: string, state: 'CLOSED' | 'ENDED_EARLY' | 'TRANSFERRED' | 'PAUSED' = 'CLOSED') {
    return this.#with({ state, inForce: this.#given.inForce.map((period) => ({ ...period, end })) })
  }
  /** Practice with a mentee who is nobody (S1): nothing is signed, nothing counts. */
  simulated() {
    return this.#with({ simulated: true, state: 'ACTIVE', inForce: [], signed: { mentor: null, mentee: null } })
  }
  /** With these very words, for whoever searches for them. */
  withWords({ goal = this.#given.goal, clause = this.#given.clause, setting = this.#given.setting }) {
    return this.#with({ goal, clause, setting })
  }

  async in(db: Db): Promise<TestRelationship> {
    const { name, state, simulated, inForce, signed, goal, clause } = this.#given
    const candidate = this.#given.candidate ?? (await aPerson('candidate').in(db))
    const { centreId, portfolioId } = candidate
    const id = v7()
    const goalId = v7()
    const setting = await db.setting.create({
      data: {
        ...{ id: v7(), centreId, name: this.#given.setting, dsl: 'R. Osei', dslPhone: '01632 960001' },
        ...{ deputy: 'L. Byrne', supervisor: 'T. Novak', privacyContact: 'office@example.org' },
      },
    })
    await db.relationship.create({
      data: {
        ...{ id, centreId, portfolioId, settingId: setting.id, pseudonym: name, state, simulated },
        inForce: { create: inForce.map((period) => ({ id: v7(), centreId, ...period })) },
        agreements: {
          create: {
            ...{ id: v7(), centreId, version: 1, clauses: [{ title: 'What stays between us', text: clause }] },
            mentorSignedAt: signed.mentor,
            menteeSignedAt: signed.mentee,
          },
        },
        goals: { create: { id: goalId, centreId, title: goal, domain: null } },
      },
    })
    return { id, centreId, portfolioId, name, goalId, candidate }
  }
}

/** A relationship in its first draft, of a candidate of its own unless told. */
export const aRelationship = () =>
  new RelationshipBuilder({
    candidate: undefined,
    name: 'Robin',
    state: 'DRAFT',
    simulated: false,
    inForce: [],
    signed: { mentor: null, mentee: null },
    goal: 'Speak up in team meetings',
    clause: 'What is said here stays here, unless somebody may come to harm.',
    setting: 'Brookfield Primary',
  })
