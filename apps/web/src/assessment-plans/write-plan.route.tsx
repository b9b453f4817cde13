import type { AssessmentPlanView } from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import { methods } from '@mentorfolio/domain/judging/judgement'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { methodWords } from '../words/methods.ts'
import { loadPlan, planNow, planPage } from './load-plan.ts'
import { noActivity, type PlanShape, planShape, writing } from './plan-forms.ts'

export const loader = loadPlan

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['id'] ?? ''
  return submit(await request.formData(), writing, (body) => ({
    ...{ line: writing.line, input: { params: { id }, body } },
    ...{ record: id, title: 'An assessment plan', page: planPage(id) },
  }))
}

const PlanForm = ({ view, opened }: { view: AssessmentPlanView; opened: Opened<PlanShape> }) => {
  const state = useRecordForm<PlanShape, unknown>({ definition: writing, opened })
  const { form, fields } = state
  const look = async () => {
    const now = await planNow(view.unit.id)
    return { revision: now.plan?.version ?? 0, values: planShape(now) }
  }
  return (
    <RecordForm state={state} look={look}>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">What will you do together, and by when?</legend>
        {fields.activities.errors && (
          <p role="alert" id={fields.activities.id} className="text-clay">
            {fields.activities.errors.join(' ')}
          </p>
        )}
        <Rows
          items={fields.activities.getFieldList()}
          keyOf={(item) => item.key}
          one="activity"
          least={1}
          onAdd={() => form.insert({ name: fields.activities.name, defaultValue: noActivity() })}
          onRemove={(index) => form.remove({ name: fields.activities.name, index })}
        >
          {(item, index) => {
            const { id, what, method, criteria, by, where, prepare } = item.getFieldset()
            const n = `Activity ${index + 1}`
            return (
              <>
                <input type="hidden" name={id.name} value={id.defaultValue} />
                <TextArea field={what} label={`${n}: what will be done?`} rows={2} />
                <Select
                  field={method}
                  label={`${n}: how is it assessed?`}
                  options={[
                    { value: '', label: 'Choose' },
                    ...methods.map((value) => ({ value, label: methodWords[value] })),
                  ]}
                />
                <Checks
                  field={criteria}
                  label={`${n}: for which criteria?`}
                  options={view.criteria.map(({ id: value, title }) => ({
                    value,
                    label: `${value} ${title}`,
                  }))}
                />
                <DateField field={by} label={`${n}: by which day?`} />
                <TextField field={where} label={`${n}: where? (optional)`} quiet />
                <TextArea
                  field={prepare}
                  label={`${n}: what does your candidate bring or get ready? (optional)`}
                  quiet
                  rows={2}
                />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <TextArea
        field={fields.note}
        label="Anything else you agreed? (optional)"
        hint="Such as how you give feedback, or who is told when something comes in between."
        quiet
        rows={2}
      />
      {view.plan && (
        <TextArea
          field={fields.reason}
          label="What did you change, and why?"
          hint="Your candidate reads this, and is asked again."
          rows={2}
        />
      )}
      <SaveBar state={state} label={view.plan ? 'Save the plan anew' : 'Save the plan'} />
    </RecordForm>
  )
}

/** Whoever assesses a unit plans with its candidate what is done so that the criteria can be judged. */
export const Component = () => {
  const { view } = useLoaderData<typeof loader>()
  const { unit, plan, candidateName, actions } = view
  const page = planPage(unit.id)
  const [defaults] = useState(() => planShape(view))
  if (!may(actions, 'assessmentPlan.write')) return <ForTheCandidate back={{ to: page, words: 'Assessment plan' }} />
  return (
    <Page
      title={plan ? 'Write the plan anew' : 'Plan the assessment'}
      width="narrow"
      above={
        <>
          <Link to={page}>Assessment plan</Link> · {candidateName}
        </>
      }
    >
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        Several criteria at once are better than one at a time: one session that you watch can show five. Your candidate
        is asked whether the plan works for them.
      </p>
      <Drafted
        form={`${page}/write`}
        title={`Assessment plan: ${candidateName}`}
        defaults={defaults}
        seen={plan ? { revision: plan.version, values: defaults } : undefined}
      >
        {(opened) => <PlanForm view={view} opened={opened} />}
      </Drafted>
    </Page>
  )
}
