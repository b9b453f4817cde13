import type { CriterionView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { Tag } from '../shell/tag.tsx'
import { counted } from '../words/durations.ts'
import { criterionPage, evidencePage } from './places.ts'
import { aboutOf, criterionStateWords, titleOf, wayInWords, wayMarks, wayOf } from './words.ts'

type Line = MatrixView['records'][number]

type Props = { view: MatrixView; lines: readonly Line[]; mine: boolean }

/** Read out before the table. */
const caption = 'Criteria by records: each record in its row, with how it stands under each criterion'

const Cell = ({ line, criterion, mine }: { line: Line; criterion: CriterionView; mine: boolean }) => {
  const claim = line.claims.find((each) => each.criterion === criterion.id)
  if (!claim)
    return (
      <td className="px-3 py-2.5 align-top text-ink-3">
        <span aria-hidden="true">·</span>
        <span className="sr-only">Not claimed</span>
      </td>
    )
  const way = wayOf(claim)
  return (
    <td className="px-3 py-2.5 align-top text-sm">
      <Marked shape={way !== 'TAKEN_OUT' && criterion.state === 'ACCEPTED' ? 'ACCEPTED' : wayMarks[way]}>
        {wayInWords(way, mine)}
        {way !== 'TAKEN_OUT' && criterion.state === 'ACCEPTED' && ', accepted'}
      </Marked>
      {claim.passages.length > 0 && (
        <span className="block text-xs text-ink-2">{counted(claim.passages.length, 'passage')} marked</span>
      )}
    </td>
  )
}

/** Records by criteria, on a wide page and on paper. It scrolls in its own box; its first column and its head stay. */
export const MatrixTable = ({ view, lines, mine }: Props) => (
  <section
    aria-label="Matrix"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard too
    tabIndex={0}
    className="max-h-[85vh] overflow-auto rounded-sheet border border-line bg-sheet max-wide:hidden print:block print:max-h-none print:overflow-visible print:border-0"
  >
    <table className="w-full border-separate border-spacing-0 print:text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky top-0 left-0 z-20 min-w-56 border-r border-b border-line bg-sheet px-4 py-3 text-left align-bottom text-sm font-[640] text-ink-2 print:static"
          >
            Record
          </th>
          {view.criteria.map(({ id, title, state, waitsForAssessor }) => (
            <th
              key={id}
              scope="col"
              className="sticky top-0 z-10 min-w-32 border-b border-line bg-sheet px-3 py-3 text-left align-top text-sm print:static"
            >
              <span className="block font-[450] text-ink-2">{id}</span>
              <Link to={criterionPage(view.unit.id, id)} className="inline-block min-h-8 font-[640]">
                {title}
              </Link>
              <span className="mt-1 block font-[620]">
                <Marked shape={criterionStateWords[state].mark}>{criterionStateWords[state].label}</Marked>
              </span>
              {waitsForAssessor && <span className="block text-xs font-[450] text-ink-2">The assessor decides</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.record} ${line.id}`} className="[&>*]:border-b [&>*]:border-line last:[&>*]:border-b-0">
            <th
              scope="row"
              className="sticky left-0 border-r bg-sheet px-4 py-2.5 text-left align-top font-[450] print:static"
            >
              <Link to={evidencePage(view.unit.id, line)} className="inline-block min-h-8 font-[620]">
                {titleOf(line)}
              </Link>
              <span className="block text-sm text-ink-2">{aboutOf(line)}</span>
              {line.simulated && <Tag tone="plain">Simulated</Tag>}
              {line.accepted && (
                <Tag tone="good" shape="tick">
                  Session accepted
                </Tag>
              )}
            </th>
            {view.criteria.map((criterion) => (
              <Cell key={criterion.id} line={line} criterion={criterion} mine={mine} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Beyond this many a criterion's own page lists the rest. */
const most = 20

/** The same on a phone: one criterion after the other, its records folded. */
export const MatrixList = ({ view, lines, mine }: Props) => (
  <ul aria-label="Criteria" className="grid gap-3 wide:hidden print:hidden">
    {view.criteria.map(({ id, title, state, waitsForAssessor }) => {
      const its = lines.flatMap((line) => {
        const claim = line.claims.find(({ criterion }) => criterion === id)
        return claim ? [{ line, way: wayOf(claim) }] : []
      })
      const { label, mark } = criterionStateWords[state]
      return (
        <li key={id} className="grid gap-1 rounded-sheet border border-line bg-sheet p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="min-w-0 text-base">
              <span className="font-[450] text-ink-2">{id}</span>{' '}
              <Link to={criterionPage(view.unit.id, id)} className="inline-flex min-h-8 items-center">
                {title}
              </Link>
            </h3>
            <span className="font-[620]">
              <Marked shape={mark}>{label}</Marked>
            </span>
          </div>
          {waitsForAssessor && <p className="text-sm text-ink-2">The assessor decides what it is worth.</p>}
          {its.length > 0 && (
            <details>
              <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
                {counted(its.length, 'record')}
                <span className="sr-only"> for {title}</span>
              </summary>
              <ul className="divide-y divide-line">
                {its.slice(0, most).map(({ line, way }) => (
                  <li key={`${line.record} ${line.id}`} className="grid gap-1 py-2">
                    <Link to={evidencePage(view.unit.id, line)} className="inline-flex min-h-8 items-center">
                      {titleOf(line)}
                    </Link>
                    <span className="text-sm text-ink-2">{aboutOf(line)}</span>
                    <span className="text-sm">
                      <Marked shape={wayMarks[way]}>{wayInWords(way, mine)}</Marked>
                    </span>
                  </li>
                ))}
              </ul>
              {its.length > most && (
                <Link to={criterionPage(view.unit.id, id)} className="inline-flex min-h-tap items-center">
                  See all {its.length}
                </Link>
              )}
            </details>
          )}
        </li>
      )
    })}
  </ul>
)
