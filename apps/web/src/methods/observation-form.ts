import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { writeObservation } from '@mentorfolio/domain/methods/write-observation'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

export type Observation = Extract<MethodRecord, { kind: 'OBSERVATION' }>

/** An observation as its form's controls are named. */
export type ObservationShape = {
  observation: {
    on: string
    from: string
    to: string
    relationshipId: string
    sessionId: string
    stage: string
    where: string
    menteeAgreed: string
    permission: string
    /** One row for each criterion of the unit. */
    checklist: { criterion: string; says: string; words: string }[]
    feedback: string
    nextSteps: string
  }
  reason: string
}

export const observationShape = (view: MethodsView, record?: Observation): ObservationShape => {
  const content = record?.versions[0]?.content
  return {
    observation: {
      ...{ on: content?.on ?? today(), from: content?.from ?? '', to: content?.to ?? '' },
      ...{ relationshipId: content?.relationshipId ?? '', sessionId: content?.sessionId ?? '' },
      ...{ stage: content?.stage ?? '', where: content?.where ?? '' },
      ...{ menteeAgreed: content?.menteeAgreed ?? '', permission: content?.permission ?? '' },
      checklist: view.criteria.map(({ id }) => {
        const row = content?.checklist.find(({ criterion }) => criterion === id)
        return { criterion: id, says: row?.says ?? '', words: row?.words ?? '' }
      }),
      ...{ feedback: content?.feedback ?? '', nextSteps: content?.nextSteps ?? '' },
    },
    reason: '',
  }
}

export const observationForm = {
  line: 'PUT /api/units/:id/observations/:recordId',
  schema: writeObservation,
  read: (words) => {
    const at = (name: string) => words.text(`observation.${name}`)
    const { rows, names } = filledRows(words, 'observation.checklist', ['says', 'words'], (row) => ({
      criterion: row.text('criterion'),
      says: row.text('says'),
      words: row.text('words'),
    }))
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        reason: words.text('reason'),
        observation: {
          ...{ on: at('on'), from: at('from'), to: at('to'), where: at('where') },
          ...{ relationshipId: at('relationshipId') || null, sessionId: at('sessionId') || null },
          ...{ stage: at('stage') || null, menteeAgreed: at('menteeAgreed'), permission: at('permission') },
          ...{ checklist: rows, feedback: at('feedback'), nextSteps: at('nextSteps') },
        },
      },
      names,
    }
  },
} satisfies FormDefinition<z.infer<typeof writeObservation>>
