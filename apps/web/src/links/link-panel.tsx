import type { AskedRole, GuestLinkView, GuestPurpose } from '@mentorfolio/domain/guests/guests.endpoints'
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { useMail } from '../shell/self.ts'
import { QrCode } from './qr-code.tsx'
import { ShownLink } from './shown-link.tsx'
import { notDone, standing } from './standing.ts'
import { digestOf, newToken } from './token.ts'

export type LinkPanelProps = {
  purpose: GuestPurpose
  /** The version of the agreement, the version of the needs assessment, the session, or the request for feedback: by its id. */
  subjectId: string
  relationshipId: string
  /** The mentee's made-up name. */
  name: string
  /** Whom it can be asked of; the first is offered first. */
  roles?: readonly AskedRole[]
  /** Over it, in the place of what is usual. */
  title?: string
  /** The page where the mentee answers on this device; none: it is not offered. */
  handOver?: string
}

type Listed = { centreId?: string; mayAsk: boolean; links: GuestLinkView[] }

const asks: Record<GuestPurpose, string> = {
  AGREEMENT: 'Ask for a signature',
  NEEDS: 'Ask whether it is right',
  SESSION: 'Ask whether it is right',
  CLOSURE: 'Ask whether it is right',
  FEEDBACK: 'Ask for feedback',
}

const notSent =
  'This is the demo, which sends no mail: what you write stands with the centre’s administrator, under Mails.'

/** Asks somebody without an account: by e-mail, by a link to copy or scan, or on this device; and says how it stands. */
const LinkPanel = ({
  purpose,
  subjectId,
  relationshipId,
  name,
  roles = ['mentee'],
  title = asks[purpose],
  handOver,
}: LinkPanelProps) => {
  const [listed, setListed] = useState<Listed | null>(null)
  // Until it is known whether anybody may be asked, nothing is offered and nothing said.
  const { centreId, mayAsk, links }: Listed = listed ?? { mayAsk: false, links: [] }
  const [role, setRole] = useState<AskedRole>(roles[0] ?? 'mentee')
  const [said, setSaid] = useState('')
  const [pending, setPending] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const mailId = useId()
  const mailFate = useMail(centreId)
  const load = useCallback(async () => {
    const found = await call('GET /api/relationships/:id/links', { params: { id: relationshipId } })
    const links = found.links.filter((link) => link.purpose === purpose && link.subjectId === subjectId)
    setListed({ ...found, links })
  }, [relationshipId, purpose, subjectId])
  useEffect(() => void load().catch((error: unknown) => setSaid(notDone(error))), [load])
  const act = async (work: () => Promise<string>) => {
    setPending(true)
    setSaid('')
    try {
      setSaid(await work())
      await load()
    } catch (error) {
      setSaid(notDone(error))
    } finally {
      setPending(false)
    }
  }
  const theirs = links.filter((link) => link.role === role)
  const live = theirs.find((link) => link.state === 'OPEN')
  const [latest] = theirs
  // Mailed once already, another mail is another reminder, through whichever link.
  const askedEnough = latest?.remindersLeft === 0 && theirs.some((link) => link.mailed)
  const make = (given: { digest: string | null; email: string | null }) =>
    call('PUT /api/links/:id', {
      params: { id: newId() },
      body: { purpose, subjectId, relationshipId, role, ...given },
    })
  const show = async () => {
    if (!globalThis.crypto.subtle) return 'This address is not secure (no https): no link can be made here.'
    const token = newToken()
    const digest = await digestOf(token)
    if (live?.remindersLeft) await call('POST /api/links/:id/remind', { params: { id: live.id }, body: { digest } })
    else await make({ digest, email: null })
    setAddress(`${window.location.origin}/guest#${token}`)
    return 'The link is there: copy it, or let it be scanned.'
  }
  const mail = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim()
    void act(async () => {
      if (email === '') return 'Write an e-mail address first.'
      await make({ digest: null, email })
      return mailFate === 'SENT' ? 'It is on its way.' : 'Written. Your centre’s administrator finds it under Mails.'
    })
  }
  const nudge = async ({ id }: GuestLinkView) => {
    await call('POST /api/links/:id/remind', { params: { id }, body: { digest: null } })
    return mailFate === 'SENT' ? 'Asked again.' : 'Written again. Your centre’s administrator finds it under Mails.'
  }
  const end = async ({ id }: GuestLinkView) => {
    setAddress(null)
    await call('POST /api/links/:id/revoke', { params: { id }, body: {} })
    return 'No link to it opens any more.'
  }
  return (
    <section className="grid gap-4 rounded-sheet border border-line bg-sheet p-6" aria-label={title}>
      <h2 className="text-lg">{title}</h2>
      {latest && <p>{standing(latest)}</p>}
      {roles.length > 1 && (
        <fieldset className="flex flex-wrap gap-x-5">
          <legend className="font-[640]">Whom do you ask?</legend>
          {roles.map((each) => (
            <label key={each} className="flex min-h-tap items-center gap-2">
              <input
                type="radio"
                name={`${mailId}-role`}
                className="size-5 accent-thread"
                checked={role === each}
                onChange={() => setRole(each)}
              />
              {each === 'mentee' ? name : `The supervisor, in the place of ${name}`}
            </label>
          ))}
        </fieldset>
      )}
      {listed && !mayAsk && (
        <p>Nobody is asked by a link now: the centre has paused this relationship, or another mentor has taken over.</p>
      )}
      <div className="flex flex-wrap gap-3">
        {mayAsk && (
          <Button look="primary" disabled={pending} onClick={() => void act(show)}>
            Show a code and a link
          </Button>
        )}
        {handOver && <ButtonLink to={handOver}>Hand over this device</ButtonLink>}
        {mayAsk && mailFate !== 'NONE' && live?.mailed && live.remindersLeft > 0 && (
          <Button disabled={pending} onClick={() => void act(() => nudge(live))}>
            Nudge ({live.remindersLeft} left)
          </Button>
        )}
        {live && (
          <Button look="quiet" disabled={pending} onClick={() => void act(() => end(live))}>
            Turn the link off
          </Button>
        )}
      </div>
      {address && (
        <ShownLink
          key={address}
          link={address}
          hint="Whoever has it can answer in their place: give it to nobody else."
        >
          <p>Let them scan this with their phone, or send them the link. It is not shown again.</p>
          <QrCode of={address} />
        </ShownLink>
      )}
      {mayAsk && askedEnough && mailFate !== 'NONE' && (
        <p className="text-ink-2">
          No reminder by e-mail is left. Show a code and a link, and give it to them yourself.
        </p>
      )}
      {mayAsk && !live && !askedEnough && mailFate !== 'NONE' && (
        <form noValidate className="grid items-end gap-3 wide:grid-cols-[1fr_auto]" onSubmit={mail}>
          <TextField
            field={{ id: mailId, name: 'email' }}
            label={mailFate === 'SENT' ? 'Or send it by e-mail to' : 'Or write an e-mail to'}
            {...(mailFate === 'SENT' ? {} : { hint: notSent })}
            type="email"
            autoComplete="off"
          />
          <Button type="submit" disabled={pending}>
            {mailFate === 'SENT' ? 'Send' : 'Write it'}
          </Button>
        </form>
      )}
      <p role="status">{said}</p>
    </section>
  )
}
export default LinkPanel
