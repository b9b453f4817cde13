import { missingIn } from '@mentorfolio/domain/agreements/clauses'
import { decide, type Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import type { DecidedAction } from '@mentorfolio/domain/sessions/session-view'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { isThemself } from '../access/visible-to.ts'
import { type AgreementRow, clausesIn, type VersionRow } from './agreement-row.ts'

export type Party = 'MENTOR' | 'MENTEE'

/** Which version somebody acts on, and whose signature it is about. */
type About = { version: number | null; party: Party; by: SignedIn | null }

type Paper = Pick<NonNullable<VersionRow['paper']>, 'acceptedAt' | 'declinedBecause'>
const waits = (paper: Paper | null | undefined) =>
  !!paper && paper.acceptedAt === null && paper.declinedBecause === null

/** What the agreement's rules may ask, worked out from the rows alone. `given` are needs that the request itself meets. */
export const agreementFacts = (
  row: AgreementRow,
  { version, party, by }: About,
  given: readonly Need[] = [],
): Facts => {
  const [latest] = row.agreements
  const signedAt = party === 'MENTOR' ? latest?.mentorSignedAt : latest?.menteeSignedAt
  const isOther = by === null || !isThemself(by, row.portfolio.person)
  const holds: [Need, boolean][] = [
    ['minimumClauses', latest !== undefined && missingIn(clausesIn(latest.clauses)).length === 0],
    ['settingPermission', row.setting !== null && row.setting.permissionOn !== null],
    ['simulated', row.simulated],
    ['latestVersion', latest !== undefined && latest.version === version],
    ['notSignedYet', latest !== undefined && !signedAt],
    ['under18Authorised', row.authorisedOn !== null],
    ['menteeIsAdult', row.under18 === false],
    ['paperWaits', waits(latest?.paper)],
    ['isTheCandidate', !isOther],
    ['notTheCandidate', isOther],
    ['notMentorNorSupervisor', isOther],
  ]
  return { state: row.state, met: [...holds.filter(([, held]) => held).map(([need]) => need), ...given] }
}

const ofTheMentee = new Set<string>([
  'agreement.handOver',
  'agreement.handOverChange',
  'agreement.attachPaper',
  'agreement.acceptPaper',
])

/**
 * What the rule about opening a paper copy of this version may ask: whose mentee signed it, and whether it waits: for
 * whoever may accept it, and for as long as they may.
 */
export const paperFacts = (row: AgreementRow, roles: readonly Role[], by: SignedIn, version: number): Facts => {
  const judged = agreementFacts(row, { version, party: 'MENTEE', by })
  return {
    state: row.state,
    met: [
      ...(decide({ roles }, 'agreement.acceptPaper', judged).allowed ? (['paperWaits'] as const) : []),
      ...(isThemself(by, row.portfolio.person) ? (['isTheCandidate'] as const) : []),
    ],
  }
}

/** What this reader may do with the agreement now, on its latest version: the mentor's own signature, or the mentee's. */
export const decidedAgreement = (row: AgreementRow, roles: readonly Role[], by: SignedIn): DecidedAction[] => {
  const version = row.agreements[0]?.version ?? null
  const asked = (party: Party, given: Need[]) =>
    decidedActions(roles, agreementFacts(row, { version, party, by }), 'relationship', given)
  const isMentees = ({ action }: DecidedAction) => ofTheMentee.has(action)
  // The clauses of a new version come with it: whether they are whole is asked when they are there.
  const own = asked('MENTOR', [])
  const revise = asked('MENTOR', ['minimumClauses']).find(({ action }) => action === 'agreement.revise')
  return [
    ...own.filter((decided) => !isMentees(decided) && decided.action !== 'agreement.revise'),
    ...(revise ? [revise] : []),
    // Nobody signs for a mentee who is played.
    ...(row.simulated ? [] : asked('MENTEE', []).filter(isMentees)),
  ]
}
