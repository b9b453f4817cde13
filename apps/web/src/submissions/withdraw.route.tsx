import { withdrawSubmission } from '@mentorfolio/domain/evidence/submitting'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { Judged } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { sendNow } from '../forms/send-now.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { unitNow } from './load.ts'
import { loadSubmission, submissionPage, unitTitle } from './load-submission.ts'

export const loader = loadSubmission

type Shape = { reason: string }

const definition: Judged<z.infer<typeof withdrawSubmission>> = {
  schema: withdrawSubmission,
  read: (words) => ({
    body: { revision: numberIn(words.text('unit')), reason: words.text('reason') },
  }),
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', submissionId = ''] = [params['id'], params['submissionId']]
  return sendNow(await request.formData(), definition, {
    send: (body) =>
      call('POST /api/units/:id/submissions/:submissionId/withdraw', { params: { id, submissionId }, body }),
    page: `/units/${id}/submissions/${submissionId}`,
    notReached: {
      title: 'Not withdrawn: there is no network',
      why: 'It is withdrawn while you watch, never later by itself. Try again once you are connected.',
    },
    unclear: {
      title: 'We could not tell whether it was withdrawn',
      why: 'The answer did not come back. Open the submission once you are connected: it says whether it was withdrawn.',
    },
    isDone: async () =>
      (await unitNow(id)).submissions.some((each) => each.id === submissionId && each.withdrawnAt !== null),
    refused: async ({ problem: { title, because } }) => ({
      title: because === 'WRONG_STATE' ? 'It cannot be withdrawn any more' : title,
      why: 'It has moved on since you opened this page. You can add something beside it, with its own date.',
      movedOn: true,
    }),
  })
}

const WithdrawForm = ({ opened, revision }: { opened: Opened<Shape>; revision: number }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="unit" value={revision} />
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it? (optional)"
        hint="Your assessor can read this."
        rows={2}
      />
      <SaveBar state={state} label="Withdraw the submission" />
    </RecordForm>
  )
}

/** Withdraws a submission before the assessor begins. */
export const Component = () => {
  const { submission } = useLoaderData<typeof loader>()
  const { live, revision, actions } = submission
  const page = submissionPage(submission)
  const title = 'Withdraw the submission'
  if (isForAnother(actions, 'portfolioUnit.withdraw'))
    return <ForTheCandidate back={{ to: page, words: 'Back to the submission' }} />
  return (
    <Page title={title} width="narrow" above={<Link to={page}>Submission · {unitTitle(submission)}</Link>}>
      {live && may(actions, 'portfolioUnit.withdraw') ? (
        <>
          <p className="-mt-3 max-w-[62ch]">
            Everything in it can be written on again, and you can submit it again. This submission stays readable as it
            was.
          </p>
          <Drafted form={`${page}/withdraw`} title={title} defaults={{ reason: '' }}>
            {(opened) => <WithdrawForm opened={opened} revision={revision} />}
          </Drafted>
        </>
      ) : (
        <>
          <p className="max-w-[62ch]">
            {live
              ? 'Your assessor has begun: it cannot be withdrawn any more. What you want to add goes beside it.'
              : 'This submission holds nothing any more: it was withdrawn, or decided.'}
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
