import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { CohortForm, shapeOf } from './cohort-form.tsx'
import { openCohortForm } from './forms.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/centres/:id/cohort-choices', { params: { id: params['centreId'] ?? '' } }, request.signal)

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, openCohortForm, (body) => ({
    line: openCohortForm.line,
    input: { params: { id }, body },
    record: id,
    title: `New cohort: ${body.name}`,
    page: `/cohorts/${id}`,
  }))
}

/** A new cohort. */
export const Component = () => {
  const choices = useLoaderData<typeof loader>()
  const { centreId, centreName, packs } = choices
  // Made when the form opens, so that sending it twice makes one cohort.
  const [cohortId] = useState(newId)
  const [defaults] = useState(() => shapeOf(null))
  return (
    <Page
      title="Open a cohort"
      width="narrow"
      above={<Link to={`/centres/${centreId}/cohorts`}>Cohorts of {centreName}</Link>}
    >
      {packs.length === 0 ? (
        <>
          <p>A cohort takes units, and your centre offers none yet. Choose them first.</p>
          <div>
            <ButtonLink look="primary" to={`/centres/${centreId}/packs`}>
              Choose units
            </ButtonLink>
          </div>
        </>
      ) : (
        <Drafted form={`/centres/${centreId}/cohorts/open`} title="New cohort" defaults={defaults}>
          {(opened) => (
            <CohortForm
              definition={openCohortForm}
              opened={opened}
              choices={choices}
              cohort={null}
              made={{ id: opened.boxes['id'] ?? cohortId, centreId }}
            />
          )}
        </Drafted>
      )}
    </Page>
  )
}
