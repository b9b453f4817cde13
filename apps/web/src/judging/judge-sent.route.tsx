import { judgeSent } from '@mentorfolio/domain/early/sending'
import type { SentCriteria, SentCriterion } from '@mentorfolio/domain/early/sent-view'
import { showsNow, waitsToBeJudged } from '@mentorfolio/domain/early/standing'
import { methods, outcomes } from '@mentorfolio/domain/judging/judgement'
import { useEffect, useRef, useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { methodWords } from '../words/methods.ts'
import { type Before, ChangedSince } from './changed-since.tsx'
import { forgetOpened, openedOf } from './opened.ts'
import { SentRecordWords } from './sent-record.tsx'
import { firstName, outcomeWords } from './words.ts'

const pageOf = (unitId: string) => `/units/${unitId}/sent-criteria`
const commentPicker = () => import('./comments/picker.tsx')

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const view = await call('GET /api/units/:id/sent-criteria', { params: { id: route['id'] ?? '' } }, signal)
  const sent = view.sent.find(({ id }) => id === route['sentId'])
  if (!sent) throw new Response(null, { status: 404 })
  return { view, sent }
}

type Shape = { version: string; outcome: string; feedback: string; methods: string[] }

const judgingOf = (sentId: string): FormDefinition<z.infer<typeof judgeSent>> => ({
  line: 'PUT /api/units/:id/sent-criteria/:sentId/judgements/:judgementId',
  schema: judgeSent,
  read: (words) => ({
    body: {
      version: Number(words.text('version')),
      ...{ outcome: words.text('outcome'), feedback: words.text('feedback'), methods: words.all('methods') },
      shown: JSON.parse(words.text('shown') || '[]'),
      opened: openedOf(sentId),
    },
    names: { version: 'outcome', shown: 'outcome' },
  }),
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', sentId = ''] = [params['id'], params['sentId']]
  const answer = await submit(await request.formData(), judgingOf(sentId), (body) => ({
    line: 'PUT /api/units/:id/sent-criteria/:sentId/judgements/:judgementId',
    input: { params: { id, sentId, judgementId: newId() }, body },
    record: sentId,
    title: `${outcomeWords[body.outcome]}, judged early`,
    page: pageOf(id),
  }))
  // Said, or on its way: what was opened is asked of it no more. Refused, it is judged again on this page.
  if (answer instanceof Response) forgetOpened(sentId)
  return answer
}

type FormProps = { opened: Opened<Shape>; view: SentCriteria; sent: SentCriterion; version: number }

const JudgeForm = ({ opened, view, sent, version }: FormProps) => {
  const state = useRecordForm<Shape, unknown>({ definition: judgingOf(sent.id), opened })
  const { fields, element, trouble, failures } = state
  const { revalidate } = useRevalidator()
  const [before, setBefore] = useState<Before>(sent.records)
  const latest = useRef<Before>(sent.records)
  // Refused, since something else is there now: the page is brought up to it around the words, which stay.
  useEffect(() => {
    if (trouble?.kind !== 'STALE' || failures === 0) return
    setBefore(latest.current)
    void revalidate()
  }, [trouble, failures, revalidate])
  useEffect(() => {
    latest.current = sent.records
  }, [sent.records])
  return (
    <RecordForm state={state}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="shown" value={JSON.stringify(showsNow(sent))} />
      {trouble?.kind === 'STALE' && <ChangedSince before={before} now={sent.records} />}
      <Choice
        field={fields.outcome}
        label="How does it stand?"
        options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
      />
      <TextArea
        field={fields.feedback}
        label={`Feedback to ${firstName(view.candidateName)}`}
        hint="They read it as soon as you save. Where it is not yet met: what is missing, and what would show it."
        rows={6}
      />
      <Late
        load={commentPicker}
        as={{
          ...{ centreId: view.centreId, packId: view.unit.packId, criterion: sent.criterion },
          back: `${pageOf(view.unit.id)}/${sent.id}`,
          box: () => element.current?.querySelector('textarea') ?? null,
        }}
      />
      <Checks
        field={fields.methods}
        label="How did you judge it?"
        quiet
        options={methods.map((value) => ({ value, label: methodWords[value] }))}
      />
      <SaveBar state={state} label="Say it to your candidate" />
    </RecordForm>
  )
}

/** A criterion that its candidate sent, with what shows it, before whoever judges it. */
export const Component = () => {
  const { view, sent } = useLoaderData<typeof loader>()
  const { unit, candidateName, actions, criteria } = view
  const page = pageOf(unit.id)
  if (!may(actions, 'criterion.judgeEarly') && waitsToBeJudged(sent))
    return <ForTheCandidate back={{ to: page, words: 'Criteria judged early' }} />
  const version = criteria.find(({ id }) => id === sent.criterion)?.version ?? 0
  return (
    <Page
      title={`${sent.criterion} ${sent.title}`}
      width="narrow"
      above={
        <>
          <Link to={page}>Criteria judged early</Link> · {candidateName} · {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <section aria-label="The criterion" className="-mt-3 grid gap-2">
        {sent.text && sent.text !== sent.title && <p className="max-w-[62ch]">{sent.text}</p>}
        {sent.guidance && (
          <p className="max-w-[62ch] text-sm text-ink-2">
            <span className="font-[640]">What to look for:</span> {sent.guidance}
          </p>
        )}
        <p className="text-sm text-ink-2">
          {candidateName} sent it {moment(sent.at, hereZone())}
        </p>
        {sent.words && <p className="max-w-[62ch] whitespace-pre-line">‘{sent.words}’</p>}
      </section>
      <section aria-labelledby="shows" className="grid gap-2">
        <h2 id="shows" className="text-lg">
          What shows it
        </h2>
        <ul className="divide-y divide-line">
          {sent.records.map((record) => (
            <li key={`${record.record} ${record.id}`} className="py-4">
              <SentRecordWords record={record} unitId={unit.id} sentId={sent.id} />
            </li>
          ))}
        </ul>
      </section>
      {waitsToBeJudged(sent) ? (
        <section aria-labelledby="judge" className="grid gap-3">
          <h2 id="judge" className="text-lg">
            What you say of it
          </h2>
          <Drafted
            form={`${page}/${sent.id}`}
            title={`${sent.criterion}, judged early: ${candidateName}`}
            defaults={{ version: `${version}`, outcome: '', feedback: '', methods: [] }}
          >
            {(opened) => <JudgeForm opened={opened} view={view} sent={sent} version={version} />}
          </Drafted>
        </section>
      ) : (
        <>
          <p>{sent.judgement ? `${outcomeWords[sent.judgement.outcome]}.` : 'It waits no more.'}</p>
          <div>
            <ButtonLink look="primary" to={page}>
              Criteria judged early
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
