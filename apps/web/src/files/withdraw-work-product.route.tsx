import type { WorkProductsView, WorkProductView } from '@mentorfolio/domain/files/work-product-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { loadProducts, productsNow } from './load-products.ts'
import { ForMentor, NoProduct, toProducts } from './not-there.tsx'
import { withdrawForm } from './product-forms.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadProducts(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, withdrawForm, (body) => ({
    line: withdrawForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Withdraw a work product',
    page: `${toProducts(id)}/${recordId}`,
  }))
}

type Props = { view: WorkProductsView; record: WorkProductView }

const WithdrawForm = ({ view, record, opened }: Props & { opened: Opened<{ reason: string }> }) => {
  const state = useRecordForm<{ reason: string }, unknown>({ definition: withdrawForm, opened })
  const look = async () => {
    const now = await productsNow(view.registrationId)
    return { revision: (now.products.find(({ id }) => id === record.id) ?? record).revision, values: {} }
  }
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={state.fields.reason}
        label="Why do you withdraw it?"
        hint="Your assessor will read this."
        rows={2}
      />
      <SaveBar state={state} label="Withdraw it" />
    </RecordForm>
  )
}

const Withdraw = ({ view, record }: Props) => {
  const address = `${toProducts(view.registrationId)}/${record.id}`
  const title = record.content?.title ?? 'Work product'
  return (
    <Unheld
      key={record.id}
      held={record.held}
      title="Withdraw this work product"
      back={{ to: address, words: 'Back to the work product' }}
    >
      <Page title="Withdraw this work product" width="narrow" above={<Link to={address}>{title}</Link>}>
        <p className="-mt-4 max-w-[62ch]">
          It stays readable with your reason and its files, and serves as evidence no more. Should a file not be seen by
          anybody? Erase it on the page of the work product.
        </p>
        <Drafted
          form={`${address}/withdraw`}
          title={`Withdraw: ${title}`}
          defaults={{ reason: '' }}
          seen={{ revision: record.revision, values: {} }}
        >
          {(opened) => <WithdrawForm view={view} record={record} opened={opened} />}
        </Drafted>
      </Page>
    </Unheld>
  )
}

/** Withdraws a work product, with the reason. */
export const Component = () => {
  const { view, recordId } = useLoaderData<typeof loader>()
  const record = view.products.find(({ id }) => id === recordId)
  return (
    <ForMentor view={view}>
      {record && record.withdrawn === null ? <Withdraw {...{ view, record }} /> : <NoProduct view={view} />}
    </ForMentor>
  )
}
