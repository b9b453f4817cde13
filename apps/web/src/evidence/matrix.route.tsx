import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { Asked } from './asked.tsx'
import { Gaps } from './gaps.tsx'
import { loadMatrix } from './load.ts'
import { Matrix } from './matrix.tsx'
import { Summary } from './summary.tsx'
import { Units } from './units.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMatrix(params['id'] ?? '', request.signal)

const byOtherMethods = () => import('../mentoring/methods/by-other-methods.tsx')
const newComments = () => import('../mentoring/record-comments/new-comments.tsx')
const skills = () => import('../pictures/skills-of-unit.tsx')

/** What of a unit is claimed, accepted and missing, with the way to what would fill each gap. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, sourceNote, hours, actions } = view
  return (
    <Page
      title="Evidence"
      above={
        <>
          {mine ? `${candidateName} · ` : <Whose candidateName={candidateName} />}
          {unit.probableTitle ?? unit.title}
        </>
      }
      heading={mine ? 'Your evidence' : 'What is claimed'}
    >
      <Printed />
      <NotYetSent items={waiting} />
      <Units view={view} />
      <Late load={newComments} as={{ unitId: unit.id }} />
      <div className="grid items-start gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-8">
          <Summary view={view} mine={mine} />
          <Gaps view={view} mine={mine} />
        </div>
        <Asked view={view} />
      </div>
      <Matrix view={view} mine={mine} />
      {may(actions, 'reflection.view') && <Late load={byOtherMethods} as={{ unitId: unit.id, criterion: null }} />}
      {hours.countedMinutes > 0 && <Late load={skills} as={{ unitId: unit.id }} />}
      <section aria-labelledby="source" className="grid gap-1 border-t border-line pt-5 text-sm text-ink-2">
        <h2 id="source" className="text-base">
          Where these words come from
        </h2>
        <p className="max-w-[70ch]">A paraphrase of a revision page, not a specification. {sourceNote}</p>
        <p className="no-print">
          <Link to={`/units/${unit.id}/reflection`} className="inline-flex min-h-tap items-center">
            Looking back: reflections, summary and self-review
          </Link>
        </p>
        <p className="no-print">
          <Link to={`/units/${unit.id}/testimonies`} className="inline-flex min-h-tap items-center">
            Witness testimony, and what is made of it
          </Link>
        </p>
        <p className="no-print">
          <Link to={`/units/${unit.id}/prior-learning`} className="inline-flex min-h-tap items-center">
            Prior learning
          </Link>
        </p>
        {may(actions, 'reflection.view') && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/methods`} className="inline-flex min-h-tap items-center">
              Observations and professional discussions
            </Link>
          </p>
        )}
        {may(actions, 'reflection.view') && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/sent-criteria`} className="inline-flex min-h-tap items-center">
              Criteria judged early
            </Link>
          </p>
        )}
        {may(actions, 'reflection.view') && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/assessment-plan`} className="inline-flex min-h-tap items-center">
              Assessment plan
            </Link>
          </p>
        )}
        {mine && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/contact-notes`} className="inline-flex min-h-tap items-center">
              What your assessor noted of your talks
            </Link>
          </p>
        )}
        {mine && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/adjustments`} className="inline-flex min-h-tap items-center">
              Reasonable adjustments
            </Link>
          </p>
        )}
        <p className="no-print">
          <Link to={`/units/${unit.id}/attempts`} className="inline-flex min-h-tap items-center">
            Attempts and decisions
          </Link>
        </p>
        {may(actions, 'reflection.view') && (
          <p className="no-print">
            <Link to={`/units/${unit.id}/print`} className="inline-flex min-h-tap items-center">
              Print the whole portfolio
            </Link>
          </p>
        )}
      </section>
    </Page>
  )
}
