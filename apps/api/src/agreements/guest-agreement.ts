import type { GuestAgreement } from '@mentorfolio/domain/agreements/agreement-view'
import type {
  askForChangeEndpoint,
  guestAgreementEndpoint,
  guestSignAgreementEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { readBefore, readBy } from '@mentorfolio/domain/agreements/reading'
import { factIn, type Reader } from '@mentorfolio/domain/agreements/tokens'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import { type AskedByGuest, useUp } from '../links/serve-guest.ts'
import { clausesIn, loadByLink, type VersionRow } from './agreement-row.ts'
import { beginIfReady } from './begin.ts'
import { agreementFacts } from './decide-agreement.ts'
import { keepChangeAsked } from './keep-change-asked.ts'
import { putSignature } from './put-signature.ts'

/** Only a mentee, or a supervisor for them, is asked to sign. */
const roleOf = ({ role }: { role: string | null }) => {
  if (role !== 'mentee' && role !== 'supervisor') throw notFound()
  return role
}

/** What a guest reads before signing: this one version in their own reading, and what is new in it. */
export const viewGuestAgreement = async (
  db: Db,
  { link }: AskedByGuest<typeof guestAgreementEndpoint>,
): Promise<GuestAgreement> => {
  const role = roleOf(link)
  mustBeAllowed([role], 'link.open', { state: null, met: ['linkLive'] })
  const { row, asked } = await loadByLink(db, link, { toChange: false })
  const reader: Reader = role === 'mentee' ? { as: 'MENTEE' } : { as: 'OTHERS', name: row.pseudonym }
  const clauses = clausesIn(asked.clauses)
  const before = readBefore(row.agreements, asked)
  return {
    version: asked.version,
    superseded: row.agreements[0]?.id !== asked.id,
    paused: row.state === 'PAUSED',
    as: role,
    mentorName:
      factIn(
        clauses.flatMap(({ title, text }) => [title, text]),
        'mentor',
      ) ?? calledBy(row.portfolio.person.name),
    name: row.pseudonym,
    ...readBy(reader, { clauses, reason: asked.reason }, before ? clausesIn(before.clauses) : null),
    mentorSignedAt: asked.mentorSignedAt?.toISOString() ?? null,
    menteeSignedAt: asked.menteeSignedAt?.toISOString() ?? null,
    changeAskedAt: asked.changeAskedAt?.toISOString() ?? null,
  }
}

/** The version that the guest saw, if it is the very one that their link is for: no other can be signed by it. */
const seen = (asked: VersionRow, { version }: { version: number }) => (asked.version === version ? version : null)

/** The mentee signs by their link, or a supervisor confirms in their place. The link is used up. */
export const signByLink = async (
  tx: Tx,
  { link, body, now }: AskedByGuest<typeof guestSignAgreementEndpoint>,
  sealer: Sealer,
) => {
  const role = roleOf(link)
  const action = role === 'mentee' ? 'agreement.sign' : 'agreement.signForMentee'
  const { row, asked } = await loadByLink(tx, link, { toChange: true })
  const about = { version: seen(asked, body), party: 'MENTEE', by: null } as const
  mustBeAllowed([role], action, agreementFacts(row, about))
  await useUp(tx, link, now)
  const times = { deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now }
  const { version, effectiveAt } = await putSignature(tx, row, sealer, {
    ...{ party: 'MENTEE', method: role === 'mentee' ? 'LINK' : 'SUPERVISOR', name: body.name, helped: body.helped },
    ...{ doer: { userId: null, linkId: link.id }, times, now, action },
  })
  const begun = await beginIfReady(tx, (await loadByLink(tx, link, { toChange: false })).row, now)
  const goesOn = row.inForce.at(-1)?.end === null && version.mentorSignedAt !== null
  return {
    centreId: row.centreId,
    body: {
      version: version.version,
      signedAt: effectiveAt.toISOString(),
      inForce: begun || goesOn,
    },
  }
}

/** The mentee asks for something to be different instead of signing: kept with the version, for the mentor to answer with the next. */
export const askForChange = async (
  tx: Tx,
  { link, body, now }: AskedByGuest<typeof askForChangeEndpoint>,
  sealer: Sealer,
) => {
  const role = roleOf(link)
  const { row, asked } = await loadByLink(tx, link, { toChange: true })
  const about = { version: seen(asked, body), party: 'MENTEE', by: null } as const
  mustBeAllowed([role], 'agreement.askForChange', agreementFacts(row, about))
  await useUp(tx, link, now)
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId: row.id, throughLink: true },
    said: [{ field: 'words', words: body.words }],
  })
  const doer = { userId: null, linkId: link.id }
  await keepChangeAsked(tx, row, asked, {
    ...{ words: body.words, at: now, doer, now, action: 'agreement.askForChange' },
  })
  return { centreId: row.centreId, body: { version: asked.version, askedAt: now.toISOString() } }
}
