import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { SignedIn } from '../access/signed-in.ts'
import { demoCentreId } from '../config.ts'
import { zone } from './calendar.ts'
import { idAt } from './story.ts'

export const demoCentreName = 'Ashby Vale Training Centre'

/** One for all accounts. It is printed at start: the embedded database is for trying things out. */
export const demoPassword = 'calm-warm-exact'

type Account = { name: string; roles: StaffRole[]; title: string; shows: string }

/** Everybody in the demo centre who has an account, in the order in which they are printed. */
export const accounts = {
  priya: {
    name: 'Priya Nair',
    roles: ['candidate'],
    title: 'Candidate',
    shows: 'mentors Robin: 4 h 20 min counted, a session to log, a review due; may add simulated practice',
  },
  tom: {
    name: 'Tom Ellery',
    roles: ['candidate'],
    title: 'Candidate',
    shows: 'has just begun with Ash: the agreement waits for a signature',
  },
  grace: {
    name: 'Grace Adeyemi',
    roles: ['candidate'],
    title: 'Candidate',
    shows: 'has her six hours: Wren closed, Jay and Rowan going on, every kind of session',
  },
  helen: {
    name: 'Helen Marsh',
    roles: ['assessor'],
    title: 'Assessor',
    shows: 'the three candidates, their records and hours',
  },
  owen: {
    name: 'Owen Price',
    roles: ['iqa'],
    title: 'IQA',
    shows: 'two of them, allocated for sampling',
  },
  ruth: {
    name: 'Ruth Calloway',
    roles: ['leadIqa'],
    title: 'Lead IQA',
    shows: 'every candidate of the centre',
  },
  colin: {
    name: 'Colin Farrow',
    roles: ['eqa'],
    title: 'EQA',
    shows: 'nothing until the centre shares it',
  },
  nadia: {
    name: 'Nadia Hussain',
    roles: ['centreAdmin'],
    title: 'Centre admin',
    shows: 'progress of every candidate, without their words',
  },
  joanne: {
    name: 'Joanne Whitlock',
    roles: ['dsl'],
    title: 'DSL',
    shows: 'no portfolio: only concerns that are raised',
  },
} as const satisfies Record<string, Account>

export type AccountKey = keyof typeof accounts

export const emailOf = (key: AccountKey): string =>
  `${accounts[key].name.toLowerCase().replace(' ', '.')}@demo.mentorfolio.example`

/** Somebody of the demo centre, with the ids they get and as the product knows whoever is signed in. */
export type Cast = { personId: string; portfolioId: string; by: SignedIn }

/** Gives everybody their ids, so that a story may name people before it gets to them. */
export const castAt = (opened: Date): Record<AccountKey, Cast> => {
  const cast = (key: AccountKey): Cast => {
    const { name, roles } = accounts[key]
    const personId = idAt(opened)
    const place = {
      id: personId,
      centreId: demoCentreId,
      centreName: demoCentreName,
      zone,
      hours: {},
      roles: [...roles],
    }
    return {
      personId,
      portfolioId: idAt(opened),
      by: { userId: idAt(opened), name, email: emailOf(key), people: [place] },
    }
  }
  return {
    priya: cast('priya'),
    tom: cast('tom'),
    grace: cast('grace'),
    helen: cast('helen'),
    owen: cast('owen'),
    ruth: cast('ruth'),
    colin: cast('colin'),
    nadia: cast('nadia'),
    joanne: cast('joanne'),
  }
}
