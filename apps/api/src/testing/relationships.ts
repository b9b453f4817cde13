import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import type { Identity } from '@mentorfolio/domain/mentees/mentee'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { testSealer } from './mentees.ts'
import { aPerson, type TestPerson } from './people.ts'
import { aSetting, type TestSetting } from './settings.ts'
import { testsBeginAt } from './times.ts'

export type TestRelationship = {
  id: string
  centreId: string
  portfolioId: string
  /** The made-up name. */
  name: string
  goalId: string
  settingId: string
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
  at: TestSetting | undefined
  under18: boolean | null
  authorised: { authorisedBy: string; authorisedRole: string; authorisedOn: Date } | null
  identity: Identity | null
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
  /** Practice with a mentee who is nobody (S1), at no setting: nothing is signed, nothing counts. */
  simulated() {
    return this.#with({ simulated: true, state: 'ACTIVE', inForce: [], signed: { mentor: null, mentee: null } })
  }
  /** At this setting, instead of one of its own that permits records. */
  at(at: TestSetting) {
    return this.#with({ at })
  }
  /** A mentee under 18; with the setting's authorisation if somebody is named who gave it. */
  ofAMinor({ authorisedBy }: { authorisedBy?: string } = {}) {
    const authorised = authorisedBy
      ? { authorisedBy, authorisedRole: 'Head of year', authorisedOn: new Date('2026-09-28') }
      : null
    return this.#with({ under18: true, authorised })
  }
  ofAnAdult() {
    return this.#with({ under18: false, authorised: null })
  }
  /** Whose real name is known, sealed with the tests' key. */
  withRealName(realName: string, contact: Partial<Omit<Identity, 'realName'>> = {}) {
    return this.#with({ identity: { realName, alsoCalled: [], email: null, phone: null, ...contact } })
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
    const { under18, authorised, identity } = this.#given
    const setting = this.#given.at ?? (await aSetting(this.#given.setting).at({ id: centreId }).in(db))
    const settingId = simulated ? null : setting.id
    const sealed = identity && testSealer.seal(`mentee:${id}`, identity)
    await db.relationship.create({
      data: {
        ...{ id, centreId, portfolioId, settingId, pseudonym: name, state, simulated, under18 },
        ...authorised,
        ...(sealed ? { identity: { create: { centreId, sealed } } } : {}),
        inForce: { create: inForce.map((period) => ({ id: v7(), centreId, ...period })) },
        agreements: {
          create: {
            ...{ id: v7(), centreId, version: 1, clauses: [{ title: 'What stays between us', text: clause }] },
            ...{ mentorSignedAt: signed.mentor, menteeSignedAt: signed.mentee },
            createdAt: signed.mentor ?? testsBeginAt,
          },
        },
        goals: { create: { id: goalId, centreId, title: goal, domain: null } },
      },
    })
    return { id, centreId, portfolioId, name, goalId, settingId: setting.id, candidate }
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
    at: undefined,
    under18: null,
    authorised: null,
    identity: null,
  })
