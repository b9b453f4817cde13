import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { nothingYet, readWithdraw, WithdrawForm } from '../mentoring/withdraw-form.tsx'
import { Page } from '../shell/page.tsx'
import { answersNow, loadAnswers } from './load.ts'
import { NotNow } from './not-now.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? '',
  // One address for each: drafts are found again by it.
  address: params['criterion'] ? `answers/${params['criterion']}` : 'case-studies',
})

const definition = {
  line: 'POST /api/units/:id/answers/:recordId/withdraw',
  schema: withdrawRecord,
  read: readWithdraw,
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(await request.formData(), definition, (body) => ({
    line: definition.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Withdraw what you wrote',
    page: `/units/${id}/answers`,
  }))
}

const recordIn = ({ answers, caseStudies }: AnswersView, id: string) =>
  [...answers, ...caseStudies].find((record) => record.id === id)
const revisionIn = (page: AnswersView, id: string) => recordIn(page, id)?.revision ?? 0

/** Withdraws a written answer or a case study. */
export const Component = () => {
  const { page, recordId, address } = useLoaderData<typeof loader>()
  const { id } = page.unit
  return (
    <NotNow page={page} title="Withdraw this">
      <Unheld
        key={recordId}
        held={recordIn(page, recordId)?.held}
        title="Withdraw this"
        back={{ to: `/units/${id}/answers`, words: 'Back to written answers' }}
      >
        <Page title="Withdraw this" width="narrow" above={<Link to={`/units/${id}/answers`}>Written answers</Link>}>
          <p className="-mt-4 max-w-[62ch]">It stays in the record with your reason, and serves nothing any more.</p>
          <Drafted
            form={`/units/${id}/${address}/${recordId}/withdraw`}
            title="Withdraw what you wrote"
            defaults={nothingYet}
            seen={{ revision: revisionIn(page, recordId), values: {} }}
          >
            {(opened) => (
              <WithdrawForm
                definition={definition}
                opened={opened}
                look={async () => ({ revision: revisionIn(await answersNow(id), recordId), values: {} })}
              />
            )}
          </Drafted>
        </Page>
      </Unheld>
    </NotNow>
  )
}
