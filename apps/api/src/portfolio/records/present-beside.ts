import { agencyContact } from '@mentorfolio/domain/contacts/agency-contact'
import { employerContactHeld } from '@mentorfolio/domain/contacts/employer-contact'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { goalWords } from '@mentorfolio/domain/goals/goal'
import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { referral } from '@mentorfolio/domain/referrals/referral'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import { supervision } from '@mentorfolio/domain/supervision/supervision'
import { decidedActions } from '../../access/must-be-allowed.ts'
import { nameFor } from '../../access/visible-to.ts'
import type { BesideRow } from './load-beside.ts'
import { presentRecord, type RecordRow } from './record-rows.ts'

/** What the rules of these records may ask. No case of malpractice can be recorded yet, so nothing is frozen. */
export const besideFacts = ({ state }: Pick<BesideRow, 'state'>, reason = false): Facts => ({
  state,
  met: ['notFrozen', ...(reason ? (['reason'] as const) : [])],
})

type Reader = Parameters<typeof presentRecord>[2]

const presentOne = (row: RecordRow, reader: Reader): BesideRecord[] => {
  switch (row.kind) {
    case 'REFERRAL':
      return [{ ...presentRecord(referral, row, reader), kind: row.kind }]
    case 'AGENCY_CONTACT':
      return [{ ...presentRecord(agencyContact, row, reader), kind: row.kind }]
    case 'EMPLOYER_CONTACT':
      return [{ ...presentRecord(employerContactHeld, row, reader), kind: row.kind }]
    case 'SUPERVISION_RECORD':
      return [{ ...presentRecord(supervision, row, reader), kind: row.kind }]
    default:
      return []
  }
}

const sessionsOf = ({ attendance }: BesideRow, roles: readonly Role[]) => {
  const titled = sees(roles, 'session', 'narrative')
  return attendance
    .map(({ session }) => session)
    .sort((a, b) => b.start.getTime() - a.start.getTime())
    .map(({ id, start, zone, title, status }) => ({
      ...{ id, start: wholeMinute(start), zone, title: titled ? title : null },
      held: tookPlace({ status }),
    }))
}

const employersInGoals = ({ goals }: BesideRow, roles: readonly Role[]) =>
  sees(roles, 'goal', 'narrative')
    ? goals.flatMap(({ id: goalId, title: goal, versions: [latest] }) =>
        latest ? goalWords.parse(latest.content).employers.map((each) => ({ ...each, goalId, goal })) : [],
      )
    : []

/** Referrals, contacts and supervision, as far as these parts may read them. */
export const presentBeside = (row: BesideRow, records: readonly RecordRow[], roles: readonly Role[]): BesideView => {
  const candidate = row.portfolio.person
  return {
    ...{ relationshipId: row.id, name: row.pseudonym, state: row.state, simulated: row.simulated },
    candidateName: nameFor(roles, candidate),
    records: records.flatMap((record) => presentOne(record, { roles, candidate })),
    sessions: sessionsOf(row, roles),
    inGoals: employersInGoals(row, roles),
    actions: decidedActions(roles, besideFacts(row), 'relationship', ['reason']),
  }
}
