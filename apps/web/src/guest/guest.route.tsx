import type { GuestAgreement } from '@mentorfolio/domain/agreements/agreement-view'
import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Answer } from '../api/endpoints.ts'
import { Button } from '../shell/button.tsx'
import { AgreementPage } from './agreement.tsx'
import { guestAsk } from './ask.ts'
import { GuestFrame } from './guest-frame.tsx'
import { SessionPage } from './session.tsx'
import { troubleInWords, whyGone } from './trouble.ts'
import { Concern } from './who-reads.tsx'
import { type Gone, goneWords, troubleWords } from './words.ts'

type Asked =
  | { purpose: 'AGREEMENT'; guest: GuestView; agreement: GuestAgreement }
  | { purpose: 'SESSION'; guest: GuestView; session: Answer<'GET /api/guest/session'> }

type Opening =
  | { kind: 'OPENING' }
  | { kind: 'FOUND'; asked: Asked }
  | { kind: 'GONE'; why: Gone }
  | { kind: 'TROUBLE'; words: string }

const find = async (token: string): Promise<Opening> => {
  const guest = await guestAsk('GET /api/guest', token)
  switch (guest.purpose) {
    case 'AGREEMENT': {
      const agreement = await guestAsk('GET /api/guest/agreement', token)
      return agreement.superseded
        ? { kind: 'GONE', why: 'REVOKED' }
        : { kind: 'FOUND', asked: { purpose: 'AGREEMENT', guest, agreement } }
    }
    case 'SESSION': {
      const session = await guestAsk('GET /api/guest/session', token)
      return { kind: 'FOUND', asked: { purpose: 'SESSION', guest, session } }
    }
    case 'NEEDS':
      return { kind: 'TROUBLE', words: troubleWords.broken }
  }
}

const GonePage = ({ why, token }: { why: Gone; token: string }) => (
  <GuestFrame title={goneWords[why].title}>
    <p role="alert">{goneWords[why].text}</p>
    <Concern token={token} />
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
      setOpening(why ? { kind: 'GONE', why } : { kind: 'TROUBLE', words: troubleInWords(error) })
    }
  }, [token, gone])
  useEffect(() => void open(), [open])
  switch (opening.kind) {
    case 'OPENING':
      return (
        <GuestFrame title="One moment">
          <p role="status">We are opening your link…</p>
        </GuestFrame>
      )
    case 'GONE':
      return <GonePage why={opening.why} token={token} />
    case 'TROUBLE':
      return (
        <GuestFrame title="It did not open">
          <p role="alert">{opening.words}</p>
          <Button look="primary" onClick={() => void open()}>
            Try again
          </Button>
          <Concern token={token} />
        </GuestFrame>
      )
    case 'FOUND': {
      const { asked } = opening
      const given = { token, guest: asked.guest, onGone: gone }
      return asked.purpose === 'AGREEMENT' ? (
        <AgreementPage {...given} agreement={asked.agreement} />
      ) : (
        <SessionPage {...given} session={asked.session} />
      )
    }
  }
}

/** The token stands after '#', where neither a server's log nor a mail scanner sees it. */
export const Component = () => {
  const token = useLocation().hash.slice(1)
  return <Guest key={token} token={token} />
}
