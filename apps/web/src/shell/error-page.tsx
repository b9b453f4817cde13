import type { ReactNode } from 'react'
import { isRouteErrorResponse, Navigate, useLocation, useRevalidator, useRouteError } from 'react-router'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { tabKey } from '../api/tab.ts'
import { Button } from './button.tsx'
import { ButtonLink } from './button-link.tsx'
import { Late } from './late.tsx'
import { Page } from './page.tsx'

const Failure = ({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) => (
  <Page title={title} width="narrow">
    <div className="grid gap-3">{children}</div>
    <div className="flex flex-wrap gap-3">
      {actions}
      <ButtonLink to="/">Go to home</ButtonLink>
    </div>
  </Page>
)

const TryAgain = () => {
  const { revalidate, state } = useRevalidator()
  return (
    <Button look="primary" disabled={state === 'loading'} onClick={() => void revalidate()}>
      {state === 'loading' ? 'Trying…' : 'Try again'}
    </Button>
  )
}

const cameBack = () => import('./came-back.tsx')

/** There is no such page, or none for whoever asks. */
export const Missing = () => (
  <Failure title="We cannot find this page">
    <p>The address may be wrong, or what it showed belongs to somebody else. Check the link, or start from home.</p>
    <Late load={cameBack} as={{}} />
  </Failure>
)

const Unexpected = ({ requestId }: { requestId?: string | undefined }) => (
  <Failure title="Something went wrong on our side" actions={<TryAgain />}>
    <p>Nothing that you saved is lost. Try again; if it goes on, tell whoever runs Mentorfolio at your centre.</p>
    {requestId && <p className="text-ink-2">Give them this number: {requestId}</p>}
  </Failure>
)

/**
 * A new release takes the old one's files away. The device keeps those of one release before (src/release), so only a
 * page that is further behind, or a browser without a service worker, gets here: it must load afresh. Every browser has
 * words of its own for it, and styles have others than scripts.
 */
const isOldRelease = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message)

const OldRelease = () => (
  <Failure
    title="Load this page again"
    actions={
      <Button look="primary" onClick={() => window.location.reload()}>
        Load again
      </Button>
    }
  >
    <p>Part of this page did not arrive. Mentorfolio may have been updated, or your connection dropped.</p>
    <p>{tabKey() === null ? 'What you wrote is kept on this device.' : 'Nothing that you saved is lost.'}</p>
  </Failure>
)

const SomebodyElse = () => (
  <Failure
    title="Somebody else is signed in here"
    actions={
      <Button look="primary" onClick={() => window.location.assign('/')}>
        Load the page as them
      </Button>
    }
  >
    <p>
      They signed in in another tab of this browser. What you wrote is kept on this device, and nobody else can read it:
      it is back when you sign in here again.
    </p>
  </Failure>
)

/** Every way a page can fail, in our words, with what to do. */
export const ErrorPage = () => {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  if (error instanceof NotReached)
    return (
      <Failure title="No connection" actions={<TryAgain />}>
        <p>This page could not be fetched. Check your network, then try again.</p>
        {tabKey() === null && <p>What you saved without one is kept on this device, and is sent by itself.</p>}
      </Failure>
    )
  if (isOldRelease(error)) return <OldRelease />
  if (isRouteErrorResponse(error) && error.status === 404) return <Missing />
  if (!(error instanceof ApiProblem)) return <Unexpected />
  const { status, type, requestId } = error.problem
  if (type.endsWith('/somebody-else')) return <SomebodyElse />
  if (status === 401) return <Navigate replace to={`/sign-in?${new URLSearchParams({ to: pathname + search })}`} />
  if (status === 404) return <Missing />
  if (status === 400) return <Missing />
  // Whoever had it until now is told who has it, in the API's words.
  if (status === 403 && error.problem.because === 'GIVEN_ON')
    return <Failure title={error.problem.title}>{error.problem.detail}</Failure>
  if (status === 403)
    return (
      <Failure title="This page is not yours to see">
        <p>Your part in the centre does not include it. If you think it should, ask your centre’s administrator.</p>
      </Failure>
    )
  return <Unexpected requestId={requestId} />
}
