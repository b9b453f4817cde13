import type { SessionChains as View } from '@mentorfolio/domain/adaptations/adaptation-view'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { useIsCandidate } from '../../shell/self.ts'
import { Chain } from './chain.tsx'
import { SessionOffers } from './session-offers.tsx'

type OfMentee = View['mentees'][number]

/** How a session stands in a chain: 'Shows what you changed', or 'Here it began'. */
const headOf = (sessionId: string, shows: readonly { sessionId: string }[], mine: boolean) => {
  const whose = mine ? 'you' : 'the mentor'
  return shows.some((each) => each.sessionId === sessionId)
    ? `This session shows what ${whose} changed`
    : `Something came up here, and ${whose} changed something`
}

const Mentee = ({ sessionId, of, mine }: { sessionId: string; of: OfMentee; mine: boolean }) => {
  const { relationshipId, name, adaptations, couldShow, mayRecord } = of
  const path = `/relationships/${relationshipId}/adaptations`
  const could = adaptations.filter(({ id }) => couldShow.includes(id))
  return (
    <>
      {adaptations.map(
        ({ id, content }) =>
          content &&
          !couldShow.includes(id) && (
            <div key={id} className="grid gap-2">
              <p className="font-[640]">{headOf(sessionId, content.shows, mine)}</p>
              <Chain content={content} ends={of} to={`${path}/${id}`} mine={mine} />
            </div>
          ),
      )}
      {mayRecord && (
        <div className="no-print grid gap-2">
          {could.length > 0 && (
            <>
              <p>Does a change that you made before show in this session?</p>
              <ul className="grid gap-1 divide-y divide-line border-y border-line">
                {could.map(({ id, content }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                    <span className="wrap-anywhere">{content?.change}</span>
                    <Link to={`${path}/${id}/change?shows=${sessionId}`} className="inline-flex min-h-tap items-center">
                      Yes, it shows<span className="sr-only">: {content?.change}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Link
            to={`${path}/new?session=${sessionId}`}
            className="inline-flex min-h-tap items-center justify-self-start"
          >
            Something came up with {name}: what did you change?
          </Link>
        </div>
      )}
    </>
  )
}

/** The chains that a session stands in, and what may follow from it, loaded once its page is there; nothing to tell is nothing shown. */
const SessionChains = ({ sessionId }: { sessionId: string }) => {
  const [view, setView] = useState<View | null>(null)
  const mine = useIsCandidate()
  useEffect(() => {
    const leaving = new AbortController()
    // Without it the page lacks the chains, and nothing else.
    call('GET /api/sessions/:id/adaptations', { params: { id: sessionId } }, leaving.signal).then(
      setView,
      () => undefined,
    )
    return () => leaving.abort()
  }, [sessionId])
  if (!view) return null
  const told = view.mentees.filter(
    ({ adaptations, couldShow, mayRecord }) =>
      mayRecord || adaptations.some(({ id, content }) => content && !couldShow.includes(id)),
  )
  return (
    <>
      {told.length > 0 && (
        <section aria-labelledby="chains" className="grid gap-3">
          <h2 id="chains" className="text-lg">
            What {mine ? 'you' : 'the mentor'} changed
          </h2>
          {told.map((of) => (
            <Mentee key={of.relationshipId} {...{ sessionId, of, mine }} />
          ))}
        </section>
      )}
      <SessionOffers sessionId={sessionId} mentees={view.mentees} />
    </>
  )
}
export default SessionChains
