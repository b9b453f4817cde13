import {
  type acceptPaperEndpoint,
  type attachPaperEndpoint,
  type declinePaperEndpoint,
  largestPaper,
  type openPaperEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt, startOfDay } from '@mentorfolio/domain/calendar/local-times'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { assesses } from '../access/visible-to.ts'
import { sha256 } from '../audit/chain.ts'
import type { Db, Tx } from '../database/client.ts'
import { invalid, notFound, ProblemError } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { type AgreementRow, loadAgreement, loadToChange } from './agreement-row.ts'
import { beginIfReady } from './begin.ts'
import { agreementFacts, paperFacts } from './decide-agreement.ts'
import { paperIn } from './paper-type.ts'
import { putSignature } from './put-signature.ts'
import { agreementNow, tellOfVersion } from './tell-agreement.ts'

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const
const seal = (agreementId: string) => `paper:${agreementId}`

/** Nobody signed these words before they were there: a day, in the centre's zone, on which the version was not offered yet. */
const isBeforeOffer = (row: AgreementRow, signedOn: string) => {
  const offeredAt = row.agreements[0]?.offeredAt
  return !offeredAt || signedOn < dayAt(offeredAt, row.portfolio.person.centre.zone)
}

/** Adds the dated copy on paper that the mentee signed. It waits for the assessor; another one takes its place. */
export const attachPaper = async (tx: Tx, asked: AskedToWrite<typeof attachPaperEndpoint>, sealer: Sealer) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustBeAllowed(roles, 'agreement.attachPaper', agreementFacts(row, { version: body.version, party: 'MENTEE', by }))
  const [version] = row.agreements
  if (!version) throw notFound()
  if (body.signedOn > dayAt(now, row.portfolio.person.centre.zone))
    throw invalid([{ field: 'signedOn', message: 'Enter the date on the paper: it cannot be after today' }])
  if (isBeforeOffer(row, body.signedOn))
    throw invalid([
      {
        field: 'signedOn',
        message:
          'Enter the date on the paper: it cannot be before the day on which this version was offered to be signed',
      },
    ])
  const file = Buffer.from(body.file, 'base64')
  if (file.length > largestPaper) throw invalid([{ field: 'file', message: 'Choose a file of 5 MB or less' }])
  const paper = await paperIn(file)
  if (!paper)
    throw invalid([
      {
        field: 'file',
        message: 'Choose a photo (JPEG or PNG) or a PDF that opens: this file is something else, or not whole',
      },
    ])
  const digest = sha256(paper.bytes.toString('base64'))
  const signedOn = new Date(body.signedOn)
  // An id of its own: whoever looked at the one before accepts that one, or none.
  await tx.paperCopy.deleteMany({ where: { agreementId: version.id } })
  await tx.paperCopy.create({
    data: {
      ...{ id: v7(), centreId: row.centreId, agreementId: version.id, attachedAt: now },
      ...{ signedOn, mediaType: paper.mediaType, digest },
      sealed: sealer.sealBytes(seal(version.id), paper.bytes),
    },
  })
  await tellOfVersion(tx, row, version, {
    ...{ doer: { userId: by.userId }, at: now, action: 'agreement.attachPaper' },
    fields: { signedOn: body.signedOn, mediaType: paper.mediaType, digest },
  })
  return agreementNow(tx, { by, id: row.id })
}

/** The copy that the assessor looked at. Another one that took its place meanwhile is not judged unseen (409). */
const lookedAt = (row: AgreementRow, paperId: string) => {
  const [version] = row.agreements
  const { paper } = version ?? {}
  if (!version || paper?.id !== paperId)
    throw new ProblemError('wrong-state', 'Another paper copy has taken its place', {
      because: 'WRONG_STATE',
      detail: 'Open the agreement again, look at the copy that is there now, then say whether you accept it.',
    })
  return { version, paper }
}

/** Their parts when they say whether they accept a copy: whoever is only asked to sign a decision is no assessor here. */
const judging = (by: SignedIn, { portfolio }: AgreementRow, roles: readonly Role[]): readonly Role[] =>
  assesses(by, portfolio.person) ? roles : roles.map((role) => (role === 'assessor' ? 'person' : role))

/** The assessor accepts the paper: it counts as the mentee's signature from the day that stands on it. */
export const acceptPaper = async (tx: Tx, asked: AskedToWrite<typeof acceptPaperEndpoint>, sealer: Sealer) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustBeAllowed(
    judging(by, row, roles),
    'agreement.acceptPaper',
    agreementFacts(row, { version: body.version, party: 'MENTEE', by }),
  )
  const { version, paper } = lookedAt(row, body.paperId)
  if (!paper.openedBy.includes(by.userId))
    throw new ProblemError('wrong-state', 'Open the copy first', {
      because: 'WRONG_STATE',
      detail: 'Save the paper copy and look at it, then say whether you accept it.',
    })
  if (isBeforeOffer(row, dayOf(paper.signedOn)))
    throw new ProblemError('wrong-state', 'The date on this copy is before the agreement was offered', {
      because: 'WRONG_STATE',
      detail: 'Do not accept it, and say why: your candidate can add one with the date of the signature.',
    })
  const byPersonId = by.people.find(({ centreId }) => centreId === row.centreId)?.id ?? null
  await tx.paperCopy.update({
    where: { agreementId: version.id },
    data: { acceptedAt: now, acceptedByPersonId: byPersonId },
  })
  const effectiveAt = new Date(startOfDay(dayOf(paper.signedOn), row.portfolio.person.centre.zone))
  await putSignature(tx, row, sealer, {
    ...{ party: 'MENTEE', method: 'PAPER', name: '', helped: false, now, action: 'agreement.acceptPaper' },
    ...{ doer: { userId: by.userId }, ...(byPersonId === null ? {} : { byPersonId }) },
    times: { deviceAt: null, skewMs: null, receivedAt: now, effectiveAt },
  })
  await beginIfReady(tx, (await loadAgreement(tx, by, row.id)).row, now)
  return agreementNow(tx, { by, id: row.id })
}

/** The assessor does not accept it, and says why; the candidate may add another. */
export const declinePaper = async (tx: Tx, asked: AskedToWrite<typeof declinePaperEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustBeAllowed(
    judging(by, row, roles),
    'agreement.acceptPaper',
    agreementFacts(row, { version: body.version, party: 'MENTEE', by }),
  )
  const { version } = lookedAt(row, body.paperId)
  await tx.paperCopy.update({ where: { agreementId: version.id }, data: { declinedBecause: body.reason } })
  await tellOfVersion(tx, row, version, {
    ...{ doer: { userId: by.userId }, at: now, action: 'agreement.acceptPaper' },
    fields: { declinedBecause: body.reason },
  })
  return agreementNow(tx, { by, id: row.id })
}

/**
 * Opens a paper copy for its mentor, and for the assessor while they could accept it (afterwards 409). Whoever else has to do
 * with the candidate is refused (403), for everybody else there is none (404). Each opening leaves an event: the candidate can see who looked.
 */
export const openPaper = (db: Db, { params, by, now }: Asked<typeof openPaperEndpoint>, sealer: Sealer) =>
  db.$transaction(async (tx) => {
    const stored = await tx.paperCopy.findUnique({
      where: { id: params.id },
      include: { agreement: { select: { relationshipId: true } } },
    })
    if (!stored) throw notFound()
    const { row, roles } = await loadAgreement(tx, by, stored.agreement.relationshipId)
    const version = row.agreements.find(({ id }) => id === stored.agreementId)
    if (!version) throw notFound()
    mustBeAllowed(roles, 'agreement.openPaper', paperFacts(row, roles, by, version.version))
    if (!sees(roles, 'paperCopy', 'identity')) throw notFound()
    await tellOfVersion(tx, row, version, {
      ...{ doer: { userId: by.userId }, at: now, action: 'agreement.openPaper' },
      fields: { digest: stored.digest },
    })
    if (!stored.openedBy.includes(by.userId))
      await tx.paperCopy.updateMany({ where: { id: stored.id }, data: { openedBy: { push: by.userId } } })
    const mediaType = stored.mediaType as keyof typeof extensions
    return {
      bytes: sealer.openBytes(seal(version.id), stored.sealed),
      mediaType,
      name: `agreement-version-${version.version}.${extensions[mediaType]}`,
    }
  })
