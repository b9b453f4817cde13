import { describeCohort, openCohort, targetKinds } from '@mentorfolio/domain/cohorts/cohort'
import { choosePacks } from '@mentorfolio/domain/cohorts/packs'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { numberIn, type Written } from '../forms/written.ts'

/** A version of a pack as a tick box holds it: `S2/1`. */
export const packValue = ({ packId, packVersion }: { packId: string; packVersion: number }) =>
  `${packId}/${packVersion}`

const packsIn = (words: Written) =>
  words.all('packs').map((value) => {
    const [packId, version = ''] = value.split('/')
    return { packId, packVersion: numberIn(version) }
  })

/** What is wrong with one of a list of ticks is told at the list. */
export const atTheList = (list: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${list}.${index}`, list]))

const revisionIn = (words: Written) => numberIn(words.text('revision'))

export const packsForm = {
  line: 'PUT /api/centres/:id/packs',
  names: 'BELONG',
  schema: choosePacks,
  read: (words) => {
    const packs = packsIn(words)
    return { body: { packs, revision: revisionIn(words) }, names: atTheList('packs', packs.length) }
  },
} satisfies FormDefinition<unknown>

/** A target is a day beside its kind: an empty one is no target. */
const readCohort = (words: Written, more: object): Reading => {
  const packs = packsIn(words)
  const targets = targetKinds.flatMap((kind) => {
    const on = words.text(`targets.${kind}.on`)
    return on === '' ? [] : [{ kind, on }]
  })
  const [assessors, iqas] = [words.all('assessors'), words.all('iqas')]
  return {
    body: {
      name: words.text('name'),
      startsOn: words.text('startsOn'),
      endsOn: words.text('endsOn'),
      ...{ packs, targets, assessors, iqas, ...more },
    },
    names: {
      ...atTheList('packs', packs.length),
      ...atTheList('assessors', assessors.length),
      ...atTheList('iqas', iqas.length),
      ...Object.fromEntries(targets.map(({ kind }, index) => [`targets.${index}`, `targets.${kind}`])),
    },
  }
}

export const openCohortForm = {
  line: 'PUT /api/cohorts/:id',
  names: 'BELONG',
  schema: openCohort,
  read: (words) => readCohort(words, { centreId: words.text('centreId') }),
} satisfies FormDefinition<unknown>

export const describeCohortForm = {
  line: 'POST /api/cohorts/:id/describe',
  names: 'BELONG',
  schema: describeCohort,
  read: (words) => readCohort(words, { revision: revisionIn(words) }),
} satisfies FormDefinition<unknown>
