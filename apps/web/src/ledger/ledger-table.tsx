import type { LedgerView, SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { serverNow } from '../api/clock.ts'
import { type Timed, whyFewer } from '../hours/time-met.ts'
import { day, span } from '../words/dates.ts'
import { duration, listed } from '../words/durations.ts'
import { flagsToTell, flagWords, reasonsToTell, reasonWords } from '../words/reasons.ts'
import { saidWords } from '../words/said.ts'
import { kindWords, statusOf } from '../words/sessions.ts'

const head = 'px-3 py-2 text-left text-sm font-[640] text-ink-2'
const cell = 'px-3 py-2 align-top'

const note = (line: SessionLine, timed: Timed | undefined): string => {
  const fewer = timed && line.reasons.length === 0 ? whyFewer(timed, line.minutes) : null
  const said = [
    ...reasonsToTell(line.reasons).map((reason) => reasonWords[reason].why),
    ...(fewer ? [fewer] : []),
    ...flagsToTell(line).map((flag) => flagWords[flag].label),
  ]
  const confirmed = line.said === 'CONFIRMED' ? [saidWords.CONFIRMED.label] : []
  return [said.join(' ') || (line.minutes > 0 ? 'Counts' : ''), ...confirmed].filter(Boolean).join('. ')
}

type Props = { ledger: LedgerView; timedOf: ReadonlyMap<string, Timed> }

/** The same facts as the tape and the list, in rows and columns, with their sum. */
export const LedgerTable = ({ ledger: { sessions, sum }, timedOf }: Props) => (
  // A table wider than a phone scrolls in its own box: the page must not grow with it.
  <details className="min-w-0">
    <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">The same as a table</summary>
    <section
      aria-label="Ledger"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too
      tabIndex={0}
      className="overflow-x-auto rounded-sheet border border-line bg-sheet"
    >
      <table className="w-full min-w-[46rem]">
        <thead className="border-b border-line">
          <tr>
            <th className={head}>Day</th>
            <th className={head}>Time</th>
            <th className={head}>With</th>
            <th className={head}>Kind</th>
            <th className={head}>Status</th>
            <th className={head}>Why</th>
            <th className={`${head} text-right`}>Counts</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sessions.map((line) => (
            <tr key={line.id}>
              <td className={`${cell} whitespace-nowrap`}>{day(line.start, line.zone)}</td>
              <td className={`${cell} whitespace-nowrap tabular-nums`}>{span(line.start, line.end, line.zone)}</td>
              <td className={cell}>{listed(line.mentees)}</td>
              <td className={cell}>{kindWords[line.kind]}</td>
              <td className={cell}>{statusOf(line, serverNow()).label}</td>
              <td className={`${cell} text-sm`}>{note(line, timedOf.get(line.id))}</td>
              <td className={`${cell} text-right whitespace-nowrap tabular-nums`}>{duration(line.minutes)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t-2 border-line-strong font-[640]">
          <tr>
            <td className={cell} colSpan={6}>
              Counted (time that two sessions share is counted once)
            </td>
            <td className={`${cell} text-right whitespace-nowrap tabular-nums`}>{duration(sum.countedMinutes)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  </details>
)
