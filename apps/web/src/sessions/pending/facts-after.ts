import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import { serverNow } from '../../api/clock.ts'
import type { Item } from '../../outbox/item.ts'
import { isPast, sawRevision } from './writes.ts'

/** When it was written, in whole minutes by the server's clock, which is `ahead` milliseconds ahead of this device's. */
export const minuteOf = ({ writtenAt }: Pick<Item, 'writtenAt'>, ahead: number): string =>
  `${new Date(Date.parse(writtenAt) + ahead).toISOString().slice(0, 16)}:00Z`

type Came = Extract<Item, { line: 'PUT /api/sessions/:id/log' }>['input']['body']['attendance'][number]

/** A mentee as a log tells of them. */
export const asTold = (
  name: string,
  { relationshipId, attended, from, until }: Came,
): SessionSummary['mentees'][number] => ({
  relationshipId,
  name,
  attended,
  from: from ?? null,
  until: until ?? null,
})

const logged = (
  { mentees }: SessionSummary,
  {
    start,
    end,
    breaks,
    mode,
    zone,
    attendance,
    log,
  }: Extract<Item, { line: 'PUT /api/sessions/:id/log' }>['input']['body'],
) => ({
  ...{ start, end, breaks, mode, zone },
  title: log.title,
  mentees: mentees.map((mentee) => {
    const came = attendance.find(({ relationshipId }) => relationshipId === mentee.relationshipId)
    return came ? asTold(mentee.name, came) : mentee
  }),
})

/** What becomes of a session's facts by one write made at `at`, as the server will have it. */
export const factsAfter = (session: SessionSummary, item: Item, at: string): Partial<SessionSummary> => {
  switch (item.line) {
    case 'PUT /api/sessions/:id/plan': {
      const { relationshipIds, kind, context, mode, zone, start, end, plan } = item.input.body
      return {
        ...{ kind, context, mode, zone, start, end },
        planned: { start, end },
        title: plan.title,
        // A changed plan names nobody who was not in it before.
        mentees: session.mentees.filter(({ relationshipId }) => relationshipIds.includes(relationshipId)),
      }
    }
    case 'POST /api/sessions/:id/start':
      return { startedAt: at }
    case 'POST /api/sessions/:id/stop':
      return {
        status: 'DELIVERED',
        stoppedAt: at,
        ...(session.startedAt ? { start: session.startedAt, end: at } : {}),
      }
    case 'PUT /api/sessions/:id/log':
      return { ...logged(session, item.input.body), status: 'LOGGED', loggedAt: at }
    case 'POST /api/sessions/:id/correct':
      // What was confirmed was confirmed as it stood before.
      return { ...logged(session, item.input.body), said: session.said === 'QUESTIONED' ? session.said : null }
    case 'POST /api/sessions/:id/cancel':
      return { status: 'CANCELLED' }
    case 'POST /api/sessions/:id/no-show':
      return { status: 'NO_SHOW' }
    case 'POST /api/sessions/:id/void':
      return { status: 'VOIDED' }
    default:
      return {}
  }
}

/** A session of a list with what waits for it, in order: its facts alone. */
export const factsWithPending = (session: SessionSummary, items: readonly Item[]): SessionSummary => {
  const ahead = serverNow() - Date.now()
  let facts = session
  for (const item of items) {
    const saw = sawRevision(item)
    if (item.record !== session.id || saw === null || isPast(facts, item)) continue
    facts = { ...facts, ...factsAfter(facts, item, minuteOf(item, ahead)), revision: saw + 1 }
  }
  return facts
}
