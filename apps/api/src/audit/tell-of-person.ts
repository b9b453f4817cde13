import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { Tx } from '../database/client.ts'
import { appendEvent } from './append-event.ts'

type Told = {
  person: { id: string; centreId: string }
  userId: string
  linkId?: string
  now: Date
  action: Action
  revision: number
  fields: Record<string, unknown>
}

/** Appends what happened to a person to their centre's chain. */
export const tellOfPerson = (tx: Tx, { person, now, ...event }: Told) =>
  appendEvent(tx, {
    ...{ ...event, chainId: person.centreId, centreId: person.centreId, at: now },
    ...{ subjectKind: 'person', subjectId: person.id },
  })
