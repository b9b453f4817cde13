import { Link, useLoaderData } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { ClaimWords, Decided, StandingTag } from './claim-words.tsx'
import { loadClaim } from './load.ts'
import { priorLearningPage, titleOf, waitsFor } from './words.ts'

export const loader = loadClaim

/** One claim of prior learning with every version, and what its assessor decided of it. */
export const Component = () => {
  const { view, claim, onDevice, waiting } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, actions } = view
  const address = `${priorLearningPage(unit.id)}/${claim.id}`
  const { withdrawn, held, content, decisions, standing } = claim
  const open = !withdrawn && !held
  const [latest, ...earlier] = decisions
  return (
    <Page
      title={content?.title ?? 'Prior learning'}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={priorLearningPage(unit.id)}>Prior learning</Link> · {titleOf(view)}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      <div className="-mt-4 flex flex-wrap items-center gap-3">
        <StandingTag claim={claim} />
        {!withdrawn && <span className="text-ink-2">{waitsFor[standing]}</span>}
      </div>
      {withdrawn?.because && <p>Withdrawn because: {withdrawn.because}</p>}
      {held && <HeldNote held={held} />}
      <div className="no-print flex flex-wrap gap-3 empty:hidden">
        {open && may(actions, 'priorLearning.accept') && (
          <ButtonLink look="primary" to={`${address}/decide`}>
            {standing === 'WAITS' ? 'Decide about it' : 'Decide anew'}
          </ButtonLink>
        )}
        {open && may(actions, 'priorLearning.claim') && (
          <>
            <ButtonLink to={`${address}/change`}>Go on writing</ButtonLink>
            <ButtonLink look="quiet" to={`${address}/withdraw`}>
              Withdraw
            </ButtonLink>
          </>
        )}
      </div>
      {latest && (
        <section aria-labelledby="decided" className="grid gap-3">
          <h2 id="decided" className="text-lg">
            What was decided
          </h2>
          <Decided decision={latest} />
          {earlier.length > 0 && (
            <details>
              <summary className="min-h-tap cursor-pointer py-2 font-[620]">Decided before</summary>
              <ol className="divide-y divide-line">
                {earlier.map((decision) => (
                  <li key={decision.version} className="py-3">
                    <Decided decision={decision} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </section>
      )}
      {content && (
        <section aria-labelledby="claimed" className="grid gap-3">
          <h2 id="claimed" className="text-lg">
            What is claimed
          </h2>
          <ClaimWords content={content} view={view} />
        </section>
      )}
      {claim.versions.length > 1 && (
        <Versions versions={claim.versions} changes={() => []}>
          {(version) => version.content !== null && <ClaimWords content={version.content} view={view} />}
        </Versions>
      )}
    </Page>
  )
}
