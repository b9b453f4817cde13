import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { type FormAnswer, press, submit } from '../forms/submit.ts'
import { loadMethods } from '../mentoring/methods/load-methods.ts'
import { VersionShown } from '../mentoring/methods/shown.tsx'
import { kindWords, methodsPage, recordPage, stateLooks } from '../mentoring/methods/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { AnswerForm, answerForm, withdrawForm } from './answer-form.tsx'
import { AnswerToRecord, AskToRecord } from './ask-to-record.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadMethods(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params: route, request }: ActionFunctionArgs) => {
  const params = { id: route['id'] ?? '', recordId: route['recordId'] ?? '' }
  const form = await request.formData()
  const revision = Number(form.get('saw'))
  const of = { record: params.recordId, page: recordPage(params.id, params.recordId) }
  switch (form.get('do')) {
    case 'SIGN':
      return press({
        ...{ line: 'POST /api/units/:id/methods/:recordId/sign', input: { params, body: { revision } } },
        ...{ ...of, title: 'Your signature' },
      })
    case 'AGREE':
      return press({
        ...{ line: answerForm.line, input: { params, body: { revision, agrees: true } } },
        ...{ ...of, title: 'Your signature' },
      })
    case 'ASK':
      return press({
        ...{ line: 'POST /api/units/:id/discussions/:recordId/ask-to-record', input: { params, body: {} } },
        ...{ ...of, title: 'Asking whether a discussion may be recorded' },
      })
    case 'AGREED':
    case 'DECLINED':
    case 'TAKEN_BACK':
      return press({
        line: 'POST /api/units/:id/discussions/:recordId/answer-recording',
        input: { params, body: { step: form.get('do') as 'AGREED' | 'DECLINED' | 'TAKEN_BACK' } },
        ...{ ...of, title: 'Whether a discussion may be recorded' },
      })
    case 'NOT_RIGHT':
      return submit(
        form,
        answerForm,
        (body) => ({ line: answerForm.line, input: { params, body }, ...of, title: 'What is not right' }),
        { stay: true },
      )
    default:
      return submit(
        form,
        withdrawForm,
        (body) => ({ line: withdrawForm.line, input: { params, body }, ...of, title: 'Withdraw a record' }),
        { stay: true },
      )
  }
}

type Version = MethodRecord['versions'][number]

const Signatures = ({ signatures }: Pick<Version, 'signatures'>) =>
  signatures.length > 0 && (
    <ul className="grid gap-2">
      {signatures.map(({ party, agrees, words, byName, at }) => (
        <li key={party} className="grid gap-1">
          <p>
            {agrees ? 'Signed' : 'Said: not right'} by {byName}
            <span className="text-ink-2">
              {party === 'ASSESSOR' ? ', assessor' : ', candidate'} · {moment(at, hereZone())}
            </span>
          </p>
          {words && <p className="max-w-[66ch] whitespace-pre-line">‘{words}’</p>}
        </li>
      ))}
    </ul>
  )

const Press = ({ does, saw, words }: { does: 'SIGN' | 'AGREE'; saw: number; words: string }) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="do" value={does} />
      <input type="hidden" name="saw" value={saw} />
      <Button type="submit" look="primary" disabled={fetcher.state !== 'idle'}>
        {words}
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type ToDo = { view: MethodsView; record: MethodRecord; waits: boolean }

const WhatNext = ({ view, record, waits }: ToDo) => {
  const [open, setOpen] = useState<'NOT_RIGHT' | 'WITHDRAW' | null>(null)
  const { unit, actions } = view
  const { state, revision, isMine } = record
  const ofKind = record.kind === 'OBSERVATION' ? 'observation' : 'professionalDiscussion'
  const records = may(actions, `${ofKind}.record`)
  const signs = may(actions, `${ofKind}.sign`) && state === 'TO_SIGN'
  const page = recordPage(unit.id, record.id)
  if (state === 'WITHDRAWN' || waits || !(records || signs)) return null
  if (open)
    return (
      <Drafted
        key={`${open} ${revision}`}
        form={`${page}?${open === 'WITHDRAW' ? 'withdraw' : 'not-right'}=${revision}`}
        title={`${kindWords[record.kind]}: ${open === 'WITHDRAW' ? 'withdraw' : 'not right'}`}
        defaults={{ words: '' }}
      >
        {(opened) => <AnswerForm opened={opened} saw={revision} does={open} onClose={() => setOpen(null)} />}
      </Drafted>
    )
  const part = record.kind === 'OBSERVATION' ? 'observation' : 'discussion'
  return (
    <div className="no-print grid gap-4">
      {signs && <p className="max-w-[62ch]">Read it first. What both of you signed does not change any more.</p>}
      <div className="flex flex-wrap items-start gap-3">
        {records && isMine && state === 'WRITTEN' && (
          <Press does="SIGN" saw={revision} words="Sign it and show it to your candidate" />
        )}
        {signs && <Press does="AGREE" saw={revision} words="It is right: sign it" />}
        {signs && <Button onClick={() => setOpen('NOT_RIGHT')}>Something is not right…</Button>}
        {records && isMine && state !== 'SIGNED' && <ButtonLink to={part}>Write it anew</ButtonLink>}
        {records && (
          <Button look="quiet" onClick={() => setOpen('WITHDRAW')}>
            Withdraw it…
          </Button>
        )}
      </div>
    </div>
  )
}

/** One observation or discussion: what it says, who signed it, and every version. */
export const Component = () => {
  const { view, waiting, onDevice, recordId } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName } = view
  const record = view.records.find(({ id }) => id === recordId)
  const back = methodsPage(unit.id)
  const above = (
    <>
      <Whose candidateName={candidateName} />
      <Link to={back}>Other methods</Link> · {unit.probableTitle ?? unit.title}
    </>
  )
  const [latest, ...earlier] = record?.versions ?? []
  const asked = view.recording.asked.find((each) => each.recordId === recordId)
  if (!record || !latest)
    return (
      <Page title="Other methods" width="narrow" above={above}>
        {asked && <AnswerToRecord view={view} asked={asked} />}
        <p>There is no such record, or its assessor has not signed it yet.</p>
      </Page>
    )
  const its = waiting.filter(({ record: of }) => of === record.id)
  const { label, ...look } = stateLooks[record.state]
  return (
    <Page title={kindWords[record.kind]} width="narrow" above={above}>
      <Printed />
      <NotYetSent items={its} />
      <div className="-mt-3 grid justify-items-start gap-2">
        <Tag {...look}>{label}</Tag>
        <p className="text-ink-2">
          Version {latest.version}, by {record.byName} · {moment(latest.receivedAt, hereZone())}
        </p>
        {record.withdrawn && (
          <p>
            {record.withdrawn.byName}, {moment(record.withdrawn.at, hereZone())}: {record.withdrawn.because}
          </p>
        )}
        {latest.version < record.revision && <p>A later version is being written. This is the last that was signed.</p>}
      </div>
      <VersionShown view={view} record={record} at={0} />
      <Signatures signatures={latest.signatures} />
      {asked && <AnswerToRecord view={view} asked={asked} />}
      <AskToRecord view={view} record={record} />
      <WhatNext view={view} record={record} waits={its.length > 0} />
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="grid gap-2">
          <h2 id="earlier" className="text-lg">
            Earlier versions
          </h2>
          {earlier.map((each, index) => (
            <details key={each.version} className="grid gap-3">
              <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
                Version {each.version} · {moment(each.receivedAt, hereZone())}
              </summary>
              <div className="grid gap-5 border-l-[3px] border-line pl-4">
                <VersionShown view={view} record={record} at={index + 1} />
                <Signatures signatures={each.signatures} />
              </div>
            </details>
          ))}
        </section>
      )}
    </Page>
  )
}
