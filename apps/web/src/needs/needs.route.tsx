import { needsConfirmation } from '@mentorfolio/domain/needs/confirmation'
import type { NeedsVersion } from '@mentorfolio/domain/plans/mentoring-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { ConfirmationTag, Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { NeedsWords } from './needs-words.tsx'
import { whatChanged } from './what-changed.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

const linkPanel = () => import('../links/link-panel.tsx')

const saidOf = ({ confirmed, notRight }: NeedsVersion, name: string) => (
  <>
    {confirmed && (
      <p className="text-sm text-ink-2">
        {name} confirmed it on {moment(confirmed.at, hereZone())}
        {confirmed.how === 'HAND_OVER' ? ', on your device' : ', by their link'}
      </p>
    )}
    {notRight && (
      <p className="text-sm">
        {name} said on {moment(notRight.at, hereZone())} that it is not right: ‘{notRight.words}’
      </p>
    )}
  </>
)

/** From what gets in the way, or does not suit yet, to a goal about it (S3-K4). */
const ToGoals = ({ relationshipId, version }: { relationshipId: string; version: NeedsVersion }) => {
  const { barriers, jobMatch } = version.needs
  const beginnings = [
    ...barriers.map(({ barrier }, index) => [barrier, `barrier=${index}`]),
    ...(jobMatch?.tasks ?? []).flatMap(({ task, match }, index) =>
      match === 'MATCH' ? [] : [[task, `task=${index}`]],
    ),
  ]
  if (beginnings.length === 0) return null
  return (
    <section aria-labelledby="to-goals" className="no-print grid gap-2">
      <h2 id="to-goals" className="text-lg">
        From here to a goal
      </h2>
      <ul className="grid gap-1">
        {beginnings.map(([about, which]) => (
          <li key={which}>
            <Link
              to={`/relationships/${relationshipId}/goals/new?needs=${version.version}&${which}`}
              className="inline-flex min-h-tap items-center"
            >
              Agree a goal about ‘{about}’
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the mentee needs, what they said of it, and every version. */
export const Component = () => {
  const { mentoring, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, needs, actions } = mentoring
  const latest = needs.at(-1)
  const said = needsConfirmation(needs)
  const mayWrite = may(actions, 'needsAssessment.record')
  const toConfirm = latest !== undefined && said !== 'CONFIRMED' && said !== 'NOT_RIGHT'
  return (
    <Page
      title={`What ${name} needs`}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      {!latest && (
        <p className="-mt-3 max-w-[62ch] text-ink-2">
          Nothing is recorded yet. Ask before you plan: what helps, how they like to learn, what gets in the way.
        </p>
      )}
      {latest && (
        <>
          <div className="-mt-3 flex flex-wrap gap-2">
            <ConfirmationTag said={said} name={name} />
          </div>
          {said === 'NOT_RIGHT' && latest.notRight && (
            <p className="rounded-field bg-clay-soft px-3.5 py-2.5 text-clay">
              ‘{latest.notRight.words}’ Talk about it, then write it anew.
            </p>
          )}
          <NeedsWords needs={latest.needs} />
        </>
      )}
      <div className="no-print flex flex-wrap gap-3">
        {mayWrite && (
          <ButtonLink look={toConfirm ? 'plain' : 'primary'} to="write">
            {latest ? 'Change what they need' : 'Record what they need'}
          </ButtonLink>
        )}
        {latest && (
          <ButtonLink look={mayWrite && toConfirm ? 'primary' : 'plain'} to={`/relationships/${id}/my-plan`}>
            {mayWrite && toConfirm ? `Let ${name} read and confirm it` : `‘My plan’, as ${name} reads it`}
          </ButtonLink>
        )}
      </div>
      {toConfirm && may(actions, 'needsAssessment.handOver') && (
        <div className="no-print">
          <Late
            key={latest.id}
            load={linkPanel}
            as={{
              ...{ purpose: 'NEEDS', subjectId: latest.id, relationshipId: id, name },
              handOver: `/relationships/${id}/hand-over/needs`,
            }}
          />
        </div>
      )}
      {latest && may(actions, 'goal.agree') && <ToGoals relationshipId={id} version={latest} />}
      {latest && (
        <Versions
          versions={needs}
          note={(version) => saidOf(version, name)}
          changes={(version, before) => (before ? whatChanged(version.needs, before.needs) : [])}
        >
          {(version) => <NeedsWords needs={version.needs} />}
        </Versions>
      )}
    </Page>
  )
}
