import type { Adjustment } from '@mentorfolio/domain/adjustments/adjustments-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment, plainDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { adjustmentsPage, loadAdjustments } from './load-adjustments.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  return { ...(await loadAdjustments(args)), onDevice }
}

const Standing = ({ ended, answer, mine }: Adjustment & { mine: boolean }) => {
  if (ended)
    return (
      <Tag tone="plain" shape="dash">
        Ended
      </Tag>
    )
  if (!answer)
    return (
      <Tag tone="wait" shape="ring">
        {mine ? 'Waits for your yes' : 'The candidate has yet to agree'}
      </Tag>
    )
  return answer.agrees ? (
    <Tag tone="good" shape="tick">
      Agreed by {mine ? 'you' : 'the candidate'}
    </Tag>
  ) : (
    <Tag tone="wait" shape="half">
      Not right, {mine ? 'you say' : 'says the candidate'}
    </Tag>
  )
}

const Said = ({ what, keeps, need }: Pick<Adjustment, 'what' | 'keeps' | 'need'>) => (
  <dl className="grid max-w-[62ch] gap-2">
    {[
      ['What is adjusted', what],
      ['What stays', keeps],
      ['What was seen', need],
    ].map(([label, words]) => (
      <div key={label} className="grid gap-0.5">
        <dt className="text-sm font-[640] text-ink-2">{label}</dt>
        <dd className="whitespace-pre-line">{words}</dd>
      </div>
    ))}
  </dl>
)

type OneProps = { adjustment: Adjustment; page: string; mine: boolean; mayRecord: boolean; mayAnswer: boolean }

const One = ({ adjustment, page, mine, mayRecord, mayAnswer }: OneProps) => {
  const { id, from, until, answer, before, byName, at, reason, ended } = adjustment
  const named = <span className="sr-only">: {adjustment.what}</span>
  return (
    <li className="grid justify-items-start gap-3 py-5">
      <Standing {...adjustment} mine={mine} />
      <Said {...adjustment} />
      <p>
        From {plainDay(from)}
        {until && ` until ${plainDay(until)}`}
      </p>
      {answer?.words && (
        <p className="max-w-[62ch] whitespace-pre-line">
          {mine ? 'You' : 'The candidate'}: ‘{answer.words}’
        </p>
      )}
      <p className="text-sm text-ink-2">
        {byName}, {moment(at, hereZone())}: ‘{reason}’
      </p>
      {before.length > 0 && (
        <details>
          <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
            As it was before
          </summary>
          <ul className="grid gap-4 text-sm">
            {before.map((each) => (
              <li key={each.version} className="grid gap-1">
                <Said {...each} />
                <p className="text-ink-2">
                  {each.byName}, {moment(each.at, hereZone())}: ‘{each.reason}’
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!ended && mayAnswer && !answer && (
        <ButtonLink look="primary" to={`${page}/${id}/answer`}>
          Agree, or say what is not right{named}
        </ButtonLink>
      )}
      {!ended && mayRecord && (
        <p className="no-print flex flex-wrap gap-x-5 text-sm">
          <Link to={`${page}/${id}/change`} className="inline-flex min-h-tap items-center">
            Write it anew{named}
          </Link>
          <Link to={`${page}/${id}/end`} className="inline-flex min-h-tap items-center">
            End it{named}
          </Link>
        </p>
      )}
    </li>
  )
}

/** What is adjusted for a candidate in how a unit is assessed. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, adjustments, actions } = view
  const page = adjustmentsPage(unit.id)
  const mayRecord = may(actions, 'reasonableAdjustment.record')
  return (
    <Page
      title="Reasonable adjustments"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{unit.probableTitle ?? unit.title}</Link>
        </>
      }
    >
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        {mine
          ? 'What is done differently for you in how this unit is assessed, such as more time or questions read aloud. What the unit asks stays the same. If you need something, talk to your assessor or your centre.'
          : 'What is done differently in how this unit is assessed, never in what it asks. Write down what was seen, not a diagnosis: assessors, quality assurers and administrators read it, and the candidate.'}
      </p>
      <NotYetSent items={onDevice.filter((item) => item.page === page)} />
      {mayRecord && (
        <div className="no-print">
          <ButtonLink look="primary" to={`${page}/new`}>
            Record an adjustment
          </ButtonLink>
        </div>
      )}
      {adjustments.length === 0 ? (
        <p>Nothing is adjusted.</p>
      ) : (
        <ul className="divide-y divide-line">
          {adjustments.map((adjustment) => (
            <One
              key={adjustment.id}
              adjustment={adjustment}
              page={page}
              mine={mine}
              mayRecord={mayRecord}
              mayAnswer={may(actions, 'reasonableAdjustment.answer')}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}
