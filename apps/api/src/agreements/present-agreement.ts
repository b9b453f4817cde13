import type { AgreementVersion, AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { missingIn } from '@mentorfolio/domain/agreements/clauses'
import { dayOf } from '@mentorfolio/domain/calendar/days'
import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import { type AgreementRow, clausesIn, type VersionRow } from './agreement-row.ts'
import { decidedAgreement, paperFacts } from './decide-agreement.ts'
import { factsOf, latestTemplate } from './facts.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The name that was typed under a version, for whoever is answered; null where it is not theirs to know. */
type TypedName = (signature: VersionRow['signatures'][number]) => string | null

const noName: TypedName = () => null

/** The names as they were typed, to those who may know them. Only for an answer that is kept nowhere. */
export const typedNames = (roles: readonly Role[], sealer: Sealer): TypedName =>
  sees(roles, 'agreement', 'identity')
    ? // The name on a paper is on the paper alone.
      ({ id, sealedName }) => z.string().parse(sealer.open(`signature:${id}`, sealedName)) || null
    : noName

const presentSignatures = (version: VersionRow, nameOf: TypedName) =>
  version.signatures.map((each) => ({
    party: each.party,
    method: each.method,
    helped: each.helped,
    name: nameOf(each),
    deviceAt: iso(each.deviceAt),
    skewMs: each.skewMs === null ? null : Number(each.skewMs),
    receivedAt: each.receivedAt.toISOString(),
    effectiveAt: each.effectiveAt.toISOString(),
  }))

type Reader = { row: AgreementRow; roles: readonly Role[]; by: SignedIn; nameOf: TypedName }

const presentVersion = (version: VersionRow, { row, roles, by, nameOf }: Reader): AgreementVersion => {
  const reads = sees(roles, 'agreement', 'narrative')
  const { paper } = version
  return {
    id: version.id,
    version: version.version,
    clauses: reads ? clausesIn(version.clauses) : null,
    reason: reads ? version.reason : null,
    createdAt: version.createdAt.toISOString(),
    offeredAt: iso(version.offeredAt),
    mentorSignedAt: iso(version.mentorSignedAt),
    menteeSignedAt: iso(version.menteeSignedAt),
    signatures: presentSignatures(version, nameOf),
    changeAsked: version.changeAskedAt && {
      at: version.changeAskedAt.toISOString(),
      words: reads ? version.changeAsked : null,
    },
    paper: paper && {
      id: paper.id,
      signedOn: dayOf(paper.signedOn),
      mediaType: paper.mediaType,
      attachedAt: paper.attachedAt.toISOString(),
      acceptedAt: iso(paper.acceptedAt),
      declinedBecause: reads ? paper.declinedBecause : null,
      opened: paper.openedBy.includes(by.userId),
      mayOpen: decide({ roles }, 'agreement.openPaper', paperFacts(row, roles, by, version.version)).allowed,
    },
    revision: version.revision,
  }
}

/** In which a simulated agreement holds: no time counts by it, and so it has no period in force. */
const goesOn = new Set<AgreementRow['state']>(['ACTIVE', 'CLOSING'])

/** The version that both signed last, while it is in force; null where none is. A mentee who is played signs nothing. */
const inForceOf = ({ inForce, agreements, simulated, state }: AgreementRow) =>
  (simulated ? goesOn.has(state) : inForce.at(-1)?.end === null)
    ? (agreements.find(({ mentorSignedAt, menteeSignedAt }) => mentorSignedAt && (simulated || menteeSignedAt))
        ?.version ?? null)
    : null

/**
 * The agreement as far as these parts may see it: words by who-sees-what, and names only where `nameOf` is given, for an
 * answer that is not kept.
 */
export const presentAgreement = async (
  tx: Tx,
  row: AgreementRow,
  roles: readonly Role[],
  by: SignedIn,
  nameOf: TypedName = noName,
): Promise<AgreementView> => {
  const [latest] = row.agreements
  const actions = decidedAgreement(row, roles, by)
  // Those of whom the rules say that they ever write it.
  const writes = actions.some(({ action }) => action === 'agreement.write')
  const names = sees(roles, 'setting', 'identity')
  return {
    relationshipId: row.id,
    name: row.pseudonym,
    candidateName: nameFor(roles, row.portfolio.person),
    settingName: sees(roles, 'setting', 'facts') ? (row.setting?.name ?? null) : null,
    state: row.state,
    simulated: row.simulated,
    under18: row.under18 !== false,
    authorisation: row.authorisedOn && {
      by: names ? row.authorisedBy : null,
      role: names ? row.authorisedRole : null,
      on: dayOf(row.authorisedOn),
    },
    versions: row.agreements.map((version) => presentVersion(version, { row, roles, by, nameOf })),
    inForce: inForceOf(row),
    beginWith: writes && !latest ? (await latestTemplate(tx, row.centreId)).clauses : null,
    facts: writes ? factsOf(row) : null,
    missing: latest && sees(roles, 'agreement', 'narrative') ? missingIn(clausesIn(latest.clauses)) : [],
    settingPermission: row.simulated || (row.setting !== null && row.setting.permissionOn !== null),
    actions,
  }
}
