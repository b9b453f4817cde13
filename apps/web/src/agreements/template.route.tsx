import type { TemplateView } from '@mentorfolio/domain/agreements/agreements.endpoints'
import { rendered } from '@mentorfolio/domain/agreements/tokens'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { Told } from '../shell/told.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { templateForm } from './form/agreement-forms.ts'
import { type AgreementShape, boxesOf, shapeOf, valuesOf } from './form/agreement-shape.ts'
import { ClauseFields } from './form/clause-fields.tsx'
import { OwnClauses } from './form/own-clauses.tsx'
import { WordsThatChange } from './form/words-that-change.tsx'

const line = 'GET /api/centres/:id/agreement-template'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call(line, { params: { id: params['centreId'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['centreId'] ?? ''
  const page = `/centres/${id}/agreement-template`
  return submit(form, templateForm, (body) => ({
    ...{ line: templateForm.line, input: { params: { id }, body }, record: id, page },
    title: 'The centre’s agreement template',
  }))
}

const seenIn = ({ version, clauses }: TemplateView) => ({ revision: version, values: valuesOf(clauses, '') })

const TemplateForm = ({
  id,
  template,
  opened,
}: {
  id: string
  template: TemplateView
  opened: Opened<AgreementShape>
}) => {
  const state = useRecordForm<AgreementShape, unknown>({ definition: templateForm, opened })
  const look = async () => seenIn(await call(line, { params: { id } }, undefined, { kept: false }))
  return (
    <RecordForm state={state} look={look}>
      <ClauseFields form={state.form} boxes={opened.boxes} facts={template.facts} name="Robin" asks={false} />
      <OwnClauses state={state} hint="What your centre wants in every agreement besides." />
      <WordsThatChange />
      <SaveBar state={state} label={`Publish version ${template.version + 1}`} />
    </RecordForm>
  )
}

const Clauses = ({ template: { clauses, facts } }: { template: Pick<TemplateView, 'clauses' | 'facts'> }) => (
  <dl className="grid max-w-[66ch] gap-4 py-2">
    {clauses.map(({ kind, title, text }) => (
      <div key={`${kind} ${title}`}>
        <dt className="font-[640]">{rendered(title, { as: 'MENTEE' }, facts)}</dt>
        <dd className="whitespace-pre-line">{rendered(text, { as: 'MENTEE' }, facts)}</dd>
      </div>
    ))}
  </dl>
)

const published = (at: string | null, by: string | null) =>
  at ? `published ${moment(at, hereZone())}${by ? ` by ${by}` : ''}` : 'the words that come with Mentorfolio'

/** What a centre's agreements begin with: edited clause by clause, and published as the next version. */
export const Component = () => {
  const template = useLoaderData<typeof loader>()
  const { centreName, version, publishedAt, publishedBy, earlier, facts, mayWrite } = template
  const [{ id, defaults, boxes, seen, first }] = useState(() => ({
    id: window.location.pathname.split('/')[2] ?? '',
    ...{ defaults: shapeOf(template.clauses, ''), boxes: boxesOf(template.clauses) },
    ...{ seen: seenIn(template), first: version },
  }))
  return (
    <Page title="Agreement template" above={centreName} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        Agreements begin with these words. Now: {version > 0 && `version ${version}, `}
        {published(publishedAt, publishedBy)}. A new version changes no agreement that has begun.
      </p>
      <Told>{version > first && <p>Version {version} is published.</p>}</Told>
      {mayWrite ? (
        <>
          <p className="max-w-[62ch] rounded-field bg-sky-soft px-3.5 py-2.5 text-sky">
            Two things only your centre can say, under ‘Data and privacy’: which law lets you keep the notes (your
            lawful basis), and for how long you keep them.
          </p>
          <Drafted
            key={version}
            form={`/centres/${id}/agreement-template`}
            title={`Agreement template of ${centreName}`}
            {...(version === first
              ? { defaults, boxes, seen }
              : { defaults: shapeOf(template.clauses, ''), boxes: boxesOf(template.clauses), seen: seenIn(template) })}
          >
            {(opened) => <TemplateForm id={id} template={template} opened={opened} />}
          </Drafted>
        </>
      ) : (
        <Clauses template={template} />
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="grid gap-2">
          <h2 id="earlier" className="text-lg">
            Earlier versions
          </h2>
          {earlier.map((each) => (
            <details key={each.version}>
              <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
                Version {each.version}, {published(each.publishedAt, each.publishedBy)}
              </summary>
              <Clauses template={{ clauses: each.clauses, facts }} />
            </details>
          ))}
        </section>
      )}
    </Page>
  )
}
