import { type ReactNode, useRef } from 'react'
import { useFocusHandedOn } from '../shell/hand-focus-on.ts'

/** One thing of a list: what it is, where it stands, what can be done with it. */
export const Line = ({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) => {
  const line = useRef<HTMLLIElement>(null)
  useFocusHandedOn(line)
  return (
    <li ref={line} className="grid gap-2 py-4">
      <h3 className="text-base font-[640]">{title}</h3>
      <div className="grid gap-1 text-sm">{children}</div>
      <div className="flex flex-wrap items-center gap-2">{actions}</div>
    </li>
  )
}

/** A titled list; nothing where there is nothing. */
export const Lines = ({ title, count, children }: { title: string; count: number; children: ReactNode }) =>
  count === 0 ? null : (
    <section>
      <h2 className="text-lg">{title}</h2>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  )
