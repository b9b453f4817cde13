import { isMediaType, mediaTypes } from '@mentorfolio/domain/files/file-kinds'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import type { WorkProductsView, WorkProductView } from '@mentorfolio/domain/files/work-product-view'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { loadProducts } from './load-products.ts'
import { toProducts } from './not-there.tsx'
import { productWords } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadProducts(params['id'] ?? '', request.signal)

/** 'Photo and PDF', 'Recording, erased' */
const filesInWords = (view: WorkProductsView, { content }: WorkProductView) => {
  const files = (content?.files ?? []).flatMap(({ id }) => view.files.find((file) => file.id === id) ?? [])
  const erased = files.filter(({ state }) => state === 'ERASED').length
  const kinds = new Set(files.flatMap(({ mediaType }) => (isMediaType(mediaType) ? [mediaTypes[mediaType].words] : [])))
  const named = [...kinds].join(', ')
  return `${counted(content?.files.length ?? 0, 'file')}${named ? `: ${named}` : ''}${erased > 0 ? ` (${erased} erased)` : ''}`
}

const Product = ({ view, product, waits }: { view: WorkProductsView; product: WorkProductView; waits: boolean }) => {
  const { id, content, withdrawn, relationshipId } = product
  const mentee = view.mentees.find((each) => each.id === relationshipId)
  return (
    <li className="grid gap-1 py-4">
      {content ? (
        <p>
          <Link
            to={`${toProducts(view.registrationId)}/${id}`}
            className="inline-flex min-h-tap items-center font-[640] break-words"
          >
            {content.title}
          </Link>
        </p>
      ) : (
        <p>A work product. You see that it is there, and not its words.</p>
      )}
      <p className="text-sm text-ink-2">
        {product.happenedOn && plainFullDay(product.happenedOn)}
        {mentee ? ` · with ${mentee.name}` : ' · of the portfolio as a whole'}
        {content && ` · ${filesInWords(view, product)}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {content && <Tag tone="plain">{productWords[content.what]}</Tag>}
        {waits && <UnsentTag />}
        {withdrawn && (
          <Tag tone="bad" shape="cross">
            Withdrawn
          </Tag>
        )}
      </div>
    </li>
  )
}

/** Files and work products of a portfolio, or of one mentee (`?with=`), the latest first (S4-T4). */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const [search] = useSearchParams()
  const mentee = view.mentees.find(({ id }) => id === search.get('with'))
  const shown = mentee ? view.products.filter(({ relationshipId }) => relationshipId === mentee.id) : view.products
  const unsent = new Set(waiting.map(({ record }) => record))
  const mine = may(view.actions, 'workProduct.record')
  const { registrationId: id, candidateName, bytesLeft } = view
  return (
    <Page
      title="Files and work products"
      width="narrow"
      above={
        mentee ? (
          <>
            {mine ? 'With' : `${candidateName} with`} <Link to={`/relationships/${mentee.id}`}>{mentee.name}</Link>
          </>
        ) : mine ? (
          'All of your portfolio'
        ) : (
          candidateName
        )
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {shown.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          {mine
            ? 'Nothing yet. A photo of the plan on the wall, your notes of a meeting, a record that you kept on paper: add it here, and say what it shows.'
            : 'Nothing yet.'}
        </p>
      )}
      {mine && (
        <div className="no-print flex flex-wrap gap-3">
          <ButtonLink look="primary" to={`${toProducts(id)}/new${mentee ? `?with=${mentee.id}` : ''}`}>
            Add a work product
          </ButtonLink>
          {mentee && (
            <ButtonLink look="quiet" to={toProducts(id)}>
              All of your portfolio
            </ButtonLink>
          )}
        </div>
      )}
      {shown.length > 0 && (
        <ul className="divide-y divide-line">
          {shown.toReversed().map((product) => (
            <Product key={product.id} {...{ view, product }} waits={unsent.has(product.id)} />
          ))}
        </ul>
      )}
      {mine && <p className="no-print text-sm text-ink-2">There is room for {sizeInWords(bytesLeft)} more.</p>}
    </Page>
  )
}
