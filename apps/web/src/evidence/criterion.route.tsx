import type { CriterionEvidence } from '@mentorfolio/domain/evidence/evidence-view'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useLoaderData,
  useLocation,
  useSearchParams,
} from 'react-router'
import { press } from '../forms/submit.ts'
import { Mark, Marked } from '../mentoring/evidence/mark.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { Late } from '../shell/late.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { unitStateInWords } from '../words/states.ts'
import { Fills } from './fills.tsx'
import { Kept } from './kept.tsx'
import { loadCriterion } from './load.ts'
import { Passages } from './passages.tsx'
import { criterionPage, evidencePage, evidencePageFrom, recordPage } from './places.ts'
import { PutBack } from './put-back.tsx'
import { isAbout, type Waiting } from './with-waiting.ts'
import { aboutOf, criterionStateWords, nameOf, titleOf, wayInWords, wayMarks, wayOf } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  loadCriterion(params['id'] ?? '', params['criterion'] ?? '', request.signal)

/** Leaves a record to the unit's rules again: with the words that are still there. */
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', criterion = ''] = [params['id'], params['criterion']]
  const form = await request.formData()
  const [recordId, claimId] = [String(form.get('record')), String(form.get('id'))]
  const { view } = await loadCriterion(id, criterion)
  const claim = view.claims.find(({ item }) => item.id === recordId && item.record === form.get('kind'))
  if (!claim) throw new Response(null, { status: 404 })
  const { item, passages } = claim
  return press({
    line: 'PUT /api/units/:id/claims/:claimId',
    input: {
      params: { id, claimId },
      body: {
        ...{ criterion, record: item.record, recordId, claimed: null, reason: null, saw: Number(form.get('saw')) },
        passages: passages.filter(({ stands }) => stands).map(({ part, quote }) => ({ part, quote })),
      },
    },
    record: recordId,
    title: `Put back: ${titleOf(item)}`,
    page: criterionPage(id, criterion),
  })
}

type Claim = CriterionEvidence['claims'][number]

type Props = { view: CriterionEvidence; waiting: readonly Waiting[]; mine: boolean; mayDecide: boolean }

const Shown = ({ claim, view, waiting, mine, mayDecide }: Props & { claim: Claim }) => {
  const { item, reason, passages } = claim
  const way = wayOf(claim)
  const unsent = waiting.some((each) => isAbout(each, item, view.criterion.id))
  return (
    <li className="grid justify-items-start gap-2 py-4">
      <div className="flex w-full flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-base">
          <Link to={evidencePage(view.unit.id, item)} className="inline-flex min-h-8 items-center">
            {titleOf(item)}
          </Link>
        </h3>
        <span className="text-sm">
          <Marked shape={wayMarks[way]}>{wayInWords(way, mine)}</Marked>
        </span>
      </div>
      <p className="text-sm text-ink-2">
        {aboutOf(item)} · <Link to={recordPage(item, view)}>Open the record</Link>
      </p>
      {(unsent || item.accepted || item.simulated) && (
        <div className="flex flex-wrap gap-2">
          {unsent && <UnsentTag />}
          {item.accepted && (
            <Tag tone="good" shape="tick">
              Session accepted
            </Tag>
          )}
          {item.simulated && <Tag tone="plain">Simulated</Tag>}
        </div>
      )}
      {reason && <p className="max-w-[66ch] whitespace-pre-line">{reason}</p>}
      <Passages passages={passages} />
      {mayDecide &&
        (way === 'TAKEN_OUT' && claim.byRule ? (
          <PutBack unitId={view.unit.id} item={item} claim={claim} />
        ) : (
          <Link
            to={evidencePageFrom(view.unit.id, item, view.criterion.id)}
            className="no-print inline-flex min-h-tap items-center text-sm"
          >
            {way === 'TAKEN_OUT' ? 'Add it again' : 'Mark the words or take it out'}
            <span className="sr-only">: {nameOf(item)}</span>
          </Link>
        ))}
    </li>
  )
}

const byOtherMethods = () => import('../mentoring/methods/by-other-methods.tsx')
const addRecord = () => import('./add-record.tsx')

const Decision = ({ view: { criterion, unit, state }, mine }: Pick<Props, 'view' | 'mine'>) =>
  criterion.decision && (
    <section aria-labelledby="said" className="grid gap-1.5">
      <h2 id="said" className="text-lg">
        What {mine ? 'your' : 'the'} assessor said
      </h2>
      <p className="text-sm text-ink-2">
        {criterion.decision.outcome === 'MET' ? 'Met' : 'Not yet met'}, {moment(criterion.decision.at, hereZone())}
      </p>
      {criterion.decision.feedback && <p className="max-w-[66ch] whitespace-pre-line">{criterion.decision.feedback}</p>}
      {mine && state === 'REFERRED' && criterion.decision.outcome === 'NOT_YET_MET' && (
        <p className="max-w-[62ch] text-ink-2">
          Put it right in the records below, or add one that shows it. Then{' '}
          <Link to={`/units/${unit.id}/submit`}>submit again</Link>.
        </p>
      )}
    </section>
  )

/** One criterion: what it asks, what shows it with the words that do, and what else would. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, criterion, claims, actions, candidateName, state } = view
  const mayDecide = may(actions, 'evidence.map')
  const props = { view, waiting, mine, mayDecide }
  const inIt = claims.filter(({ claimed }) => claimed)
  const out = claims.filter(({ claimed }) => !claimed)
  const stands = criterionStateWords[criterion.state]
  const place = { ...view, criteria: [criterion] }
  const { key } = useLocation()
  const [search] = useSearchParams()
  const kept = claims.find(({ item }) => `${item.record} ${item.id}` === search.get('kept'))
  return (
    <Page
      title={criterion.title}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{mine ? 'Your evidence' : 'What is claimed'}</Link> ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      {kept && mine && (
        <Kept
          key={key}
          what={`‘${titleOf(kept.item)}’`}
          about="this criterion"
          claim={kept}
          isHere={waiting.some((each) => isAbout(each, kept.item, criterion.id))}
        />
      )}
      <NotYetSent items={waiting} />
      <Sheet className="grid justify-items-start gap-3 border-l-[5px] border-l-thread p-5 wide:p-6">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-2">{criterion.id}</span>
          <span className="font-[640]">
            <Marked shape={stands.mark}>{stands.label}</Marked>
          </span>
        </p>
        <p className="max-w-[62ch]">
          {criterion.text ?? 'A marking point for assessors alone: its words are not shown here.'}
        </p>
        {criterion.guidance && (
          <div className="grid gap-0.5">
            <h2 className="text-base">What your assessor looks for</h2>
            <p className="max-w-[62ch] text-ink-2">{criterion.guidance}</p>
          </div>
        )}
        {criterion.waitsForAssessor && (
          <p className="max-w-[62ch]">
            The mentee was asked for feedback twice in vain, and a supervisor says so. The assessor decides what that is
            worth.
          </p>
        )}
        {!mayDecide && mine && state !== 'IN_PROGRESS' && state !== 'REFERRED' && (
          <p className="max-w-[62ch]">
            {unitStateInWords(state)}: nothing can be added or taken out meanwhile.{' '}
            <Link to={`/units/${unit.id}/evidence`}>Back to your evidence</Link>
          </p>
        )}
      </Sheet>
      <Decision view={view} mine={mine} />
      <section aria-labelledby="shows" className="grid gap-1">
        <h2 id="shows" className="text-lg">
          What shows it
        </h2>
        {inIt.length === 0 ? (
          <p className="flex items-center gap-2 text-ink-2">
            <Mark shape="GAP" /> No record yet.
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {inIt.map((claim) => (
              <Shown key={`${claim.item.record} ${claim.item.id}`} claim={claim} {...props} />
            ))}
          </ul>
        )}
      </section>
      {mayDecide && inIt.length > 0 && (
        <p className="no-print">
          <Link
            to={`/units/${unit.id}/sent-criteria/new?criterion=${criterion.id}`}
            className="inline-flex min-h-tap items-center"
          >
            Ask your assessor to judge it before you submit
          </Link>
        </p>
      )}
      {may(actions, 'reflection.view') && (
        <Late load={byOtherMethods} as={{ unitId: unit.id, criterion: criterion.id }} />
      )}
      {out.length > 0 && (
        <details className="as-table">
          <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
            Taken out: {out.length}
          </summary>
          <ul className="divide-y divide-line">
            {out.map((claim) => (
              <Shown key={`${claim.item.record} ${claim.item.id}`} claim={claim} {...props} />
            ))}
          </ul>
        </details>
      )}
      {mayDecide && (
        <Late
          load={addRecord}
          as={{
            unitId: unit.id,
            criterion: criterion.id,
            claimed: claims.map(({ item }) => `${item.record} ${item.id}`),
          }}
        />
      )}
      {criterion.fills.length > 0 && (
        <section aria-labelledby="would-fill" className="grid gap-3">
          <h2 id="would-fill" className="text-lg">
            {inIt.length === 0 ? 'What would fill it' : 'What else would show it'}
          </h2>
          <p className="text-ink-2">A record of one of these kinds is put here automatically.</p>
          <Fills criterion={criterion} place={place} mine={mine} />
        </section>
      )}
    </Page>
  )
}
