import type { Clause, ClauseKind } from '../agreements/clauses.ts'

type Agreed = { clauses: readonly Clause[]; signedByBoth: boolean }

const speaksOf =
  (kind: ClauseKind) =>
  ({ clauses }: Agreed) =>
    clauses.some((clause) => clause.kind === kind)

/** What an agreement answers by itself (docs/qualifications.md), from the words that were offered to be signed. */
export const agreementPredicates = {
  signed: ({ signedByBoth }: Agreed) => signedByBoth,
  roleClause: speaksOf('ROLES'),
  boundaryClause: speaksOf('BOUNDARIES'),
  distinctionClause: speaksOf('DISTINCTION'),
  confidentialityClause: speaksOf('CONFIDENTIALITY'),
  /** Its words name who would be told: the template's own blank, filled in when it was offered. */
  confidentialityLimits: ({ clauses }: Agreed) =>
    clauses.some(({ kind, text }) => kind === 'CONFIDENTIALITY' && text.includes('[[named person')),
  frequencyClause: speaksOf('FREQUENCY'),
  goalsClause: speaksOf('OUTCOME'),
}
