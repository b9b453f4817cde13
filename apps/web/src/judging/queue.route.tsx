import { type QueueOrder, queueOrders } from '@mentorfolio/domain/judging/queue-orders'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ChipLinks } from '../shell/chip-links.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { PagedList } from '../shell/paged-list.tsx'
import { counted } from '../words/durations.ts'
import { orderIn } from './load-review.ts'
import { QueueTable } from './queue-table.tsx'
import { orderWords, reviewPage } from './words.ts'

const usual: QueueOrder = 'RESUBMITTED'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const order = orderIn(new URL(request.url).searchParams) ?? usual
  return { order, first: await call('GET /api/queue', { query: { order } }, request.signal) }
}

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
            <ChipLinks
              label="Sort by"
              options={queueOrders
                .toSorted((one) => (one === usual ? -1 : 0))
                .map((each) => ({ to: `?order=${each}`, label: orderWords[each], current: each === order }))}
            />
            <ButtonLink look="primary" to={reviewPage(next, order)}>
              Open the first
            </ButtonLink>
          </div>
          <PagedList
            key={`${order} ${first.of} ${next.submissionId}`}
            first={first}
            fetchMore={(after) => call('GET /api/queue', { query: { order, after } })}
            one="submission"
          >
            {(items) => <QueueTable items={items} order={order} now={new Date(serverNow()).toISOString()} />}
          </PagedList>
        </>
      )}
    </Page>
  )
}
