import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { nothingYet, readWithdraw, WithdrawForm } from '../mentoring/withdraw-form.tsx'
import { Page } from '../shell/page.tsx'
import { kindWords } from '../words/sessions.ts'
import { reflectionsNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { loader } from './write-reflection.route.tsx'

export { loader }

const definition = {
  line: 'POST /api/sessions/:id/reflections/:recordId/withdraw',
  schema: withdrawRecord,
  read: readWithdraw,
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(await request.formData(), definition, (body) => ({
    line: definition.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Withdraw a reflection',
    page: `/sessions/${id}/reflection`,
  }))
}

/** Withdraws looking back on a session: written twice, or of another session. */
export const Component = () => {
  const { page, recordId } = useLoaderData<typeof loader>()
  const { id, title, kind, actions, reflections } = page
  const record = reflections.find((each) => each.id === recordId)
  const address = `/sessions/${id}/reflection`
  const revision = record?.revision ?? 0
  return (
    <NotNow actions={actions} action="session.reflect" title="Withdraw this" back={{ to: address, words: 'Back' }}>
      <Unheld key={recordId} held={record?.held} title="Withdraw this" back={{ to: address, words: 'Back' }}>
        <Page title="Withdraw this" width="narrow" above={<Link to={address}>{title ?? kindWords[kind]}</Link>}>
          <p className="-mt-4 max-w-[62ch]">
            It stays in the record with your reason, and no longer counts as looking back.
          </p>
          <Drafted
            form={`${address}/${recordId}/withdraw`}
            title="Withdraw a reflection"
            defaults={nothingYet}
            seen={{ revision, values: {} }}
          >
            {(opened) => (
              <WithdrawForm
                definition={definition}
                opened={opened}
                look={async () => {
                  const now = (await reflectionsNow(id)).reflections.find((each) => each.id === recordId)
                  return { revision: now?.revision ?? revision, values: {} }
                }}
              />
            )}
          </Drafted>
        </Page>
      </Unheld>
    </NotNow>
  )
}
