import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import {
  publishTemplateEndpoint,
  reviseAgreementEndpoint,
  writeAgreementEndpoint,
} from '@mentorfolio/domain/agreements/agreements.endpoints'
import { blanksOf, withAnswers } from '@mentorfolio/domain/agreements/tokens'
import type { z } from 'zod'
import type { FormDefinition, Reading } from '../../forms/definition.ts'
import { numberIn, type Written } from '../../forms/written.ts'
import { boxOf, isMinimum, type Kind, kinds, questionPlaces } from './agreement-shape.ts'

/** One clause as it stands in the form, its questions answered. */
export const clauseIn = (words: Written, kind: Kind): ClauseView => {
  const answers = questionPlaces.map((place) => words.text(boxOf(kind, `a${place}`)))
  return {
    kind,
    title: words.text(boxOf(kind, 'title')),
    text: withAnswers(words.text(boxOf(kind, 'text')), answers),
  }
}

export const isIn = (words: Written, kind: Kind) => isMinimum(kind) || words.has(boxOf(kind, 'in'))

/** The clauses that the form holds, and where each of them stands in it. */
const clausesIn = (words: Written) => {
  const included = kinds.filter((kind) => isIn(words, kind))
  const own = words.rows('other')
  return {
    clauses: [
      ...included.map((kind) => clauseIn(words, kind)),
      ...own.map((row) => ({ kind: 'OTHER', title: row.text('title'), text: row.text('text') })),
    ],
    names: Object.fromEntries([
      ...included.map((kind, place) => [`clauses.${place}`, `clause.${kind}`]),
      ...own.map((_, place) => [`clauses.${included.length + place}`, `other.${place}`]),
    ]),
    included,
  }
}

const readWriting = (words: Written): Reading => {
  const { clauses, names } = clausesIn(words)
  return { body: { revision: numberIn(words.text('revision')), mentor: words.text('mentor'), clauses }, names }
}

/** What is offered to be signed has no open question: each is told where it is asked. */
const openQuestions = (words: Written, included: readonly Kind[]) =>
  Object.fromEntries(
    included.flatMap((kind) =>
      blanksOf(clauseIn(words, kind).text).flatMap(({ answer }, place) =>
        answer === null ? [[boxOf(kind, `a${place}`), 'Answer this question, or take it out of the words']] : [],
      ),
    ),
  )

const readRevision = (words: Written): Reading => {
  const { clauses, names, included } = clausesIn(words)
  const { body } = readWriting(words)
  const more = { clauses, reason: words.text('reason') }
  return { body: { ...(typeof body === 'object' ? body : {}), ...more }, names, errors: openQuestions(words, included) }
}

const readTemplate = (words: Written): Reading => {
  const { clauses, names } = clausesIn(words)
  return { body: { revision: numberIn(words.text('revision')), clauses }, names }
}

export const writeForm = {
  line: 'PUT /api/relationships/:id/agreement',
  schema: writeAgreementEndpoint.body,
  read: readWriting,
} satisfies FormDefinition<z.infer<typeof writeAgreementEndpoint.body>>

export const reviseForm = {
  line: 'POST /api/relationships/:id/agreement/revise',
  schema: reviseAgreementEndpoint.body,
  read: readRevision,
} satisfies FormDefinition<z.infer<typeof reviseAgreementEndpoint.body>>

export const templateForm = {
  line: 'POST /api/centres/:id/agreement-template',
  names: 'BELONG',
  schema: publishTemplateEndpoint.body,
  read: readTemplate,
} satisfies FormDefinition<z.infer<typeof publishTemplateEndpoint.body>>
