import { inductionPrompts, recordInduction } from '@mentorfolio/domain/cohorts/induction'
import {
  allocate,
  describeRegistration,
  registerCandidate,
  takeBreak,
  withdrawRegistration,
} from '@mentorfolio/domain/cohorts/registration'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { atTheList } from './forms.ts'

const revisionIn = (words: Written) => numberIn(words.text('revision'))

const personIn = (words: Written) => {
  const kind = words.text('person.kind')
  if (kind === 'KNOWN') return { kind, personId: words.text('person.personId') }
  return { kind, id: words.text('person.id'), name: words.text('person.name'), email: words.text('person.email') }
}

const unitsAndDays = (words: Written, more: object): Reading => {
  const packIds = words.all('packIds')
  return {
    body: { packIds, from: words.text('from'), until: words.text('until') || null, ...more },
    names: atTheList('packIds', packIds.length),
  }
}

export const registerForm = {
  line: 'PUT /api/registrations/:id',
  names: 'BELONG',
  schema: registerCandidate,
  read: (words) => unitsAndDays(words, { cohortId: words.text('cohortId'), person: personIn(words) }),
} satisfies FormDefinition<unknown>

export const describeForm = {
  line: 'POST /api/registrations/:id/describe',
  names: 'BELONG',
  schema: describeRegistration,
  read: (words) => unitsAndDays(words, { revision: revisionIn(words) }),
} satisfies FormDefinition<unknown>

const readAllocation = (words: Written): Reading => ({
  body: {
    units: words.rows('units').map((row) => ({ unitId: row.text('unitId'), personId: row.text('personId') || null })),
    revision: revisionIn(words),
  },
})

export const assessorForm = {
  line: 'PUT /api/registrations/:id/assessor',
  names: 'BELONG',
  schema: allocate,
  read: readAllocation,
} satisfies FormDefinition<unknown>
export const iqaForm = {
  line: 'PUT /api/registrations/:id/iqa',
  names: 'BELONG',
  schema: allocate,
  read: readAllocation,
} satisfies FormDefinition<unknown>

const withReason = (words: Written): Reading => ({
  body: { revision: revisionIn(words), reason: words.text('reason') },
})

export const breakForm = {
  line: 'POST /api/registrations/:id/break',
  names: 'BELONG',
  schema: takeBreak,
  read: withReason,
} satisfies FormDefinition<unknown>
export const withdrawForm = {
  line: 'POST /api/registrations/:id/withdraw',
  names: 'BELONG',
  schema: withdrawRegistration,
  read: withReason,
} satisfies FormDefinition<unknown>

/** A prompt without an answer is no answer: nothing of it is sent. */
const readInduction = (words: Written): Reading => {
  const prompts = inductionPrompts.flatMap(({ key }) => {
    const answer = words.text(`prompts.${key}.answer`)
    const note = words.text(`prompts.${key}.note`)
    return answer === '' && note.trim() === '' ? [] : [{ key, answer: answer || undefined, note }]
  })
  const training = filledRows(words, 'training', ['on', 'level', 'provider'], (row) => ({
    ...{ on: row.text('on'), level: row.text('level'), provider: row.text('provider') },
  }))
  return {
    body: { prompts, training: training.rows, revision: revisionIn(words) },
    names: {
      ...Object.fromEntries(prompts.map(({ key }, index) => [`prompts.${index}`, `prompts.${key}`])),
      ...training.names,
    },
  }
}

export const inductionForm = {
  line: 'PUT /api/registrations/:id/induction',
  names: 'BELONG',
  schema: recordInduction,
  read: readInduction,
} satisfies FormDefinition<unknown>
