import type { AgreementVersion, AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { missingIn } from '@mentorfolio/domain/agreements/clauses'
import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import { type AgreementRow, clausesIn, type VersionRow } from './agreement-row.ts'
import { decidedAgreement } from './decide-agreement.ts'
import { factsOf, latestTemplate } from './facts.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** May this reader open the paper copy? Whoever must accept it, for as long as it waits for them; and who holds the key. */
export const mayOpenPaper = (roles: readonly Role[], { acceptedAt }: { acceptedAt: Date | null }) =>
  sees(roles, 'agreement', 'identity') || (acceptedAt === null && sees(roles, 'paperCopy', 'identity'))

const presentSignatures = (version: VersionRow, roles: readonly Role[], sealer: Sealer) => {
  const named = sees(roles, 'agreement', 'identity')
  return version.signatures.map((each) => ({
    party: each.party,
    method: each.method,
    helped: each.helped,
    // The name on a paper is on the paper alone.
    name: named ? z.string().parse(sealer.open(`signature:${each.id}`, each.sealedName)) || null : null,
    deviceAt: iso(each.deviceAt),
    skewMs: each.skewMs === null ? null : Number(each.skewMs),
    receivedAt: each.receivedAt.toISOString(),
    effectiveAt: each.effectiveAt.toISOString(),
  }))
}

const presentVersion = (version: VersionRow, roles: readonly Role[], sealer: Sealer): AgreementVersion => {
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
    signatures: presentSignatures(version, roles, sealer),
    changeAsked: version.changeAskedAt && {
      at: version.changeAskedAt.toISOString(),
      words: reads ? version.changeAsked : null,
    },
    paper: paper && {
      signedOn: dayOf(paper.signedOn),
      mediaType: paper.mediaType,
      attachedAt: paper.attachedAt.toISOString(),
      acceptedAt: iso(paper.acceptedAt),
      declinedBecause: reads ? paper.declinedBecause : null,
      mayOpen: mayOpenPaper(roles, paper),
    },
    revision: version.revision,
  }
}

/** The version that both signed last, while it is in force; null where none is. */
const inForceOf = ({ inForce, agreements }: AgreementRow) =>
  inForce.at(-1)?.end === null
    ? (agreements.find(({ mentorSignedAt, menteeSignedAt }) => mentorSignedAt && menteeSignedAt)?.version ?? null)
    : null

/** The agreement as far as these parts may see it: words and names by who-sees-what. */
export const presentAgreement = async (
  tx: Tx,
  row: AgreementRow,
  roles: readonly Role[],
  by: SignedIn,
  sealer: Sealer,
): Promise<AgreementView> => {
  const [latest] = row.agreements
  const writes = roles.includes('candidate')
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
    versions: row.agreements.map((version) => presentVersion(version, roles, sealer)),
    inForce: inForceOf(row),
    beginWith: writes && !latest ? (await latestTemplate(tx, row.centreId)).clauses : null,
    facts: writes ? factsOf(row) : null,
    missing: latest && sees(roles, 'agreement', 'narrative') ? missingIn(clausesIn(latest.clauses)) : [],
    settingPermission: row.simulated || (row.setting !== null && row.setting.permissionOn !== null),
    actions: decidedAgreement(row, roles, by),
  }
}
