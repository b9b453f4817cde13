import type { ReactNode } from 'react'

type Props = {
  /** The heading of the section that it stands in says what it is; this is read out in its place. */
  name: string
  /** Height and width in sixteenths of the font size. */
  width: number
  height: number
  children: ReactNode
}

/** A drawing with a name. It never grows beyond the width that it was laid out for, and shrinks whole, on paper too. */
export const Drawing = ({ name, width, height, children }: Props) => (
  <svg
    role="img"
    aria-label={name}
    viewBox={`0 0 ${width} ${height}`}
    className="block h-auto w-full print:break-inside-avoid"
    style={{ maxWidth: `${width / 16}rem` }}
  >
    {children}
  </svg>
)

/** The same facts in rows and columns: folded on a screen, always there on paper. */
export const AsTable = ({ title = 'See as a table', children }: { title?: string; children: ReactNode }) => (
  <details className="as-table min-w-0">
    <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">{title}</summary>
    {children}
  </details>
)

type TableProps = {
  /** Read out before it. */
  caption: string
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/**
 * Rows and columns on a wide page. On a phone each row is a block, each cell with its column's name before it: nothing to
 * scroll sideways for.
 */
export const Table = ({ caption, heads, rows }: TableProps) => (
  // biome-ignore lint/a11y/noRedundantRoles: drawn as blocks, a browser would no longer take it for a table
  <table role="table" className="w-full wrap-break-word text-sm max-wide:block print:table">
    <caption className="sr-only">{caption}</caption>
    <thead className="border-b border-line max-wide:sr-only print:not-sr-only print:table-header-group">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row">
        {heads.map((head) => (
          <th
            key={head}
            // biome-ignore lint/a11y/noRedundantRoles: as above
            role="columnheader"
            scope="col"
            className="py-2 pr-4 text-left font-[640] whitespace-nowrap text-ink-2"
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="divide-y divide-line max-wide:block print:table-row-group">
      {rows.map(({ key, cells }) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above
        <tr key={key} role="row" className="max-wide:grid max-wide:gap-0.5 max-wide:py-3 print:table-row">
          {cells.map((cell, index) => (
            <td
              key={heads[index]}
              // biome-ignore lint/a11y/noRedundantRoles: as above
              role="cell"
              className="align-top max-wide:flex max-wide:gap-2 wide:py-2 wide:pr-4 print:table-cell print:py-1.5 print:pr-3"
            >
              <span aria-hidden="true" className="min-w-24 shrink-0 text-ink-2 wide:hidden print:hidden">
                {heads[index]}
              </span>
              <span className="min-w-0">{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
