import { rolesInWords } from '@mentorfolio/domain/people/role-words'
import { useLocation } from 'react-router'
import { AccountForm } from '../links/account-form.tsx'
import { byLink } from '../links/by-link.ts'
import { Closed, NotOpened, Opening } from '../links/closed.tsx'
import type { Gone } from '../links/trouble.ts'
import { useOpened } from '../links/use-opened.ts'
import { Frame } from '../shell/frame.tsx'

const title = 'Your invitation'

const closed: Record<Gone, string> = {
  USED: 'This invitation has been accepted. If it was you, sign in: your account is there.',
  EXPIRED: 'This invitation is too old to be accepted. Ask whoever invited you to send it again.',
  REVOKED: 'This invitation was withdrawn, or replaced by a newer one. Look for a later e-mail, or ask your centre.',
  UNKNOWN: 'This link is not whole. Open it again from the e-mail, or copy all of it.',
}

const ask = (token: string) => byLink('GET /api/invitation', token)

/** Opening it changes nothing: programs that check e-mail open links, too. The button accepts. */
const Invitation = ({ token }: { token: string }) => {
  const { opening, open, gone } = useOpened(token, ask)
  switch (opening.kind) {
    case 'OPENING':
      return <Opening title={title} />
    case 'GONE':
      return <Closed title={title} words={closed} why={opening.why} />
    case 'NOT_OPENED':
      return <NotOpened title={title} words={opening.words} onTryAgain={() => void open()} />
    case 'FOUND': {
      const { centreName, name, email, roles, hasAccount, signedIn } = opening.view
      return (
        <Frame title={`${centreName} invites you`}>
          <p>
            {centreName} asks you to work with them in Mentorfolio. Your part there: {rolesInWords(roles)}.
          </p>
          <AccountForm
            formId="invitation"
            {...{ name, email, hasAccount, here: signedIn }}
            words={{ asNew: 'Accept', signIn: 'Sign in and accept', asHere: (who) => `Accept as ${who}` }}
            asNew={async (values, key) => {
              const body = { name: values('name'), password: values('password') }
              const accepted = await byLink('POST /api/invitation/accept-new', token, body, { key })
              return { email: accepted.email, to: '/' }
            }}
            asHere={async (_, key, as) => {
              await byLink('POST /api/invitation/accept', token, {}, { key, as })
              return { to: '/' }
            }}
            onGone={gone}
          />
        </Frame>
      )
    }
  }
}

/** The token stands after '#', where neither a server's log nor a mail scanner sees it. */
export const Component = () => {
  const token = useLocation().hash.slice(1)
  return <Invitation key={token} token={token} />
}
