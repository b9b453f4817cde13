import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { loadPlan, planPage } from './load-plan.ts'
import { type AnswerShape, answering } from './plan-forms.ts'

export const loader = loadPlan

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['id'] ?? ''
  return submit(await request.formData(), answering, (body) => ({
    ...{ line: answering.line, input: { params: { id }, body } },
    ...{ record: id, title: 'Your answer to the assessment plan', page: planPage(id) },
  }))
}

const AnswerForm = ({ opened, version }: { opened: Opened<AnswerShape>; version: number }) => {
  const state = useRecordForm<AnswerShape, unknown>({ definition: answering, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="version" value={version} />
      <Choice
        field={state.fields.agrees}
        label="Does it work for you?"
        options={[
          { value: 'yes', label: 'Yes, I agree' },
          { value: 'no', label: 'Something does not work' },
        ]}
      />
      <TextArea
        field={state.fields.words}
        label="What does not work, or what would you add?"
        hint="Only if something does not work."
        rows={3}
      />
      <SaveBar state={state} label="Answer" />
    </RecordForm>
  )
}

/** A candidate agrees to how they are going to be assessed, or says what does not work. */
export const Component = () => {
  const { view } = useLoaderData<typeof loader>()
  const { unit, plan, actions } = view
  const page = planPage(unit.id)
  if (!plan || plan.answer || !may(actions, 'assessmentPlan.answer'))
    return <ForTheCandidate back={{ to: page, words: 'Assessment plan' }} />
  return (
    <Page title="Does the plan work for you?" width="narrow" above={<Link to={page}>Assessment plan</Link>}>
      <ul className="-mt-3 grid max-w-[62ch] list-disc gap-1 pl-5">
        {plan.activities.map(({ id, what, by }) => (
          <li key={id}>
            {plainFullDay(by)}: {what}
          </li>
        ))}
      </ul>
      <Drafted form={`${page}/answer`} title="Your answer to the assessment plan" defaults={{ agrees: '', words: '' }}>
        {(opened) => <AnswerForm opened={opened} version={plan.version} />}
      </Drafted>
    </Page>
  )
}
