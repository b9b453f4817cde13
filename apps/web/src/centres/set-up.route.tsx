import { useLocation } from 'react-router'
import { controlLook, FieldFrame } from '../forms/field-parts.tsx'
import { describedBy } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'
import { AccountForm, type Values } from '../links/account-form.tsx'
import { byLink } from '../links/by-link.ts'
import { Closed, NotOpened, Opening } from '../links/closed.tsx'
import type { Gone } from '../links/trouble.ts'
import { useOpened } from '../links/use-opened.ts'
import { Frame } from '../shell/frame.tsx'

const title = 'Set up your centre'

const closed: Record<Gone, string> = {
  USED: 'This link has been used: the centre is there. Sign in to go on.',
  EXPIRED: 'This link is too old. Start the server again: it prints a new one.',
  REVOKED: 'The server has printed a newer link since. Use that one.',
  UNKNOWN: 'This link is not whole. Copy all of it from where the server printed it.',
}

const ask = (token: string) => byLink('GET /api/set-up', token)

const theCentre = (values: Values) => ({
  ...{ centreName: values('centreName'), zone: values('zone') },
  alsoDsl: values('alsoDsl') === 'on',
})
const pageOf = (centreId: string) => `/centres/${centreId}`

const SetUp = ({ token }: { token: string }) => {
  const { opening, open, gone } = useOpened(token, ask)
  switch (opening.kind) {
    case 'OPENING':
      return <Opening title={title} />
    case 'GONE':
      return <Closed title={title} words={closed} why={opening.why} />
    case 'NOT_OPENED':
      return <NotOpened title={title} words={opening.words} onTryAgain={() => void open()} />
    case 'FOUND':
      return (
        <Frame title={title}>
          <p>A centre and its first administrator. You invite the others next.</p>
          <AccountForm
            formId="set-up"
            {...{ here: opening.view.signedIn, email: null, name: '', hasAccount: false }}
            questions={(field) => (
              <>
                <TextField field={field('centreName')} label="Name of the centre" autoComplete="organization" />
                <FieldFrame field={field('zone')} label="Time zone" hint="Due times and lateness go by this clock.">
                  <select
                    id={field('zone').id}
                    name="zone"
                    defaultValue="Europe/London"
                    aria-describedby={describedBy(field('zone'), true)}
                    className={controlLook}
                  >
                    {Intl.supportedValuesOf('timeZone').map((zone) => (
                      <option key={zone}>{zone}</option>
                    ))}
                  </select>
                </FieldFrame>
                <div className="grid gap-1.5">
                  <label className="flex min-h-tap items-center gap-2">
                    <input
                      type="checkbox"
                      name="alsoDsl"
                      className="size-5 shrink-0 accent-thread"
                      aria-describedby={`${field('alsoDsl').id}-hint`}
                    />
                    I am the safeguarding lead (DSL) of this centre, too
                  </label>
                  <p id={`${field('alsoDsl').id}-hint`} className="text-sm text-ink-2">
                    A DSL reads concerns. You can say so now; later nobody gives themself that role, another admin does.
                  </p>
                </div>
              </>
            )}
            words={{
              asNew: 'Set up the centre',
              signIn: 'Sign in and set up the centre',
              asHere: (who) => `Set up the centre as ${who}`,
            }}
            asNew={async (values, key) => {
              const account = { name: values('name'), email: values('email'), password: values('password') }
              const body = { ...theCentre(values), ...account }
              const { centreId } = await byLink('POST /api/set-up/new', token, body, { key })
              return { email: account.email.trim(), to: pageOf(centreId) }
            }}
            asHere={async (values, key, as) => {
              const body = theCentre(values)
              const { centreId } = await byLink('POST /api/set-up', token, body, { key, as })
              return { to: pageOf(centreId) }
            }}
            onGone={gone}
          />
        </Frame>
      )
  }
}

/** The page that the link from the server's log opens. */
export const Component = () => {
  const token = useLocation().hash.slice(1)
  return <SetUp key={token} token={token} />
}
