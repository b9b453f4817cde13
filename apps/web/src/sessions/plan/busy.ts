import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { isStanding } from '@mentorfolio/domain/sessions/took-place'

/** A time that is taken: by which session, with whom. */
export type Busy = { id: string; start: string; end: string; title: string | null; mentees: readonly string[] }

/** Every session of the candidate that takes time, as far as the pages at hand know: theirs of all units, and with this mentee. */
export const busyTimes = (
  candidacy: Pick<Candidacy, 'units' | 'relationships'> | undefined,
  relationship: Pick<RelationshipView, 'sessions'> | undefined,
): Busy[] => {
  const knots = [...(relationship?.sessions ?? []), ...(candidacy?.relationships.flatMap(({ latest }) => latest) ?? [])]
  const all = [
    ...knots.map((each) => ({ ...each, mentees: each.mentees.map(({ name }) => name) })),
    ...(candidacy?.units.flatMap(({ lines }) => lines) ?? []),
  ]
  const byId = new Map(all.filter(isStanding).map((each) => [each.id, each]))
  return [...byId.values()]
}

/** Those that share time with a stretch; touching is not sharing. */
export const overlapping = (
  busy: readonly Busy[],
  { start, end }: { start: string; end: string },
  except?: string,
): Busy[] =>
  busy.filter(
    (each) =>
      each.id !== except && Date.parse(each.start) < Date.parse(end) && Date.parse(each.end) > Date.parse(start),
  )
