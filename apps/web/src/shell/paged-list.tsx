import { type ReactNode, useRef, useState } from 'react'
import { counted } from '../words/durations.ts'
import { lengthOf } from '../words/lists.ts'
import { Button } from './button.tsx'

type Answer<Item> = { items: readonly Item[]; next: string | null }

type Props<Item> = {
  first: Answer<Item> & { of: number; andMore: boolean }
  /** Asks for what comes after. */
  fetchMore: (after: string) => Promise<Answer<Item>>
  /** What one is called: 'submission'. */
  one: string
  /** Draws them; the link of each has `data-line`, for the focus. */
  children: (items: readonly Item[]) => ReactNode
}

/** A list that comes page by page: more is fetched on asking, and the focus goes to the first of what came. */
export const PagedList = <Item,>({ first, fetchMore, one, children }: Props<Item>) => {
  const [more, setMore] = useState<Answer<Item>>({ items: [], next: first.next })
  const [pending, setPending] = useState(false)
  const [told, setTold] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const items = [...first.items, ...more.items]
  const showMore = async () => {
    if (more.next === null || pending) return
    setPending(true)
    setTold('')
    try {
      const { items: added, next } = await fetchMore(more.next)
      setMore({ items: [...more.items, ...added], next })
      setTold(`${counted(added.length, one)} more`)
      // The button may be gone: the first of what came takes its place.
      requestAnimationFrame(() => place.current?.querySelectorAll<HTMLElement>('a[data-line]')[items.length]?.focus())
    } catch {
      setTold('The rest could not be fetched. Check your connection, then try again.')
    } finally {
      setPending(false)
    }
  }
  return (
    <div ref={place} className="grid gap-4">
      {children(items)}
      <div className="flex flex-wrap items-center gap-4">
        {more.next !== null && (
          <Button disabled={pending} onClick={() => void showMore()}>
            {pending ? 'Fetching…' : 'Show more'}
          </Button>
        )}
        <p role="status" className="text-sm text-ink-2">
          {told || (more.next !== null && `${items.length} of ${lengthOf(first)}`)}
        </p>
      </div>
    </div>
  )
}
