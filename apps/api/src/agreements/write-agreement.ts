import type {
  reviseAgreementEndpoint,
  sendAgreementEndpoint,
  writeAgreementEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { type Clause, missingIn } from '@mentorfolio/domain/agreements/clauses'
import { twoReadingsIn } from '@mentorfolio/domain/agreements/readings'
import { type AgreementFacts, withFacts } from '@mentorfolio/domain/agreements/tokens'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import { invalid, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { clausesIn, loadToChange } from './agreement-row.ts'
import { agreementFacts } from './decide-agreement.ts'
import { factsOf, latestTemplate, publishedTemplates } from './facts.ts'
import { agreementNow, tellOfRelationship, tellOfVersion } from './tell-agreement.ts'

/** Clauses with what is known now written into their words: what is signed says so whatever changes elsewhere later. */
const settled = (clauses: readonly Clause[], facts: AgreementFacts) =>
  clauses.map(({ kind, title, text }) => ({ kind, title: withFacts(title, facts), text: withFacts(text, facts) }))

const staleAgreement = async (tx: Tx, by: SignedIn, id: string) => stale((await agreementNow(tx, { by, id })).body)

/** Both sign one agreement: what the candidate writes reads the same to everybody, but for the person (400, by field). */
const mustReadTheSame = async (tx: Tx, { centreId }: { centreId: string }, clauses: readonly Clause[]) => {
  const errors = twoReadingsIn(clauses, await publishedTemplates(tx, centreId))
  if (errors.length > 0) throw invalid(errors)
}

/** Writes the first version, or changes it: until it is sent to be signed its words are the candidate's to change. */
export const writeAgreement = async (tx: Tx, asked: AskedToWrite<typeof writeAgreementEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  const [latest] = row.agreements
  mustBeAllowed(roles, 'agreement.write', agreementFacts(row, { version: null, party: 'MENTOR', by }))
  if ((latest?.revision ?? 0) !== body.revision) throw await staleAgreement(tx, by, row.id)
  await mustReadTheSame(tx, row, body.clauses)
  const clauses = settled(body.clauses, { ...factsOf(row), mentor: body.mentor })
  const version = latest
    ? await tx.agreement.update({ where: { id: latest.id }, data: { clauses, revision: { increment: 1 } } })
    : await tx.agreement.create({
        data: {
          ...{ id: v7(), centreId: row.centreId, relationshipId: row.id, version: 1, clauses, createdAt: now },
          templateId: (await latestTemplate(tx, row.centreId)).id,
        },
      })
  const doer = { userId: by.userId }
  await tellOfVersion(tx, row, version, { doer, at: now, action: 'agreement.write', fields: { clauses } })
  return agreementNow(tx, { by, id: row.id })
}

/** Sends the first version to be signed: from here on its words stand (S5-AC1). */
export const sendAgreement = async (tx: Tx, asked: AskedToWrite<typeof sendAgreementEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  const [latest] = row.agreements
  const state = mustBeAllowed(
    roles,
    'relationship.contract',
    agreementFacts(row, { version: null, party: 'MENTOR', by }),
  )
  if (!latest || latest.revision !== body.revision || state !== 'AWAITING_SIGNATURES')
    throw await staleAgreement(tx, by, row.id)
  // Words that were saved before this was asked.
  const [twice] = twoReadingsIn(clausesIn(latest.clauses), await publishedTemplates(tx, row.centreId))
  if (twice)
    throw new ProblemError('wrong-state', 'Your mentee would read something else than everybody else', {
      because: 'WRONG_STATE',
      detail: `Change the words, then send it. ${twice.message}.`,
    })
  const times = await timesFor(tx, asked, row.portfolio)
  const { effectiveAt } = times
  const clauses = settled(clausesIn(latest.clauses), factsOf(row))
  await tx.agreement.update({
    where: { id: latest.id },
    data: { clauses, offeredAt: effectiveAt, revision: { increment: 1 } },
  })
  await tx.relationship.update({ where: { id: row.id }, data: { state, revision: { increment: 1 } } })
  await tx.relationshipMove.create({
    data: {
      ...{ id: v7(), centreId: row.centreId, relationshipId: row.id, action: 'relationship.contract' },
      ...{ from: row.state, to: state, byPersonId: row.portfolio.person.id, ...times },
    },
  })
  const fields = { state, version: latest.version, clauses }
  await tellOfRelationship(tx, row, {
    ...{ doer: { userId: by.userId }, at: now, action: 'relationship.contract', fields },
  })
  return agreementNow(tx, { by, id: row.id })
}

/**
 * Offers the next version, with its reason. It is signed by both anew; what both signed before stays in force until then
 * (docs/cycle.md, 'In force'). `revision` is the version that the writer saw: a signature under it meanwhile is no reason
 * to write again.
 */
export const reviseAgreement = async (tx: Tx, asked: AskedToWrite<typeof reviseAgreementEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToChange(tx, by, params.id)
  const [latest] = row.agreements
  const facts = agreementFacts(row, { version: null, party: 'MENTOR', by })
  const whole = missingIn(body.clauses).length === 0
  const met = (facts.met ?? []).filter((need) => need !== 'minimumClauses')
  mustBeAllowed(roles, 'agreement.revise', { ...facts, met: whole ? [...met, 'minimumClauses'] : met })
  if (!latest || latest.version !== body.revision) throw await staleAgreement(tx, by, row.id)
  await mustReadTheSame(tx, row, body.clauses)
  const { effectiveAt } = await timesFor(tx, asked, row.portfolio)
  const { centreId, id: relationshipId } = row
  const clauses = settled(body.clauses, { ...factsOf(row), mentor: body.mentor })
  const version = await tx.agreement.create({
    data: {
      ...{ id: v7(), centreId, relationshipId, version: latest.version + 1, clauses, reason: body.reason },
      ...{ templateId: latest.templateId, offeredAt: effectiveAt, createdAt: now },
    },
  })
  await tellOfVersion(tx, row, version, {
    ...{ doer: { userId: by.userId }, at: now, action: 'agreement.revise' },
    fields: { clauses, reason: body.reason },
  })
  return agreementNow(tx, { by, id: row.id })
}
