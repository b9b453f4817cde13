import { Link, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { testimoniesPage, testimonyName } from '../words/testimonies.ts'
import { loadTestimony } from './load.ts'
import { Reviewed } from './reviewed.tsx'
import { Said } from './said.tsx'
import { titleOf } from './words.ts'

export const loader = loadTestimony

/** One testimony, and what was made of it so far. */
export const Component = () => {
  const { view, testimony, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, actions } = view
  const address = testimoniesPage(unit.id)
  const [latest, ...earlier] = testimony.reviews
  return (
    <Page
      title={testimonyName(testimony)}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={address}>Witness testimony</Link> · {titleOf(view)}
        </>
      }
    >
      <NotYetSent items={onDevice.filter(({ record }) => record === testimony.id)} />
      <section aria-labelledby="made-of-it" className="grid gap-3">
        <h2 id="made-of-it" className="text-lg">
          What the assessor makes of it
        </h2>
        {latest ? <Reviewed review={latest} /> : <p className="text-ink-2">It has not been looked at yet.</p>}
        {may(actions, 'witnessTestimony.review') && (
          <div className="no-print">
            <ButtonLink look={latest ? 'plain' : 'primary'} to={`${address}/${testimony.id}/look`}>
              {latest ? 'Look at it again' : 'Look at it'}
            </ButtonLink>
          </div>
        )}
        {earlier.length > 0 && (
          <details>
            <summary className="min-h-tap cursor-pointer py-2 font-[620]">Said before</summary>
            <ol className="divide-y divide-line">
              {earlier.map((review) => (
                <li key={review.version} className="py-3">
                  <Reviewed review={review} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </section>
      <Said testimony={testimony} />
    </Page>
  )
}
