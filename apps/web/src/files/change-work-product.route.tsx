import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import type { WorkProductsView, WorkProductView } from '@mentorfolio/domain/files/work-product-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { untilCome } from '../outbox/send-files.ts'
import { Page } from '../shell/page.tsx'
import { loadProducts, productsNow } from './load-products.ts'
import { ForMentor, NoProduct, toProducts } from './not-there.tsx'
import { ProductForm } from './product-form.tsx'
import { filesIn, writeForm } from './product-forms.ts'
import { shapeOf } from './product-shape.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadProducts(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  await untilCome(filesIn(form))
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, writeForm, (body) => ({
    line: writeForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: `Changed: ${body.product.title}`,
    page: `${toProducts(id)}/${recordId}`,
    files: filesIn(form),
  }))
}

const seenIn = (view: WorkProductsView, { revision, content, relationshipId }: WorkProductView): Seen => ({
  revision,
  values: content === null ? {} : shapeOf(view, relationshipId, content),
})

type Props = { view: WorkProductsView; record: WorkProductView; content: WorkProductContent }

const Change = ({ view, record, content }: Props) => {
  const address = `${toProducts(view.registrationId)}/${record.id}`
  const [page] = useState(() => ({
    defaults: shapeOf(view, record.relationshipId, content),
    seen: seenIn(view, record),
  }))
  const look = async () => {
    const now = await productsNow(view.registrationId)
    return seenIn(now, now.products.find(({ id }) => id === record.id) ?? record)
  }
  return (
    <Unheld
      key={record.id}
      held={record.held}
      title="Change it"
      back={{ to: address, words: 'Back to the work product' }}
    >
      <Page title="Change it" width="narrow" above={<Link to={address}>{content.title}</Link>}>
        <p className="-mt-4 max-w-[62ch] text-ink-2">The version that is there now stays readable, with its files.</p>
        <Drafted form={`${address}/change`} title={`${content.title}, anew`} {...page}>
          {(opened) => <ProductForm view={view} recordId={null} opened={opened} look={look} />}
        </Drafted>
      </Page>
    </Unheld>
  )
}

/** The next version of a work product: another file, a better caption. */
export const Component = () => {
  const { view, recordId } = useLoaderData<typeof loader>()
  const record = view.products.find(({ id }) => id === recordId)
  const content = record?.content
  return (
    <ForMentor view={view}>
      {record && content && record.withdrawn === null ? (
        <Change {...{ view, record, content }} />
      ) : (
        <NoProduct view={view} />
      )}
    </ForMentor>
  )
}
