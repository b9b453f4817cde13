import { oversightRoles } from '@mentorfolio/domain/cycle/roles'
import type { PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { call } from '../api/call.ts'
import { ApiProblem } from '../api/problem.ts'
import { press } from '../forms/submit.ts'
import { ShownLink } from '../links/shown-link.tsx'
import { digestOf, newToken } from '../links/token.ts'
import { Button } from '../shell/button.tsx'
import { Sheet } from '../shell/page.tsx'
import { useMail } from '../shell/self.ts'
import { day, hereZone } from '../words/dates.ts'
import { pageOf } from './load-person.ts'

const notSent = (mailGoesOut: boolean, mailAlone: boolean) => {
  if (mailAlone) return 'Send it by e-mail.'
  return `${mailGoesOut ? 'Send it by e-mail, or copy' : 'This server sends no mail: copy'} a link and hand it over.`
}

const standing = ({ invitation, email }: PersonView, mailGoesOut: boolean, mailAlone: boolean): string => {
  if (!invitation) return `No invitation has gone out yet. ${notSent(mailGoesOut, mailAlone)}`
  const until = day(invitation.expiresAt, hereZone())
  switch (invitation.state) {
    case 'OPEN':
      return `Waits to be accepted until ${until}.${email ? ` It is for ${email}.` : ''}`
    case 'EXPIRED':
      return `It ran out on ${until}. ${mailGoesOut ? 'Sent again, it lives' : 'A new link lives'} another 14 days.`
    case 'WITHDRAWN':
      return `It was withdrawn. ${mailGoesOut ? 'Sent again, it' : 'A new link'} is a new invitation.`
  }
}

/** An invitation that was not accepted yet: send it again, copy a link to it, or withdraw it. */
export const InvitationPanel = ({ person }: { person: PersonView }) => {
  const { id, name, email, invitation } = person
  const { revalidate } = useRevalidator()
  const mailGoesOut = useMail(person.centreId) === 'SENT'
  // Where mail goes out, whoever oversees a centre is invited by it alone: no admin can accept in their place.
  const mailAlone = mailGoesOut && person.roles.some((role) => oversightRoles.includes(role))
  const [pending, setPending] = useState(false)
  const [said, setSaid] = useState('')
  const [link, setLink] = useState<string | null>(null)
  const act = async (work: () => Promise<string>) => {
    setPending(true)
    setSaid('')
    try {
      setSaid(await work())
      await revalidate()
    } catch (error) {
      setSaid(
        error instanceof ApiProblem && error.problem.status < 500
          ? `Not done. ${error.problem.detail ?? error.problem.title}`
          : 'Not done. Check your connection, then try again.',
      )
    } finally {
      setPending(false)
    }
  }
  const params = { id }
  const mail = async () => {
    await call('POST /api/people/:id/invitation', { params, body: { mail: true, digest: null } })
    return 'It is on its way.'
  }
  const copy = async () => {
    if (!globalThis.crypto.subtle) return 'This address is not secure (no https): no link can be made here.'
    const token = newToken()
    const body = { mail: false, digest: await digestOf(token) }
    await call('POST /api/people/:id/invitation', { params, body })
    setLink(`${window.location.origin}/invitation#${token}`)
    return 'The link is there: copy it, or let it be scanned.'
  }
  const withdraw = async () => {
    setLink(null)
    await press({
      ...{ line: 'POST /api/people/:id/invitation/withdraw', input: { params, body: {} }, record: id },
      ...{ title: `Withdraw the invitation: ${name}`, page: pageOf(person) },
    })
    return 'No link to it opens any more.'
  }
  return (
    <Sheet className="grid gap-3 p-6" aria-labelledby="invitation">
      <h2 id="invitation" className="text-lg">
        Invitation
      </h2>
      <p>{standing(person, mailGoesOut, mailAlone)}</p>
      <div className="flex flex-wrap gap-3">
        {email && mailGoesOut && (
          <Button look="primary" disabled={pending} onClick={() => void act(mail)}>
            {invitation ? 'Send it again by e-mail' : 'Send it by e-mail'}
          </Button>
        )}
        {!mailAlone && (
          <Button look={mailGoesOut ? 'plain' : 'primary'} disabled={pending} onClick={() => void act(copy)}>
            Make a link to copy
          </Button>
        )}
        {invitation?.state === 'OPEN' && (
          <Button look="quiet" disabled={pending} onClick={() => void act(withdraw)}>
            Withdraw the invitation
          </Button>
        )}
      </div>
      {mailAlone && (
        <p className="text-sm text-ink-2">
          A DSL or lead IQA is invited by e-mail alone: with a link to copy, somebody else could take their place.
        </p>
      )}
      <p role="status">{said}</p>
      {link && (
        <ShownLink
          key={link}
          link={link}
          hint="Whoever has it can accept in this person’s place: give it to nobody else. It is not shown again."
        />
      )}
    </Sheet>
  )
}
