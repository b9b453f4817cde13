import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../shell/button.tsx'

type Props<Item> = {
  items: readonly Item[]
  keyOf: (item: Item) => string | undefined
  /** What one row is called: 'activity'. */
  one: string
  onAdd: () => void
  onRemove: (index: number) => void
  /** The last row of a list that must not be empty cannot be taken away. */
  least?: number
  children: (item: Item, index: number) => ReactNode
}

/** A list that grows and shrinks by buttons. The focus goes to the new row, or back to the button that adds one. */
export const Rows = <Item,>({ items, keyOf, one, onAdd, onRemove, least = 0, children }: Props<Item>) => {
  const list = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const before = useRef(items.length)
  useEffect(() => {
    if (items.length > before.current)
      list.current?.lastElementChild?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
    else if (items.length < before.current) add.current?.focus()
    before.current = items.length
  }, [items.length])
  return (
    <div className="grid justify-items-start gap-3">
      {items.length > 0 && (
        <ul ref={list} className="grid w-full gap-4">
          {items.map((item, index) => (
            <li key={keyOf(item) ?? index} className="grid gap-3 border-l-[3px] border-line pl-4">
              {children(item, index)}
              {items.length > least && (
                <Button look="quiet" className="-ml-4 justify-self-start text-sm" onClick={() => onRemove(index)}>
                  Remove {one} {index + 1}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button ref={add} onClick={onAdd}>
        {items.length === 0 ? `Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}` : `Add another ${one}`}
      </Button>
    </div>
  )
}
