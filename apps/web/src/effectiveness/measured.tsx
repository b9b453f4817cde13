import type { ReactNode } from 'react'

type Props = {
  /** '3 of 5 sessions' */
  value: ReactNode
  label: string
  /** What the records behind it are called, where there are any. */
  opens?: string
  /** What is listed, said on paper too, where the list is not what the number counts. */
  lists?: string
  children?: ReactNode
}

/** A number that opens to the records behind it: on a screen by a tap, on paper always. */
export const Measured = ({ value, label, opens, lists, children }: Props) => (
  <li className="grid content-start gap-1 py-3">
    <p>
      <span className="text-lg font-[640] tabular-nums">{value}</span> <span className="text-ink-2">{label}</span>
    </p>
    {opens && (
      <details className="as-table min-w-0">
        <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">{opens}</summary>
        {lists && <p className="print-only text-sm text-ink-2">{lists}</p>}
        <ul className="grid gap-1 border-l-2 border-line pl-4">{children}</ul>
      </details>
    )}
  </li>
)
