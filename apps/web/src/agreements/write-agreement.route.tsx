import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { agreementNow, beginningOf, seenIn } from './agreement-now.ts'
import { reviseForm, writeForm } from './form/agreement-forms.ts'
import { type AgreementShape, boxesOf, shapeOf } from './form/agreement-shape.ts'
import { ClauseFields } from './form/clause-fields.tsx'
import { OwnClauses } from './form/own-clauses.tsx'
import { WordsThatChange } from './form/words-that-change.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id/agreement', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params: { id = '' }, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const of = { record: id, page: `/relationships/${id}/agreement` }
  return form.get('do') === 'revise'
    ? submit(form, reviseForm, (body) => ({
        ...{ line: reviseForm.line, input: { params: { id }, body }, title: 'A new version of the agreement' },
        ...of,
      }))
    : submit(form, writeForm, (body) => ({
        ...{ line: writeForm.line, input: { params: { id }, body }, title: 'The agreement' },
        ...of,
      }))
}

type Loaded = Awaited<ReturnType<typeof loader>>
type FormProps = { agreement: Loaded; opened: Opened<AgreementShape>; isRevision: boolean }

const AgreementForm = ({ agreement, opened, isRevision }: FormProps) => {
  const { relationshipId, name } = agreement
  const definition: FormDefinition<unknown> = isRevision ? reviseForm : writeForm
  const state = useRecordForm<AgreementShape, unknown>({ definition, opened })
  const { form, fields } = state
  const { facts } = beginningOf(agreement)
  const look = async () => seenIn(await agreementNow(relationshipId), isRevision ? 'version' : 'revision')
  return (
    <RecordForm state={state} look={look}>
      {isRevision && <input type="hidden" name="do" value="revise" />}
      {isRevision && (
        <TextArea
          field={fields.reason}
          label="Why does it change?"
          hint="Your mentee reads this beside what is different."
          rows={2}
        />
      )}
      <TextField
        field={fields.mentor}
        label="What does your mentee call you?"
        hint="It stands wherever the agreement speaks of you."
        autoComplete="off"
      />
      <ClauseFields form={form} boxes={opened.boxes} facts={facts} name={name} asks />
      <OwnClauses state={state} hint="Whatever else you two want to agree. It can say ‘we’." />
      <WordsThatChange />
      <SaveBar state={state} label={isRevision ? 'Offer the new version' : 'Save'} />
    </RecordForm>
  )
}

/** The first version, until it is sent; from then on the next one, with its reason. */
export const Component = () => {
  const agreement = useLoaderData<typeof loader>()
  const { relationshipId: id, name, actions, versions } = agreement
  const isRevision = may(actions, 'agreement.revise')
  const [page] = useState(() => {
    const { clauses, facts } = beginningOf(agreement)
    return {
      defaults: shapeOf(clauses, facts.mentor ?? ''),
      boxes: boxesOf(clauses),
      seen: seenIn(agreement, isRevision ? 'version' : 'revision'),
    }
  })
  if (isForAnother(actions, 'agreement.write')) return <ForTheCandidate back={toRelationship({ id, name })} />
  const above = (
    <>
      With <Link to={`/relationships/${id}`}>{name}</Link>
    </>
  )
  if (!isRevision && !may(actions, 'agreement.write'))
    return (
      <Page title="The agreement cannot be changed now" above={above} width="narrow">
        <p>It is changed while you two are meeting, or before it is signed. You can still read it.</p>
        <ButtonLink look="primary" className="justify-self-start" to={`/relationships/${id}/agreement`}>
          Read the agreement
        </ButtonLink>
      </Page>
    )
  const asked = versions[0]?.changeAsked?.words
  return (
    <Page title={isRevision ? 'Change the agreement' : 'Write the agreement'} above={above} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        {isRevision
          ? `This makes a new version, which you both sign. ${
              agreement.inForce === null
                ? 'Nothing is in force until then.'
                : 'What you both signed before stays in force until then.'
            }`
          : 'The words are ready. Answer what only you know; change the rest where you want to.'}
      </p>
      {asked && (
        <p className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 whitespace-pre-line text-amber">
          {name} asked for a change: ‘{asked}’
        </p>
      )}
      <Drafted
        key={isRevision ? 'revise' : 'write'}
        form={`/relationships/${id}/agreement/${isRevision ? 'revise' : 'write'}`}
        title={`${isRevision ? 'New version of the agreement' : 'Agreement'} with ${name}`}
        {...page}
      >
        {(opened) => <AgreementForm agreement={agreement} opened={opened} isRevision={isRevision} />}
      </Drafted>
    </Page>
  )
}
