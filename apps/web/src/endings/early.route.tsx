import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { attemptWays } from '@mentorfolio/domain/feedback/attempt'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { attemptWords } from '../words/feedback.ts'
import { type EarlyShape, earlyForm, earlyShape, hasWords } from './ending-forms.ts'
import { EndingPage } from './ending-page.tsx'
import { endingNow, loadEnding } from './load-ending.ts'
import { SignpostRows } from './signposts.tsx'
import { calledOffWords } from './still-planned.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEnding(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, earlyForm, (body) => ({
    line: earlyForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'End early',
    page: `/relationships/${id}/ending`,
  }))
}

const lacks = ({ met }: EndingView, ...ways: EndingView['met'][number][]) => !ways.some((need) => met.includes(need))

const Form = ({ ending, opened }: { ending: EndingView; opened: Opened<EarlyShape> }) => {
  const state = useRecordForm<EarlyShape, unknown>({ definition: earlyForm, opened })
  const { form, fields } = state
  const attempt = fields.attempt.getFieldset()
  const { name, relationshipId: id } = ending
  const needsAttempt = lacks(ending, 'menteeFeedback', 'feedbackAttempted', 'simulated', 'notBegun')
  const needsSignposting = lacks(ending, 'signposting', 'signpostingNotNeeded', 'simulated')
  // What was asked when the form opened, or was written in it before, stays: a record made meanwhile takes no words away.
  const [began] = useState(() => ({
    attempt: needsAttempt || hasWords(opened.defaults.attempt),
    signposting:
      needsSignposting || opened.defaults.signposting.some(hasWords) || opened.defaults.notNeeded.trim() !== '',
  }))
  return (
    <RecordForm state={state} look={async () => ({ revision: (await endingNow(id)).revision, values: {} })}>
      <TextArea
        field={fields.reason}
        label="Why does it end early?"
        hint="Whoever reads the portfolio can read this."
        rows={3}
      />
      {(needsAttempt || began.attempt) && (
        <fieldset className="grid gap-4">
          <legend className="mb-1.5 font-[640]">Asking {name} how it was</legend>
          <p className="text-sm text-ink-2">
            {needsAttempt
              ? `There is no feedback from ${name} yet. When did somebody ask, and what came of it? Asking once is enough.`
              : `${lacks(ending, 'menteeFeedback') ? `It was recorded meanwhile that ${name} was asked.` : `${name} gave feedback meanwhile.`} What stands here is kept beside it; empty it to leave it out.`}
          </p>
          <input type="hidden" name="asksAttempt" value={needsAttempt ? 'yes' : 'also'} />
          <DateField field={attempt.on} label="On which day?" />
          <Choice
            field={attempt.how}
            label="How?"
            options={attemptWays.map((value) => ({ value, label: attemptWords[value] }))}
          />
          <TextArea field={attempt.words} label="What came of it?" rows={2} />
        </fieldset>
      )}
      {(needsSignposting || began.signposting) && (
        <>
          <input type="hidden" name="asksSignposting" value={needsSignposting ? 'yes' : 'also'} />
          {!needsSignposting && (
            <p className="text-sm text-ink-2">
              Where they can turn was written meanwhile, on the page of the ending. What stands here is kept beside it;
              empty it to leave it out.
            </p>
          )}
          <SignpostRows form={form} field={fields.signposting} />
          <TextArea field={fields.notNeeded} label="Or why nobody need be named" quiet rows={2} />
        </>
      )}
      <SaveBar state={state} label="End it" />
    </RecordForm>
  )
}

const brings = ['reason', 'menteeFeedback', 'signposting']

/** An ending before its time: the reason, and what no record has yet. */
export const Component = () => {
  const { ending } = useLoaderData<typeof loader>()
  const { relationshipId: id, name, revision } = ending
  const [page] = useState(() => ({ defaults: earlyShape(), seen: { revision, values: {} } }))
  return (
    <EndingPage ending={ending} title="End early" action="relationship.endEarly" brings={brings}>
      <p className="-mt-4 max-w-[62ch]">
        The minutes that were counted stay counted. Nothing counts from here on; what was recorded stays.{' '}
        {calledOffWords(ending.planned)}
      </p>
      <Drafted form={`/relationships/${id}/ending/early`} title={`End early: ${name}`} {...page}>
        {(opened) => <Form ending={ending} opened={opened} />}
      </Drafted>
    </EndingPage>
  )
}
