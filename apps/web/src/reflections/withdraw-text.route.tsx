import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { nothingYet, readWithdraw, WithdrawForm } from '../mentoring/withdraw-form.tsx'
import { Page } from '../shell/page.tsx'
import { unitNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { loadText } from './text-page.tsx'

export const loader = loadText

const definition = {
  line: 'POST /api/units/:id/reflection/:recordId/withdraw',
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
    page: `/units/${id}/reflection`,
  }))
}

const recordIn = ({ summaries, selfReviews, cpdPlans }: UnitReflection, id: string | null) =>
  [...summaries, ...selfReviews, ...cpdPlans].find((record) => record.id === id)
const revisionIn = (page: UnitReflection, id: string | null) => recordIn(page, id)?.revision ?? 0

/** Withdraws one of a unit's texts. */
export const Component = () => {
  const { page, recordId } = useLoaderData<typeof loader>()
  const address = `/units/${page.unit.id}/reflection`
  return (
    <NotNow
      actions={page.actions}
      action="reflection.write"
      title="Withdraw this"
      back={{ to: address, words: 'Back to looking back' }}
    >
      <Unheld
        key={recordId}
        held={recordIn(page, recordId)?.held}
        title="Withdraw this"
        back={{ to: `${address}/${recordId}`, words: 'Read what you wrote' }}
      >
        <Page title="Withdraw this" width="narrow" above={<Link to={address}>Looking back</Link>}>
          <p className="-mt-4 max-w-[62ch]">It stays in the record with your reason, and serves nothing any more.</p>
          <Drafted
            form={`${address}/${recordId}/withdraw`}
            title="Withdraw what you wrote"
            defaults={nothingYet}
            seen={{ revision: revisionIn(page, recordId), values: {} }}
          >
            {(opened) => (
              <WithdrawForm
                definition={definition}
                opened={opened}
                look={async () => ({ revision: revisionIn(await unitNow(page.unit.id), recordId), values: {} })}
              />
            )}
          </Drafted>
        </Page>
      </Unheld>
    </NotNow>
  )
}
