import { competenceKinds } from '@mentorfolio/domain/judging/register'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { Competence, competenceWords, Standing } from './assessor-words.tsx'
import { type Assessor, type EntryShape, entryForm, noCompetence, seenIn, shapeOf, yesOrNo } from './entry-form.ts'

const line = 'GET /api/centres/:id/assessors'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const { centreId, assessors } = await call(line, { params: { id: params['centreId'] ?? '' } }, request.signal)
  const assessor = assessors.find(({ personId }) => personId === params['personId'])
  if (!assessor) throw new Response(null, { status: 404 })
  return { centreId, assessor }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', personId = ''] = [params['centreId'], params['personId']]
  const entryId = String(form.get('id'))
  return submit(form, entryForm, (body) => ({
    ...{ line: entryForm.line, input: { params: { id, personId, entryId }, body } },
    ...{ record: personId, title: 'Register of assessors', page: `/centres/${id}/assessors` },
  }))
}

type FormProps = { centreId: string; assessor: Assessor; opened: Opened<EntryShape>; id: string }

const EntryForm = ({ centreId, assessor, opened, id }: FormProps) => {
  const state = useRecordForm<EntryShape, unknown>({ definition: entryForm, opened })
  const { form, fields } = state
  const look = async () => {
    const now = await call(line, { params: { id: centreId } }, undefined, { kept: false })
    const found = now.assessors.find(({ personId }) => personId === assessor.personId)
    return found ? seenIn(found) : { revision: 0, values: {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={id} />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">What makes them competent?</legend>
        <Rows
          items={fields.entries.getFieldList()}
          keyOf={(item) => item.key ?? item.id}
          one="entry"
          onAdd={() => form.insert({ name: fields.entries.name, defaultValue: noCompetence })}
          onRemove={(index) => form.remove({ name: fields.entries.name, index })}
        >
          {(item, index) => {
            const { kind, words, on } = item.getFieldset()
            return (
              <>
                <Select
                  field={kind}
                  label={`Entry ${index + 1}: what it is`}
                  quiet
                  options={[
                    { value: '', label: 'Choose' },
                    ...competenceKinds.map((value) => ({ value, label: competenceWords[value] })),
                  ]}
                />
                <TextField field={words} label={`Entry ${index + 1}: which, or what they did`} quiet />
                <DateField field={on} label={`Entry ${index + 1}: gained or done on (optional)`} quiet />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <Choice
        field={fields.countersigned}
        label="Are their decisions signed by a second assessor, too?"
        hint="Usual until somebody has qualified. From their next decision on, their candidates are told once both have signed."
        options={yesOrNo}
      />
      <Choice
        field={fields.mayCountersign}
        label="May they sign others’ decisions?"
        hint="They read a submission while they are asked to sign its decision, and judge nothing in it."
        options={yesOrNo}
      />
      <TextArea
        field={fields.reason}
        label="Why this, now?"
        hint="Kept with this version: what was seen, or what changed."
        rows={2}
      />
      <SaveBar state={state} label="Keep this" />
    </RecordForm>
  )
}

/** Everything that was kept, the latest first. */
const History = ({ versions }: Pick<Assessor, 'versions'>) =>
  versions.length > 0 && (
    <section aria-labelledby="kept" className="grid gap-3">
      <h2 id="kept" className="text-lg">
        What is kept
      </h2>
      <ol className="grid gap-5">
        {versions.map((each) => (
          <li key={each.version} className="grid gap-2 border-l-[3px] border-line pl-4">
            <p className="text-sm text-ink-2">
              Version {each.version} · {each.byName}, {moment(each.at, hereZone())}
            </p>
            <p className="flex flex-wrap gap-2">
              <Standing entry={each} />
            </p>
            <Competence entries={each.entries} />
            {each.reason && <p className="break-words">Why: {each.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )

/** One assessor in the register: what is kept of them from now on, and what was. */
export const Component = () => {
  const { centreId, assessor } = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ id: newId(), defaults: shapeOf(assessor), seen: seenIn(assessor) }))
  const back = `/centres/${centreId}/assessors`
  return (
    <Page title={assessor.name} width="narrow" above={<Link to={back}>Register of assessors</Link>}>
      {assessor.isOneself ? (
        <>
          <p className="max-w-[62ch]">
            Nobody keeps their own entry: ask another lead IQA, or an administrator of your centre.
          </p>
          <div>
            <ButtonLink to={back}>See the register</ButtonLink>
          </div>
        </>
      ) : (
        <Drafted
          form={`${back}/${assessor.personId}`}
          title={`Register: ${assessor.name}`}
          defaults={page.defaults}
          seen={assessor.versions.length > 0 ? page.seen : undefined}
        >
          {(opened) => (
            <EntryForm centreId={centreId} assessor={assessor} opened={opened} id={opened.boxes['id'] ?? page.id} />
          )}
        </Drafted>
      )}
      <History versions={assessor.versions} />
    </Page>
  )
}
