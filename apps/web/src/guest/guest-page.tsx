import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { shownIn } from '@mentorfolio/domain/needs/my-plan'
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { type Gone, whyGone } from '../links/trouble.ts'
import { Button } from '../shell/button.tsx'
import { guestAsk } from './ask.ts'
import { GuestFrame } from './guest-frame.tsx'
import { Stop } from './stop.tsx'
import { guestTrouble } from './trouble.ts'
import { goneWords } from './words.ts'

type Given = { token: string; guest: GuestView; onGone: (why: Gone) => void }
/** What a link asks for: its page, with what it shows; or why there is nothing to show any more. */
type Page = ((given: Given) => ReactNode) | Gone

/** Each purpose has its page apart: whoever follows a link loads no other's. */
const pages: Record<GuestView['purpose'], (token: string) => Promise<Page>> = {
  AGREEMENT: async (token) => {
    const loading = import('./agreement.tsx')
    const [{ AgreementPage }, agreement] = await Promise.all([loading, guestAsk('GET /api/guest/agreement', token)])
    return agreement.superseded
      ? 'REVOKED'
      : (given) => (
          <AgreementPage
            {...given}
            agreement={agreement}
            sign={(signature) => guestAsk('POST /api/guest/agreement/sign', token, signature)}
            askForChange={(change) => guestAsk('POST /api/guest/agreement/ask-for-change', token, change)}
          />
        )
  },
  NEEDS: async (token) => {
    const loading = import('./needs.tsx')
    const [{ NeedsPage }, { plan }] = await Promise.all([loading, guestAsk('GET /api/guest/needs', token)])
    if (plan.version === null) return 'REVOKED'
    return (given) => (
      <NeedsPage
        {...given}
        plan={plan}
        // What was shown: nobody confirms what they have not read.
        confirm={(shown) => guestAsk('POST /api/guest/needs/confirm', token, shownIn(shown))}
        notRight={(shown, words) =>
          guestAsk('POST /api/guest/needs/not-right', token, { version: shownIn(shown).version, words })
        }
        readAgain={async () => (await guestAsk('GET /api/guest/needs', token)).plan}
      />
    )
  },
  SESSION: async (token) => {
    const loading = import('./session.tsx')
    const [{ SessionPage }, session] = await Promise.all([loading, guestAsk('GET /api/guest/session', token)])
    return (given) => (
      <SessionPage
        {...given}
        session={session}
        confirm={(shown) => guestAsk('POST /api/guest/session/confirm', token, { shown })}
        notRight={(shown, words) => guestAsk('POST /api/guest/session/not-right', token, { shown, words })}
        readAgain={() => guestAsk('GET /api/guest/session', token)}
      />
    )
  },
  CLOSURE: async (token) => {
    const loading = import('./closing.tsx')
    const [{ ClosingPage }, closing] = await Promise.all([loading, guestAsk('GET /api/guest/closing', token)])
    return (given) => {
      const isMentee = given.guest.role === 'mentee'
      const vouch = (version: number, right: boolean, words: string | null) =>
        guestAsk('POST /api/guest/closing/vouch', token, { version, right, words, attemptedOn: closing.attemptedOn })
      return (
        <ClosingPage
          {...given}
          closing={closing}
          confirm={(version) =>
            isMentee ? guestAsk('POST /api/guest/closing/confirm', token, { version }) : vouch(version, true, null)
          }
          notRight={(version, words) =>
            isMentee
              ? guestAsk('POST /api/guest/closing/not-right', token, { version, words: words ?? '' })
              : vouch(version, false, words)
          }
        />
      )
    }
  },
  FEEDBACK: async (token) => {
    const loading = import('./feedback.tsx')
    const [{ FeedbackPage }, asked] = await Promise.all([loading, guestAsk('GET /api/guest/feedback', token)])
    return (given) => (
      <FeedbackPage
        {...given}
        asked={asked}
        give={({ answers, name, helped, capacity, contact }) =>
          asked.tool === 'WITNESS_TESTIMONY'
            ? guestAsk('POST /api/guest/feedback/testimony', token, { answers, name, capacity, contact })
            : guestAsk('POST /api/guest/feedback', token, { answers, name, helped })
        }
        readAgain={() => guestAsk('GET /api/guest/feedback', token)}
      />
    )
  },
}

type Opening =
  | { kind: 'OPENING' }
  | { kind: 'FOUND'; guest: GuestView; page: (given: Given) => ReactNode }
  | { kind: 'GONE'; why: Gone }
  | { kind: 'TROUBLE'; words: string; asked: boolean }

const find = async (token: string): Promise<Opening> => {
  const guest = await guestAsk('GET /api/guest', token)
  const page = await pages[guest.purpose](token)
  return typeof page === 'string' ? { kind: 'GONE', why: page } : { kind: 'FOUND', guest, page }
}

const GonePage = ({ why, token }: { why: Gone; token: string }) => (
  <GuestFrame token={token} title={goneWords[why].title}>
    <p role="alert">{goneWords[why].text}</p>
    {/* Whoever has answered can still say that they want to stop. */}
    {why === 'USED' && <Stop token={token} />}
  </GuestFrame>
)

/** Opening it changes nothing: programs that check e-mail open links, too. Only a button answers. */
const Guest = ({ token }: { token: string }) => {
  const [opening, setOpening] = useState<Opening>({ kind: 'OPENING' })
  const gone = useCallback((why: Gone) => setOpening({ kind: 'GONE', why }), [])
  const open = useCallback(async () => {
    if (token === '') return gone('UNKNOWN')
    setOpening({ kind: 'OPENING' })
    try {
      setOpening(await find(token))
    } catch (error) {
      const why = whyGone(error)
      const asked = error instanceof ApiProblem || error instanceof NotReached
      setOpening(why ? { kind: 'GONE', why } : { kind: 'TROUBLE', words: guestTrouble(error), asked })
    }
  }, [token, gone])
  useEffect(() => void open(), [open])
  switch (opening.kind) {
    case 'OPENING':
      return (
        <GuestFrame token={token} title="One moment">
          <p role="status">We are opening your link…</p>
        </GuestFrame>
      )
    case 'GONE':
      return <GonePage why={opening.why} token={token} />
    case 'TROUBLE':
      return (
        <GuestFrame token={token} title="It did not open">
          <p role="alert">{opening.words}</p>
          {/* A browser may remember that a file of the page was not there: only loading it afresh asks again. */}
          <Button look="primary" onClick={() => (opening.asked ? void open() : window.location.reload())}>
            Try again
          </Button>
        </GuestFrame>
      )
    case 'FOUND':
      return opening.page({ token, guest: opening.guest, onGone: gone })
  }
}

/** Another link that is opened in this tab changes nothing but what stands after the '#'. */
const listen = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The token stands after '#', where neither a server's log nor a mail scanner sees it. */
export const Component = () => {
  const token = useSyncExternalStore(listen, () => window.location.hash).slice(1)
  return <Guest key={token} token={token} />
}
