import type { SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import type { Item } from '../outbox/item.ts'

type Session = Pick<
  SessionReflections,
  | 'title'
  | 'kind'
  | 'status'
  | 'start'
  | 'end'
  | 'zone'
  | 'registrationId'
  | 'candidateName'
  | 'names'
  | 'goals'
  | 'log'
>

const mayReflect: SessionReflections['actions'] = [
  { action: 'session.reflect', allowed: true, because: null, needs: [] },
]

/** Whether what waits on this device says that the session took place: then there is something to look back on. */
const tookPlaceHere = ({ line }: Item) =>
  line === 'PUT /api/sessions/:id/log' ||
  line === 'PUT /api/sessions/:id/record' ||
  line === 'POST /api/sessions/:id/stop'

/** A session that this device alone knows: recorded here, and not sent yet. */
const recordedHere = (items: readonly Item[]): Session | null => {
  const [made] = items.filter((item) => item.line === 'PUT /api/sessions/:id/record')
  if (!made) return null
  const { kind, start, end, zone, log } = made.input.body
  return {
    ...{ kind, start, end, zone, title: log.title, status: 'LOGGED', log: log.offered.reflection },
    ...{ registrationId: '', candidateName: '', names: [], goals: [] },
  }
}

/**
 * The page of a session's reflections from what this device has of the session, where its own was never opened here: somebody
 * who has just met a mentee looks back without a network too. Null where nothing is known of it.
 */
export const reflectionsMadeHere = (
  id: string,
  items: readonly Item[],
  known: (Session & Pick<SessionReflections, 'actions'>) | null,
): SessionReflections | null => {
  const ofThis = items.filter(({ record }) => record === id)
  const session = known ?? recordedHere(ofThis)
  if (!session) return null
  const here = ofThis.some(tookPlaceHere)
  return {
    ...{ id, title: session.title, kind: session.kind, start: session.start, end: session.end, zone: session.zone },
    ...{ registrationId: session.registrationId, candidateName: session.candidateName, names: session.names },
    ...{
      goals: session.goals,
      log: session.log,
      inLog: session.log !== null,
      status: here ? 'LOGGED' : session.status,
    },
    ...{ reflectionIds: [], feedback: [], reflections: [], actions: here ? mayReflect : (known?.actions ?? []) },
  }
}
