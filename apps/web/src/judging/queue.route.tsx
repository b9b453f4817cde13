import { type QueueOrder, queueOrders } from '@mentorfolio/domain/judging/queue-orders'
import type { QueueView } from '@mentorfolio/domain/judging/review-view'
import { useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { counted } from '../words/durations.ts'
import { orderIn } from './load-review.ts'
import { QueueTable } from './queue-table.tsx'
import { orderWords, queueLength, reviewPage } from './words.ts'

const usual: QueueOrder = 'RESUBMITTED'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const order = orderIn(new URL(request.url).searchParams) ?? usual
  return { order, first: await call('GET /api/queue', { query: { order } }, request.signal) }
}

const chip =
  'inline-flex min-h-tap items-center rounded-full border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current]:border-thread aria-[current]:bg-thread-soft aria-[current]:font-[640] aria-[current]:text-thread-deep'

const Empty = () => (
  <Sheet className="grid max-w-[46rem] justify-items-start gap-3 p-6 wide:p-7">
    <h2 className="text-lg">Nothing waits for you</h2>
    <p>
      A unit stands here once its candidate has submitted it, and until you release the decision: the criteria, the
      evidence and your judgement on one page. Decisions of others that you are asked to sign stand here, too.
    </p>
    <p className="text-ink-2">
      Meanwhile you can read what your candidates write, and accept their sessions for the hours, from their pages.
    </p>
    <ButtonLink look="primary" to="/">
      See your candidates
    </ButtonLink>
  </Sheet>
)

const Waiting = ({ first, order }: { first: QueueView; order: QueueOrder }) => {
  const [more, setMore] = useState<Pick<QueueView, 'items' | 'next'>>({ items: [], next: first.next })
  const [pending, setPending] = useState(false)
  const [told, setTold] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const items = [...first.items, ...more.items]
  const showMore = async () => {
    if (more.next === null || pending) return
    setPending(true)
    setTold('')
    try {
      const { items: added, next } = await call('GET /api/queue', { query: { order, after: more.next } })
      setMore({ items: [...more.items, ...added], next })
      setTold(`${counted(added.length, 'submission')} more`)
      // The button may be gone: the first of what came takes its place.
      requestAnimationFrame(() =>
        place.current?.querySelectorAll<HTMLElement>('a[data-submission]')[items.length]?.focus(),
      )
    } catch {
      setTold('The rest could not be fetched. Check your connection, then try again.')
    } finally {
      setPending(false)
    }
  }
  return (
    <div ref={place} className="grid gap-4">
      <QueueTable items={items} order={order} now={new Date(serverNow()).toISOString()} />
      <div className="flex flex-wrap items-center gap-4">
        {more.next !== null && (
          <Button disabled={pending} onClick={() => void showMore()}>
            {pending ? 'Fetching…' : 'Show more'}
          </Button>
        )}
        <p role="status" className="text-sm text-ink-2">
          {told || (more.next !== null && `${items.length} of ${queueLength(first)}`)}
        </p>
      </div>
    </div>
  )
}

/** The submissions that wait for an assessor. */
export const Component = () => {
  const { first, order } = useLoaderData<typeof loader>()
  const [next] = first.items
  return (
    <Page
      title="To assess"
      above={<Link to="/">Your candidates</Link>}
      heading={
        first.of === 0
          ? 'To assess'
          : first.andMore
            ? `More than ${first.of} submissions to assess`
            : `${counted(first.of, 'submission')} to assess`
      }
    >
      {first.of === 0 || !next ? (
        <Empty />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <nav aria-label="Sort by" className="flex flex-wrap gap-2">
              {queueOrders
                .toSorted((one) => (one === usual ? -1 : 0))
                .map((each) => (
                  <Link
                    key={each}
                    to={`?order=${each}`}
                    replace
                    preventScrollReset
                    className={chip}
                    aria-current={each === order ? 'true' : undefined}
                  >
                    {orderWords[each]}
                  </Link>
                ))}
            </nav>
            <ButtonLink look="primary" to={reviewPage(next, order)}>
              Open the first
            </ButtonLink>
          </div>
          <Waiting key={`${order} ${first.of} ${next.submissionId}`} first={first} order={order} />
        </>
      )}
    </Page>
  )
}
