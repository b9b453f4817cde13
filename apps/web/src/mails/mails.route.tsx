import type { UnsentMail } from '@mentorfolio/domain/mails/mails.endpoints'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'

// Never from what a device kept: a mail holds a key.
const mailsOf = (id: string, after?: string, signal?: AbortSignal) =>
  call('GET /api/centres/:id/mails', { params: { id }, query: after === undefined ? {} : { after } }, signal, {
    kept: false,
  })

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const centreId = params['centreId'] ?? ''
  return { ...(await mailsOf(centreId, undefined, request.signal)), centreId }
}

/** Its text as it was written, with its address to follow. */
const Text = ({ of }: { of: string }) => (
  <p className="break-words whitespace-pre-line">
    {of.split(/(https?:\/\/\S+)/).map((part) =>
      part.startsWith('http') ? (
        <a key={part} href={part} rel="noreferrer" className="break-all">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
)

const Mail = ({ mail: { id, to, subject, text, writtenAt } }: { mail: UnsentMail }) => (
  <li>
    <Sheet className="grid gap-3 p-6" aria-labelledby={id}>
      <div className="grid gap-0.5">
        <h2 id={id} className="text-lg">
          {subject}
        </h2>
        <p className="break-words text-ink-2">
          To {to} · {moment(writtenAt, hereZone())}
        </p>
      </div>
      <Text of={text} />
    </Sheet>
  </li>
)

const Mails = ({ mails }: { mails: readonly UnsentMail[] }) => (
  <ul className="grid gap-4">
    {mails.map((mail) => (
      <Mail key={mail.id} mail={mail} />
    ))}
  </ul>
)

/** The next page of a long list, below what is there. */
const More = ({ centreId, after }: { centreId: string; after: string }) => {
  const [more, setMore] = useState<Awaited<ReturnType<typeof mailsOf>> | null>(null)
  const [trouble, setTrouble] = useState('')
  const fetchMore = async () => {
    try {
      setMore(await mailsOf(centreId, after))
    } catch {
      setTrouble('They could not be fetched. Check your connection, then try again.')
    }
  }
  if (more)
    return (
      <>
        <Mails mails={more.mails} />
        {more.next && <More centreId={centreId} after={more.next} />}
      </>
    )
  return (
    <>
      <Button className="justify-self-start" onClick={() => void fetchMore()}>
        Show more mails
      </Button>
      <p role="status">{trouble}</p>
    </>
  )
}

/** What the demo would have sent. In any other centre there is nothing to see: what becomes of its mail is told instead. */
export const Component = () => {
  const { centreName, mail, mails, next, centreId } = useLoaderData<typeof loader>()
  return (
    <Page title="Mails" above={<Link to={`/centres/${centreId}`}>{centreName}</Link>} width="narrow">
      {mail === 'SENT' && (
        <p>
          This server sends mail: each goes to the person it is for, and none is shown here. When one does not arrive,
          send it again where you asked for it, or copy a link there.
        </p>
      )}
      {mail === 'NONE' && (
        <p>
          This server sends no mail, and writes none. Whoever invites or asks somebody copies a link, or shows them a
          code. To send mail, whoever runs the server names a mail server.
        </p>
      )}
      {mail === 'SHOWN' && (
        <>
          <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
            <strong>This is the demo, which sends no mail.</strong> What would have gone out stands here, so that you
            can open its links. In a centre of your own nobody sees a mail but the person it is for. That you looked is
            recorded.
          </p>
          {mails.length === 0 ? (
            <p>None yet. When somebody is invited or asked by e-mail, the mail stands here.</p>
          ) : (
            <Mails mails={mails} />
          )}
          {next && <More centreId={centreId} after={next} />}
        </>
      )}
    </Page>
  )
}
