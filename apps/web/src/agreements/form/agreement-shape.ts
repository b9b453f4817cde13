import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import { type ClauseKind, clauseKinds, minimumKinds } from '@mentorfolio/domain/agreements/clauses'
import { defaultClauses } from '@mentorfolio/domain/agreements/default-template'
import { blanksOf, factIn, withAnswers, withoutFacts } from '@mentorfolio/domain/agreements/tokens'

/** The form of an agreement or a template: its clauses are boxes by kind (`clause.ROLES.text`), each an answer of its own. */
export type AgreementShape = { mentor: string; reason: string; other: { title: string; text: string }[] }

export type Kind = Exclude<ClauseKind, 'OTHER'>
export const kinds = clauseKinds.filter((kind): kind is Kind => kind !== 'OTHER')
export const isMinimum = (kind: Kind) => minimumKinds.some((each) => each === kind)

/** More questions than this in one clause make a form of it. */
export const mostQuestions = 4
export const questionPlaces = Array.from({ length: mostQuestions }, (_, place) => place)

export const boxOf = (kind: Kind, part: 'in' | 'title' | 'text' | `a${number}`) => `clause.${kind}.${part}`

const boxesOfClause = (kind: Kind, clause: Pick<ClauseView, 'title' | 'text'>, isIn: boolean) => {
  const text = withoutFacts(clause.text)
  const answers = blanksOf(text).map(({ answer }) => answer ?? '')
  return [
    [boxOf(kind, 'in'), isIn ? 'on' : ''],
    [boxOf(kind, 'title'), withoutFacts(clause.title)],
    [boxOf(kind, 'text'), withAnswers(text, [])],
    ...questionPlaces.map((place) => [boxOf(kind, `a${place}`), answers[place] ?? '']),
  ]
}

/** Clauses as the form's boxes; a kind that is not there stands ready in our words. */
export const boxesOf = (clauses: readonly ClauseView[]): Record<string, string> =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const own = clauses.find((each) => each.kind === kind)
      return boxesOfClause(kind, own ?? defaultClauses[kind], own !== undefined)
    }),
  )

export const shapeOf = (clauses: readonly ClauseView[], mentor: string): AgreementShape => ({
  mentor:
    factIn(
      clauses.flatMap(({ title, text }) => [title, text]),
      'mentor',
    ) ?? mentor,
  reason: '',
  other: clauses
    .filter(({ kind }) => kind === 'OTHER')
    .map(({ title, text }) => ({ title: withoutFacts(title), text: withoutFacts(text) })),
})

/** All that the form shows of a record, under the form's own names. */
export const valuesOf = (clauses: readonly ClauseView[], mentor: string): Record<string, unknown> => {
  const { reason: _, ...shape } = shapeOf(clauses, mentor)
  return { ...shape, ...boxesOf(clauses) }
}
