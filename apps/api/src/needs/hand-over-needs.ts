import type { handOverNeedsEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import { loadMentoring, type MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { mustNotBePlayed } from '../portfolio/nobody-played.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { isAsShown, keepNotRight, keepYes } from './mentee-answers.ts'

type Asked = AskedToWrite<typeof handOverNeedsEndpoint>

/** The mentee's answer, given on the mentor's device, perhaps without a network. */
export const handOverNeeds = async (tx: Tx, asked: Asked, sealer: Sealer) => {
  const { params, body, by } = asked
  const { row, roles } = await loadMentoring(tx, by, params.id)
  mustNotBePlayed(row.simulated, 'version')
  const { effectiveAt: at } = await timesFor(tx, asked, row.portfolio)
  if (body.notRight === null) {
    // A yes is for what there is now: nobody confirms what they have not read.
    mustBeAllowed(roles, 'needsAssessment.handOver', mentoringFacts(row, isAsShown(row, body)))
    await keepYesOnDevice(tx, asked, row, at)
  } else {
    mustBeAllowed(roles, 'needsAssessment.handOverNotRight', mentoringFacts(row))
    await mustNameNobody(tx, sealer, {
      ...{ relationshipId: row.id, throughLink: false },
      said: [{ field: 'notRight', words: body.notRight }],
    })
    await keepNotRightOnDevice(tx, asked, row, { words: body.notRight, at })
  }
  return mentoringAfter(tx, asked, row.id)
}

const doer = ({ by, now }: Asked) => ({ by: { userId: by.userId }, at: now })

const keepYesOnDevice = async (tx: Tx, asked: Asked, row: MentoringRow, at: Date) => {
  const { needs, goals, plan } = await keepYes(tx, row, { linkId: null, at })
  const confirmed = [
    { kind: 'needsAssessment', id: needs.id, revision: needs.version } as const,
    ...goals.map(({ id, revision }) => ({ kind: 'goal', id, revision }) as const),
  ]
  for (const subject of confirmed)
    await tellMentoring(tx, row, doer(asked), {
      ...{ action: 'needsAssessment.handOver', subject, fields: { confirmed: true, plan } },
    })
}

const keepNotRightOnDevice = async (tx: Tx, asked: Asked, row: MentoringRow, said: { words: string; at: Date }) => {
  const needs = await keepNotRight(tx, row, { version: asked.body.version, ...said })
  await tellMentoring(tx, row, doer(asked), {
    action: 'needsAssessment.handOverNotRight',
    subject: { kind: 'needsAssessment', id: needs.id, revision: needs.version },
    fields: { notRight: said.words },
  })
}
