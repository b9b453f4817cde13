import type { CaseloadView } from '@mentorfolio/domain/caseload/caseload-view'
import { type CaseloadOrder, caseloadOrders } from '@mentorfolio/domain/caseload/waiting'
import { type FormEvent, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { Button } from '../shell/button.tsx'
import { ChipLinks } from '../shell/chip-links.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { PagedList } from '../shell/paged-list.tsx'
import { counted } from '../words/durations.ts'
import { CaseloadTable } from './caseload-table.tsx'
import { orderWords } from './words.ts'

const usual: CaseloadOrder = 'WAITS'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const order = caseloadOrders.find((each) => each === searchParams.get('order')) ?? usual
  const waits = searchParams.get('waits') === 'yes'
  const query = { order, ...(waits ? { waits: 'yes' as const } : {}) }
  return { order, waits, first: await call('GET /api/caseload', { query }, request.signal) }
}

const addressOf = (order: CaseloadOrder, waits: boolean) => `?order=${order}${waits ? '&waits=yes' : ''}`

const Empty = ({ waits }: { waits: boolean }) => (
  <Sheet className="grid max-w-[46rem] justify-items-start gap-3 p-6 wide:p-7">
    <h2 className="text-lg">{waits ? 'Nothing waits for you' : 'You look after nobody yet'}</h2>
    <p>
      {waits
        ? 'What your candidates submit, and the sessions that they log, stand here until you have decided on them.'
        : 'A unit stands here once your centre’s admin has allocated it to you, from its first day on.'}
    </p>
    {waits && (
      <Link to="?" replace>
        See all your candidates
      </Link>
    )}
  </Sheet>
)

const search = (name: string, after?: string) =>
  call('POST /api/caseload/search', { body: { name, ...(after ? { after } : {}) } })

type Found = { name: string; view: CaseloadView }

/** A name that is looked for stands on this page alone, never in its address. */
const Search = ({ onFound }: { onFound: (found: Found | null) => void }) => {
  const [name, setName] = useState('')
  const [told, setTold] = useState('')
  const look = async (event: FormEvent) => {
    event.preventDefault()
    const asked = name.trim()
    setTold('')
    if (asked === '') return onFound(null)
    try {
      const view = await search(asked)
      onFound({ name: asked, view })
      setTold(`${counted(view.of, 'unit')} found`)
    } catch {
      setTold('It could not be looked for. Check your connection, then try again.')
    }
  }
  const all = () => {
    setName('')
    setTold('')
    onFound(null)
  }
  return (
    <search>
      <form onSubmit={(event) => void look(event)} className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          <span className="text-sm font-[640]">Candidate’s name, or part of it</span>
          <input
            type="search"
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className="min-h-tap w-64 max-w-full rounded-lg border-[1.5px] border-line-strong bg-sheet px-3"
          />
        </label>
        <Button type="submit">Find</Button>
        {told && (
          <Button look="quiet" onClick={all}>
            Show all
          </Button>
        )}
        <p role="status" className="min-h-tap content-center text-sm text-ink-2">
          {told}
        </p>
      </form>
    </search>
  )
}

/** Every unit that an assessor looks after, submitted or not. */
export const Component = () => {
  const { first, order, waits } = useLoaderData<typeof loader>()
  const [found, setFound] = useState<Found | null>(null)
  const shown = found?.view ?? first
  const fetchMore = (after: string) =>
    found
      ? search(found.name, after)
      : call('GET /api/caseload', { query: { order, after, ...(waits ? { waits: 'yes' as const } : {}) } })
  return (
    <Page
      title="Your caseload"
      above={<Link to="/">Home</Link>}
      heading={
        first.of === 0
          ? 'Your caseload'
          : `${first.andMore ? `More than ${first.of} units` : counted(first.of, 'unit')} ${waits ? 'with something for you' : 'in your care'}`
      }
    >
      {(first.of > 0 || waits) && (
        <div className="grid gap-3">
          <Search key={`${order} ${waits}`} onFound={setFound} />
          {!found && (
            <div className="flex flex-wrap gap-x-6 gap-y-3">
              <ChipLinks
                label="Which"
                options={[false, true].map((each) => ({
                  ...{ to: addressOf(order, each), current: each === waits },
                  label: each ? 'Waits for me' : 'All',
                }))}
              />
              <ChipLinks
                label="Sort by"
                options={caseloadOrders.map((each) => ({
                  ...{ to: addressOf(each, waits), current: each === order },
                  label: orderWords[each],
                }))}
              />
            </div>
          )}
        </div>
      )}
      {shown.items.length > 0 ? (
        <PagedList
          key={found ? `found ${found.name}` : `${order} ${waits} ${first.now}`}
          first={shown}
          fetchMore={fetchMore}
          one="unit"
        >
          {(items) => <CaseloadTable items={items} now={new Date(serverNow()).toISOString()} />}
        </PagedList>
      ) : found ? (
        <p>None of your candidates has ‘{found.name}’ in their name.</p>
      ) : (
        <Empty waits={waits} />
      )}
    </Page>
  )
}
