import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { Around } from './around.tsx'
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
      {may(actions, 'otherMethod.view') && <Late load={byOtherMethods} as={{ unitId: unit.id, criterion: null }} />}
      {hours.countedMinutes > 0 && <Late load={skills} as={{ unitId: unit.id }} />}
      <Around unitId={unit.id} mine={mine} actions={actions} />
      <section aria-labelledby="source" className="grid gap-1 border-t border-line pt-5 text-sm text-ink-2">
        <h2 id="source" className="text-base">
          Where these words come from
        </h2>
        <p className="max-w-[70ch]">A paraphrase of a revision page, not a specification. {sourceNote}</p>
      </section>
    </Page>
  )
}
