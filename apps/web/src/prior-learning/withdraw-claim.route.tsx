import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { nothingYet, WithdrawForm } from '../mentoring/withdraw-form.tsx'
import { Page } from '../shell/page.tsx'
import { withdrawing } from './forms.ts'
import { loadClaim, priorLearningNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { priorLearningPage } from './words.ts'

export const loader = loadClaim

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(await request.formData(), withdrawing, (body) => ({
    line: withdrawing.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Withdraw prior learning',
    page: priorLearningPage(id),
  }))
}

/** Withdraws a claim of prior learning: it stays readable, and serves nothing. */
export const Component = () => {
  const { view, claim } = useLoaderData<typeof loader>()
  const address = `${priorLearningPage(view.unit.id)}/${claim.id}`
  const look = async () => {
    const now = (await priorLearningNow(view.unit.id)).claims.find(({ id }) => id === claim.id)
    return { revision: now?.revision ?? 0, values: {} }
  }
  return (
    <NotNow view={view} action="priorLearning.claim" title="Withdraw this">
      <Unheld key={claim.id} held={claim.held} title="Withdraw this" back={{ to: address, words: 'Read your claim' }}>
        <Page title="Withdraw this" width="narrow" above={<Link to={address}>{claim.content?.title}</Link>}>
          <p className="-mt-4 max-w-[62ch]">It stays in the record with your reason, and serves nothing any more.</p>
          <Drafted
            form={`${address}/withdraw`}
            title="Withdraw prior learning"
            defaults={nothingYet}
            seen={{ revision: claim.revision, values: {} }}
          >
            {(opened) => <WithdrawForm definition={withdrawing} opened={opened} look={look} />}
          </Drafted>
        </Page>
      </Unheld>
    </NotNow>
  )
}
