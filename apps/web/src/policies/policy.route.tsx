import type { LibraryView } from '@mentorfolio/domain/policies/policies.endpoints'
import type { PolicyView } from '@mentorfolio/domain/policies/policy-view'
import { nations } from '@mentorfolio/domain/settings/setting'
import { useEffect, useRef, useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { nationWords } from '../words/settings.ts'
import { checkForm, keepForm, type PolicyShape, seenIn, shapeOf } from './policy-forms.ts'

const line = 'GET /api/centres/:id/policies'
const aNew = 'new'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  library: await call(line, { params: { id: params['centreId'] ?? '' } }, request.signal),
  policyId: params['policyId'] ?? aNew,
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['centreId'] ?? ''
  const policyId = String(form.get('id'))
  const of = { record: policyId, page: `/centres/${id}/policies` }
  if (form.get('shipped') === 'yes')
    return submit(form, checkForm, (body) => ({
      ...{ line: checkForm.line, input: { params: { id, policyId }, body }, ...of },
      title: 'A policy was checked',
    }))
  return submit(form, keepForm, (body) => ({
    ...{ line: keepForm.line, input: { params: { id, policyId }, body }, ...of },
    title: `Policy: ${body.policy.name}`,
  }))
}

type FormProps = { library: LibraryView; policy: PolicyView | undefined; opened: Opened<PolicyShape>; id: string }

/** As if it were typed: the form and its draft hear of it. */
const write = (box: HTMLInputElement, text: string) => {
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The check of the edition before is none of this one: its day is emptied, and there again with the edition. */
const CheckOfBefore = ({
  formId,
  dayId,
  policy,
}: {
  formId: string
  dayId: string
  policy: PolicyView | undefined
}) => {
  const words = useWritten(formId)
  const before = policy && !policy.shipped ? policy.checkedOn : null
  const isOther = before !== null && words !== null && words.text('policy.edition').trim() !== policy?.edition
  const emptied = useRef(false)
  useEffect(() => {
    const box = document.getElementById(dayId)
    if (!(box instanceof HTMLInputElement) || before === null) return
    if (isOther && box.value === before) {
      emptied.current = true
      write(box, '')
    } else if (!isOther && emptied.current) {
      emptied.current = false
      if (box.value === '') write(box, before)
    }
  }, [dayId, before, isOther])
  return (
    <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber empty:hidden">
      {isOther && words.text('policy.checkedOn') === ''
        ? `The check of ${plainFullDay(before)} was of ${policy?.edition}. Enter when this edition was checked; left empty, it is not checked yet.`
        : null}
    </p>
  )
}

const PolicyForm = ({ library, policy, opened, id }: FormProps) => {
  const shipped = policy?.shipped ?? false
  const state = useRecordForm<PolicyShape, unknown>({ definition: shipped ? checkForm : keepForm, opened })
  const fields = state.fields.policy.getFieldset()
  const look = async () => {
    const now = await call(line, { params: { id: library.centreId } }, undefined, { kept: false })
    const found = now.policies.find((each) => each.id === id)
    return found ? seenIn(found) : { revision: 0, values: {} }
  }
  return (
    <RecordForm state={state} look={policy && look}>
      <input type="hidden" name="id" value={id} />
      {shipped && <input type="hidden" name="shipped" value="yes" />}
      {!shipped && (
        <>
          <TextField field={fields.name} label="What is it called?" autoComplete="off" />
          <Checks
            field={fields.nations}
            label="Where does it apply?"
            options={nations.map((value) => ({ value, label: nationWords[value] }))}
          />
        </>
      )}
      <TextField
        field={fields.edition}
        label={shipped ? 'Which edition is in force?' : 'Which edition is it?'}
        hint="The year, or such as ‘Version 3, May 2026’."
        autoComplete="off"
      />
      {!shipped && (
        <TextField
          field={fields.address}
          label="Where can it be read? (optional)"
          hint="An address that begins with https://."
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <CheckOfBefore formId={state.form.id} dayId={fields.checkedOn.id} policy={policy} />
      <DateField field={fields.checkedOn} label={shipped ? 'When did you check?' : 'When was it checked? (optional)'} />
      <SaveBar state={state} label={shipped ? 'Save the check' : 'Save the policy'} />
    </RecordForm>
  )
}

const NotYours = ({ centreId }: { centreId: string }) => (
  <Page title="This is for others to do" width="narrow">
    <p>Policies are kept by the centre’s administrators. Is one missing, or its edition old? Tell them.</p>
    <div>
      <ButtonLink look="primary" to={`/centres/${centreId}/policies`}>
        See the policies
      </ButtonLink>
    </div>
  </Page>
)

const Form = ({ library, policy }: { library: LibraryView; policy: PolicyView | undefined }) => {
  const { centreId } = library
  const [page] = useState(() => ({
    ...{ id: policy?.id ?? newId(), defaults: shapeOf(policy), seen: policy && seenIn(policy) },
  }))
  const back = `/centres/${centreId}/policies`
  return (
    <Page
      title={policy ? policy.name : 'Add a policy'}
      width="narrow"
      above={<Link to={back}>Law, guidance and policies</Link>}
    >
      {policy?.ask && <p className="max-w-[62ch] rounded-field bg-amber-soft px-3 py-2 text-amber">{policy.ask}</p>}
      {policy?.address && (
        <p>
          <a href={policy.address} target="_blank" rel="noreferrer">
            Look where it is published
          </a>{' '}
          (opens in a new tab), then say what you found.
        </p>
      )}
      <Drafted
        form={`${back}/${policy?.id ?? aNew}`}
        title={policy ? `Policy: ${policy.name}` : 'A new policy'}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <PolicyForm library={library} policy={policy} opened={opened} id={opened.boxes['id'] ?? page.id} />
        )}
      </Drafted>
    </Page>
  )
}

/** A policy in the centre's library: a new one, one of its own, or the check of one that ships. */
export const Component = () => {
  const { library, policyId } = useLoaderData<typeof loader>()
  const policy = library.policies.find(({ id }) => id === policyId)
  if (!may(library.actions, 'policy.keep') || (policyId !== aNew && !policy))
    return <NotYours centreId={library.centreId} />
  return <Form key={policyId} library={library} policy={policy} />
}
