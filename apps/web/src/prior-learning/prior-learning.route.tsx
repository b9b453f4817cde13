import { Link, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { listed } from '../words/durations.ts'
import { StandingTag } from './claim-words.tsx'
import { loadPriorLearning } from './load.ts'
import { priorLearningPage, timeInWords, titleOf } from './words.ts'

export const loader = loadPriorLearning

/** What the candidate learnt or did before, claimed for criteria of a unit. */
export const Component = () => {
  const { view, onDevice, waiting } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, claims, actions } = view
  const address = priorLearningPage(unit.id)
  const mayClaim = may(actions, 'priorLearning.claim')
  return (
    <Page
      title="Prior learning"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>Evidence</Link> · {titleOf(view)}
        </>
      }
    >
      <NotYetSent items={waiting} />
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        {mayClaim
          ? 'Something that you learnt or did before can stand for a criterion, once your assessor accepts it. It never stands for hours of mentoring.'
          : 'What was learnt or done before stands for a criterion once the assessor accepts it. It never stands for hours of mentoring.'}
      </p>
      {claims.length === 0 && <p>Nothing is claimed for this unit.</p>}
      {claims.length > 0 && (
        <ul className="divide-y divide-line">
          {claims.map((claim) => (
            <li key={claim.id} className="grid gap-1.5 py-4">
              <div className="flex flex-wrap items-center gap-3">
                <h2 className="text-base">
                  <Link to={`${address}/${claim.id}`} className="inline-flex min-h-8 items-center">
                    {claim.content?.title ?? 'Prior learning'}
                  </Link>
                </h2>
                <StandingTag claim={claim} />
              </div>
              {claim.content && (
                <p className="text-sm text-ink-2">
                  {claim.content.where} · {timeInWords(claim.content)} · for{' '}
                  {listed(claim.content.criteria.map(({ criterion }) => criterion))}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayClaim && (
        <div>
          <ButtonLink look={claims.length === 0 ? 'primary' : 'plain'} to={`${address}/new`}>
            Claim prior learning
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}
