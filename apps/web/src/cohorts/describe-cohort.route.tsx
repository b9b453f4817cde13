import type { CohortView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { CohortForm, shapeOf } from './cohort-form.tsx'
import { describeCohortForm } from './forms.ts'

const cohortOf = (id: string, signal?: AbortSignal) => call('GET /api/cohorts/:id', { params: { id } }, signal)

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const cohort = await cohortOf(params['id'] ?? '', request.signal)
  const choices = await call('GET /api/centres/:id/cohort-choices', { params: { id: cohort.centreId } }, request.signal)
  return { cohort, choices }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, describeCohortForm, (body) => ({
    line: describeCohortForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Changed cohort: ${body.name}`,
    page: `/cohorts/${id}`,
  }))
}

const seenIn = (cohort: CohortView): Seen => ({ revision: cohort.revision, values: shapeOf(cohort) })

/** A cohort's name, days, units, targets and team. */
export const Component = () => {
  const { cohort, choices } = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: shapeOf(cohort), seen: seenIn(cohort) }))
  return (
    <Page title="Change the cohort" width="narrow" above={<Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>}>
      <Drafted
        form={`/cohorts/${cohort.id}/describe`}
        title={`Changed cohort: ${cohort.name}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <CohortForm
            definition={describeCohortForm}
            opened={opened}
            choices={choices}
            cohort={cohort}
            look={async () => seenIn(await cohortOf(cohort.id))}
          />
        )}
      </Drafted>
    </Page>
  )
}
