import type { CriterionView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { Tag } from '../shell/tag.tsx'
import { counted } from '../words/durations.ts'
import { byOutcome } from './outcomes.ts'
import { criterionPage, evidencePage } from './places.ts'
import { aboutOf, criterionStateWords, titleOf, wayInWords, wayMarks, wayOf } from './words.ts'

type Line = MatrixView['records'][number]

type Props = { view: MatrixView; lines: readonly Line[]; mine: boolean }

/** With more rows than these the table scrolls in a box of its own; before that an inner end would hide some. */
const few = 12

const criteriaOf = (view: MatrixView) => byOutcome(view).flatMap(({ criteria }) => criteria)

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
    className={`overflow-auto rounded-sheet border border-line bg-sheet max-wide:hidden print:block print:max-h-none print:overflow-visible print:border-0 ${lines.length > few ? 'max-h-[85vh]' : ''}`}
  >
    <table className="w-full border-separate border-spacing-0 print:text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-20 print:static">
        {view.outcomes.length > 1 && (
          <tr>
            <td className="sticky left-0 border-r border-line bg-sheet print:static" />
            {byOutcome(view).map(({ id, text, criteria }) => (
              <th
                key={id}
                scope="colgroup"
                colSpan={criteria.length}
                className="border-r border-line bg-sheet px-3 pt-3 text-left align-top text-sm font-[450] text-ink-2 last:border-r-0"
              >
                {text}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th
            scope="col"
            className="sticky left-0 min-w-56 border-r border-b border-line bg-sheet px-4 py-3 text-left align-bottom text-sm font-[640] text-ink-2 print:static"
          >
            Record
          </th>
          {criteriaOf(view).map(({ id, title, state, waitsForAssessor }) => (
            <th
              key={id}
              scope="col"
              className="min-w-32 border-b border-line bg-sheet px-3 py-3 text-left align-top text-sm"
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
            {criteriaOf(view).map((criterion) => (
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

type ItemProps = { criterion: CriterionView } & Props

/** One criterion with its records, folded. */
const CriterionItem = ({ criterion: { id, title, state, waitsForAssessor }, view, lines, mine }: ItemProps) => {
  const its = lines.flatMap((line) => {
    const claim = line.claims.find(({ criterion }) => criterion === id)
    return claim ? [{ line, way: wayOf(claim) }] : []
  })
  const out = its.filter(({ way }) => way === 'TAKEN_OUT').length
  const { label, mark } = criterionStateWords[state]
  return (
    <li className="grid gap-1 rounded-sheet border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="min-w-0 text-base">
          <span className="font-[450] text-ink-2">{id}</span>{' '}
          <Link to={criterionPage(view.unit.id, id)} className="inline-flex min-h-8 items-center">
            {title}
          </Link>
        </h4>
        <span className="font-[620]">
          <Marked shape={mark}>{label}</Marked>
        </span>
      </div>
      {waitsForAssessor && <p className="text-sm text-ink-2">The assessor decides what it is worth.</p>}
      {its.length > 0 && (
        <details>
          <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
            {its.length > out && counted(its.length - out, 'record')}
            {its.length > out && out > 0 && ', '}
            {out > 0 && `${out} taken out`}
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
}

/** The same on a phone: one criterion after the other under its outcome. */
export const MatrixList = (props: Props) => (
  <div className="grid gap-6 wide:hidden print:hidden">
    {byOutcome(props.view).map(({ id, text, criteria }) => (
      <section key={id} aria-labelledby={`outcome-${id}`} className="grid gap-2">
        <h3 id={`outcome-${id}`} className="max-w-[62ch] text-base font-[560] text-ink-2">
          {text}
        </h3>
        <ul aria-label={`Criteria: ${text}`} className="grid gap-3">
          {criteria.map((criterion) => (
            <CriterionItem key={criterion.id} criterion={criterion} {...props} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)
