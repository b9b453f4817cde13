import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { NotReached } from '../api/problem.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { AddForm } from './add-form.tsx'
import { adding, nothingAdded } from './adding.ts'
import { loadSubmission, submissionPage, unitTitle } from './load-submission.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  const params = { id: args.params['id'] ?? '' }
  const [loaded, records] = await Promise.all([
    loadSubmission(args),
    call('GET /api/units/:id/evidence', { params, query: {} }, args.request.signal).catch((error: unknown) => {
      // Words can be added without them.
      if (error instanceof NotReached) return null
      throw error
    }),
  ])
  return { ...loaded, records }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', submissionId = ''] = [params['id'], params['submissionId']]
  const supplementId = String(form.get('id'))
  return submit(form, adding, (body) => ({
    line: adding.line,
    input: { params: { id, submissionId, supplementId }, body },
    record: supplementId,
    title: 'Added beside a submission',
    page: `/units/${id}/submissions/${submissionId}`,
  }))
}

/** Something is added beside a live submission, with its own date: what was submitted stays as it was. */
export const Component = () => {
  const { submission, records } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const page = submissionPage(submission)
  const title = 'Add to this submission'
  if (isForAnother(submission.actions, 'portfolioUnit.supplement'))
    return <ForTheCandidate back={{ to: page, words: 'Back to the submission' }} />
  return (
    <Page title={title} width="narrow" above={<Link to={page}>Submission · {unitTitle(submission)}</Link>}>
      {submission.live && may(submission.actions, 'portfolioUnit.supplement') ? (
        <Drafted form={`${page}/add`} title="Something beside a submission" defaults={nothingAdded(id)}>
          {(opened) => <AddForm submission={submission} records={records} opened={opened} />}
        </Drafted>
      ) : (
        <>
          <p className="max-w-[62ch]">
            This submission is not being looked at any more. What you want to add goes into the records themselves, or
            beside your latest submission.
          </p>
          <div>
            <ButtonLink look="primary" to={page}>
              Back to the submission
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
