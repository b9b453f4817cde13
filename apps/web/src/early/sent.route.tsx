import type { SentCriterion } from '@mentorfolio/domain/early/sent-view'
import { waitsToBeJudged } from '@mentorfolio/domain/early/standing'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { type FormAnswer, press } from '../forms/submit.ts'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { sentPage } from './sent-page.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/sent-criteria', { params: { id: route['id'] ?? '' } }, signal)
  return { view, onDevice }
}

/** Takes back one that was sent. */
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', sentId] = [params['id'], String((await request.formData()).get('sentId'))]
  return press({
    line: 'POST /api/units/:id/sent-criteria/:sentId/take-back',
    input: { params: { id, sentId }, body: {} },
    record: sentId,
    title: 'A criterion sent to your assessor, taken back',
    page: sentPage(id),
  })
}

const TakeBack = ({ sent: { id, criterion } }: { sent: SentCriterion }) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post" className="no-print grid justify-items-start gap-2">
      <input type="hidden" name="sentId" value={id} />
      <Button type="submit" look="quiet" disabled={fetcher.state !== 'idle'}>
        Take it back<span className="sr-only"> {criterion}</span>
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

/** How one that was sent stands. */
const Standing = ({ sent: { judgement, takenBackAt, withSubmissionId } }: { sent: SentCriterion }) => {
  if (judgement)
    return (
      <Marked shape={judgement.outcome === 'MET' ? 'ACCEPTED' : 'NOT_YET_MET'}>
        {judgement.outcome === 'MET' ? 'Met' : 'Not yet met'}
      </Marked>
    )
  if (takenBackAt) return <Tag tone="plain">Taken back</Tag>
  if (withSubmissionId) return <Tag tone="plain">Went with your submission</Tag>
  return (
    <Tag tone="wait" shape="ring">
      Waits to be judged
    </Tag>
  )
}

type SentProps = { sent: SentCriterion; unitId: string; maySend: boolean; mayJudge: boolean }

const Sent = ({ sent, unitId, maySend, mayJudge }: SentProps) => {
  const { criterion, title, words, at, judgement, records } = sent
  const added = records.filter(({ sentVersion }) => sentVersion === null).length
  const changed = records.filter(({ version, sentVersion }) => version !== sentVersion).length - added
  const waits = waitsToBeJudged(sent)
  return (
    <li className="grid justify-items-start gap-1 py-4">
      <h2 className="text-base">
        <Link to={`/units/${unitId}/criteria/${criterion}`} className="inline-flex min-h-8 items-center">
          {criterion} {title}
        </Link>
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <Standing sent={sent} />
        <span className="text-ink-2">sent {moment(at, hereZone())}</span>
      </p>
      {words && <p className="max-w-[62ch] whitespace-pre-line">‘{words}’</p>}
      {judgement && (
        <>
          {judgement.feedback && <p className="max-w-[62ch] whitespace-pre-line">{judgement.feedback}</p>}
          <p className="text-sm text-ink-2">
            {judgement.byName}, {moment(judgement.at, hereZone())}
          </p>
        </>
      )}
      {changed > 0 && <p className="text-sm">Written on since it was sent: {changed} of its records.</p>}
      {added > 0 && <p className="text-sm">Added since it was sent: {counted(added, 'record')}.</p>}
      {waits && maySend && <TakeBack sent={sent} />}
      {waits && mayJudge && (
        <ButtonLink look="primary" to={`${sentPage(unitId)}/${sent.id}`}>
          Judge it<span className="sr-only">: {criterion}</span>
        </ButtonLink>
      )}
    </li>
  )
}

/** The criteria of a unit that were sent to its assessor before anything was submitted, and what was said of them. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, sent, actions } = view
  const maySend = may(actions, 'criterion.send')
  const waiting = onDevice.filter(({ page }) => page === sentPage(unit.id))
  return (
    <Page
      title="Criteria judged early"
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
          ? 'Send a criterion before you submit, and hear how it stands. You can go on writing meanwhile; the unit is still submitted as a whole.'
          : 'What its candidate would like to hear about before the unit is submitted. They read what you say at once; it decides nothing of a submission by itself.'}
      </p>
      <NotYetSent items={waiting} />
      {maySend && (
        <div className="no-print">
          <ButtonLink look="primary" to={`${sentPage(unit.id)}/new`}>
            Send criteria
          </ButtonLink>
        </div>
      )}
      {sent.length === 0 ? (
        <p>Nothing was sent yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {sent.map((each) => (
            <Sent
              key={each.id}
              sent={each}
              unitId={unit.id}
              maySend={maySend}
              mayJudge={may(actions, 'criterion.judgeEarly')}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}
