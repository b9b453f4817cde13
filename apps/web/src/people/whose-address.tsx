import type { PersonSummary } from '@mentorfolio/domain/people/people.endpoints'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { pageOf } from './load-person.ts'

const findByAddress = async (centreId: string, email: string, signal: AbortSignal): Promise<PersonSummary | null> => {
  let after: string | undefined
  do {
    const query = after === undefined ? {} : { after }
    const { people, next } = await call('GET /api/centres/:id/people', { params: { id: centreId }, query }, signal)
    const found = people.find((person) => person.email === email)
    if (found) return found
    after = next ?? undefined
  } while (after !== undefined)
  return null
}

/** The way to whoever has an address already; nothing, where nobody of the centre has it. */
export const WhoseAddress = ({ centreId, email }: { centreId: string; email: string }) => {
  const [found, setFound] = useState<PersonSummary | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    // What is wrong is said at the field already; without the list there is no short way.
    void findByAddress(centreId, email, leaving.signal).then(setFound, () => undefined)
    return () => leaving.abort()
  }, [centreId, email])
  return (
    found && (
      <ButtonLink className="justify-self-start" to={pageOf({ centreId, id: found.id })}>
        Open {found.name}’s page
      </ButtonLink>
    )
  )
}
