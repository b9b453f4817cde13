import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { untilCome } from '../outbox/send-files.ts'
import { Page } from '../shell/page.tsx'
import { loadProducts } from './load-products.ts'
import { ForMentor, toProducts } from './not-there.tsx'
import { ProductForm } from './product-form.tsx'
import { filesIn, writeForm } from './product-forms.ts'
import { newShape } from './product-shape.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadProducts(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  await untilCome(filesIn(form))
  const id = params['id'] ?? ''
  const recordId = String(form.get('id'))
  return submit(form, writeForm, (body) => ({
    line: writeForm.line,
    input: { params: { id, recordId }, body: { ...body, revision: 0 } },
    record: recordId,
    title: body.product.title,
    page: `${toProducts(id)}/${recordId}`,
    files: filesIn(form),
  }))
}

const New = ({ view }: { view: WorkProductsView }) => {
  const { registrationId: id } = view
  const [search] = useSearchParams()
  const [recordId] = useState(newId)
  const relationshipId = search.get('with')
  const [page] = useState(() => ({
    defaults: newShape(view, { relationshipId, sessionId: search.get('session'), what: search.get('what') }),
    form: `${toProducts(id)}/new${search.size > 0 ? `?${search}` : ''}`,
  }))
  const mentee = view.mentees.find((each) => each.id === page.defaults.relationshipId)
  const isPaper = search.get('what') === 'PAPER_RECORD'
  return (
    <Page
      title={isPaper ? 'Add paper notes' : 'Add a work product'}
      width="narrow"
      above={
        mentee ? (
          <>
            With <Link to={`/relationships/${mentee.id}`}>{mentee.name}</Link>
          </>
        ) : (
          <Link to={toProducts(id)}>Files and work products</Link>
        )
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        {isPaper
          ? 'Photos or a scan of what you wrote on paper.'
          : 'Photos, PDFs, documents and notes that show your work.'}{' '}
        What you choose is kept on this device until Mentorfolio has it, however long the connection takes.
      </p>
      <Drafted
        form={page.form}
        title={mentee ? `Work product with ${mentee.name}` : 'Work product'}
        defaults={page.defaults}
      >
        {(opened) => <ProductForm view={view} recordId={opened.boxes['id'] ?? recordId} opened={opened} />}
      </Drafted>
    </Page>
  )
}

/** A work product, a record on paper, notes of a meeting or a recording, with its files (S4-T4). */
export const Component = () => {
  const { view } = useLoaderData<typeof loader>()
  return (
    <ForMentor view={view}>
      <New view={view} />
    </ForMentor>
  )
}
