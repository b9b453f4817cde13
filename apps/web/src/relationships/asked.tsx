import type { ListedGuestLink } from '@mentorfolio/domain/guests/guests.endpoints'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { notDone, standing } from '../links/standing.ts'
import { Button } from '../shell/button.tsx'
import { useMail } from '../shell/self.ts'
import { shortDay } from '../words/dates.ts'

/** What a link asks for, and the page where it can be shown again. */
const askedFor = ({ id, name, sessions }: RelationshipView, { purpose, subjectId, role }: ListedGuestLink) => {
  const whose = role === 'mentee' ? `${name}’s` : 'The supervisor’s'
  const whom = { mentee: name, supervisor: 'the supervisor', stakeholder: 'somebody who sees it', witness: 'a witness' }
  switch (purpose) {
    case 'AGREEMENT':
      return { words: `${whose} signature on the agreement`, to: `/relationships/${id}/agreement` }
    case 'CLOSURE':
      return {
        words: role === 'mentee' ? `${whose} yes to the ending` : 'The supervisor’s word that they were asked',
        to: `/relationships/${id}/ending`,
      }
    case 'NEEDS':
      return { words: `${whose} yes to what they need`, to: `/relationships/${id}/needs` }
    case 'FEEDBACK':
      return { words: `Feedback from ${whom[role]}`, to: `/relationships/${id}/feedback` }
    case 'SESSION': {
      const session = sessions.find((each) => each.id === subjectId)
      const when = session ? ` of ${shortDay(session.start, session.zone)}` : ''
      return { words: `${whose} yes to the session${when}`, to: `/sessions/${subjectId}` }
    }
  }
}

type Listed = { centreId?: string; mayAsk: boolean; links: ListedGuestLink[] }

/** The latest link of each thing that is asked of each person. */
const latestOf = (links: readonly ListedGuestLink[]) =>
  links.filter(
    (link, at) =>
      link.awaited &&
      links.findIndex(
        ({ purpose, subjectId, role }) =>
          purpose === link.purpose && subjectId === link.subjectId && role === link.role,
      ) === at,
  )

/** Whom the candidate waits for, how each request stands, and a reminder where one is left. Nothing where nobody was asked. */
export const Asked = ({ relationship }: { relationship: RelationshipView }) => {
  const { id } = relationship
  const [{ centreId, mayAsk, links }, setListed] = useState<Listed>({ mayAsk: false, links: [] })
  const [pending, setPending] = useState(false)
  const [said, setSaid] = useState('')
  const mail = useMail(centreId)
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const listed = await call('GET /api/relationships/:id/links', { params: { id } }, signal)
      setListed({ ...listed, links: latestOf(listed.links) })
    },
    [id],
  )
  // Again whenever the page is loaded anew: what waited on this device may have been an answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each loading gives another relationship
  useEffect(() => {
    const leaving = new AbortController()
    // Without it the page lacks a reminder, and nothing else.
    void load(leaving.signal).catch(() => undefined)
    return () => leaving.abort()
  }, [load, relationship])
  const remind = async (link: ListedGuestLink) => {
    setPending(true)
    setSaid('')
    try {
      await call('POST /api/links/:id/remind', { params: { id: link.id }, body: { digest: null } })
      setSaid(
        mail === 'SENT' ? 'A reminder is on its way.' : 'Written. Your centre’s administrator finds it under Mails.',
      )
      await load()
    } catch (error) {
      setSaid(notDone(error))
    } finally {
      setPending(false)
    }
  }
  if (links.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="grid gap-2">
      <h2 id="waiting" className="text-lg">
        Waiting for others
      </h2>
      <ul className="divide-y divide-line">
        {links.map((link) => {
          const { words, to } = askedFor(relationship, link)
          return (
            <li key={link.id} className="grid justify-items-start gap-1 py-2.5">
              <Link to={to} className="inline-flex min-h-tap items-center">
                {words}
              </Link>
              <p className="text-sm text-ink-2">{standing(link)}</p>
              {mayAsk && mail !== 'NONE' && link.state === 'OPEN' && link.mailed && link.remindersLeft > 0 && (
                <Button
                  disabled={pending}
                  aria-label={`${mail === 'SENT' ? 'Send' : 'Write'} a reminder: ${words}`}
                  onClick={() => void remind(link)}
                >
                  {mail === 'SENT' ? 'Send' : 'Write'} a reminder
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status" className="empty:hidden">
        {said}
      </p>
    </section>
  )
}
