import { defaultTemplate } from '@mentorfolio/domain/agreements/default-template'
import { type AgreementFacts, factIn } from '@mentorfolio/domain/agreements/tokens'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import type { Tx } from '../database/client.ts'
import { type AgreementRow, clausesIn } from './agreement-row.ts'

/** What the tokens of an agreement stand for now. The mentor's name is as the latest version has it, else as a mentee would say it. */
export const factsOf = (row: AgreementRow): AgreementFacts => {
  const { setting, portfolio } = row
  const texts = row.agreements[0]
    ? clausesIn(row.agreements[0].clauses).flatMap(({ title, text }) => [title, text])
    : []
  return {
    mentor: factIn(texts, 'mentor') ?? calledBy(portfolio.person.name),
    setting: setting?.name ?? null,
    centre: portfolio.person.centre.name,
    'named person': setting?.dsl ?? null,
    'privacy contact': setting?.privacyContact ?? null,
  }
}

/** Every wording that a centre has published, and what we ship: only in these may words differ by more than the person. */
export const publishedTemplates = async (tx: Tx, centreId: string) => {
  const published = await tx.agreementTemplate.findMany({ where: { centreId }, select: { clauses: true } })
  return [defaultTemplate, ...published.map(({ clauses }) => clausesIn(clauses))]
}

/** What a centre's agreements begin with: the latest version that it published, else the words that we ship. */
export const latestTemplate = async (tx: Tx, centreId: string) => {
  const published = await tx.agreementTemplate.findFirst({ where: { centreId }, orderBy: { version: 'desc' } })
  return published
    ? { id: published.id, version: published.version, clauses: clausesIn(published.clauses) }
    : { id: null, version: 0, clauses: defaultTemplate }
}
