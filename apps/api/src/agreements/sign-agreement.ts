import type {
  handOverAgreementEndpoint,
  handOverChangeEndpoint,
  signAgreementEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import { mustNotBePlayed } from '../portfolio/nobody-played.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { loadAgreement, loadToChange } from './agreement-row.ts'
import { beginIfReady } from './begin.ts'
import { agreementFacts } from './decide-agreement.ts'
import { keepChangeAsked } from './keep-change-asked.ts'
import { putSignature } from './put-signature.ts'
import { agreementNow } from './tell-agreement.ts'

/** The mentor signs a version by typing their name, signed in. */
export const signAgreement = async (tx: Tx, asked: AskedToWrite<typeof signAgreementEndpoint>, sealer: Sealer) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustBeAllowed(roles, 'agreement.sign', agreementFacts(row, { version: body.version, party: 'MENTOR', by }))
  await putSignature(tx, row, sealer, {
    ...{ party: 'MENTOR', method: 'ACCOUNT', name: body.name, helped: false, now, action: 'agreement.sign' },
    ...{ doer: { userId: by.userId }, byPersonId: row.portfolio.person.id },
    times: await timesFor(tx, asked, row.portfolio),
  })
  await beginIfReady(tx, (await loadAgreement(tx, by, row.id)).row, now)
  return agreementNow(tx, { by, id: row.id })
}

/** The mentee signs on the mentor's device, perhaps hours before this arrives: it is in force from then on, where that is believed. */
export const handOverAgreement = async (
  tx: Tx,
  asked: AskedToWrite<typeof handOverAgreementEndpoint>,
  sealer: Sealer,
) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustNotBePlayed(row.simulated, 'version')
  mustBeAllowed(roles, 'agreement.handOver', agreementFacts(row, { version: body.version, party: 'MENTEE', by }))
  await putSignature(tx, row, sealer, {
    ...{ party: 'MENTEE', method: 'HAND_OVER', name: body.name, helped: body.helped, now },
    ...{ doer: { userId: by.userId }, byPersonId: row.portfolio.person.id, action: 'agreement.handOver' },
    times: await timesFor(tx, asked, row.portfolio),
  })
  await beginIfReady(tx, (await loadAgreement(tx, by, row.id)).row, now)
  return agreementNow(tx, { by, id: row.id })
}

/** The mentee asks on the mentor's device for something to be different, in the place of signing. */
export const handOverChange = async (tx: Tx, asked: AskedToWrite<typeof handOverChangeEndpoint>, sealer: Sealer) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  mustNotBePlayed(row.simulated, 'version')
  mustBeAllowed(roles, 'agreement.handOverChange', agreementFacts(row, { version: body.version, party: 'MENTEE', by }))
  const [latest] = row.agreements
  if (!latest) throw new Error('There is nothing to change')
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId: row.id, throughLink: false },
    said: [{ field: 'words', words: body.words }],
  })
  const { effectiveAt } = await timesFor(tx, asked, row.portfolio)
  await keepChangeAsked(tx, row, latest, {
    ...{ words: body.words, at: effectiveAt, doer: { userId: by.userId }, now, action: 'agreement.handOverChange' },
  })
  return agreementNow(tx, { by, id: row.id })
}
