import type { CaseloadLine } from '@mentorfolio/domain/caseload/caseload-view'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import { registrationStateWords, stageWords } from '../words/stages.ts'
import { unitStateInWords } from '../words/states.ts'
import { untilInWords } from '../words/until.ts'
import { Hours, WaitingList } from './unit-parts.tsx'
import { contactInWords, titleOf } from './words.ts'

const cell = 'block py-1 wide:table-cell wide:px-3 wide:py-3 wide:align-top'
const head = 'px-3 py-2 text-left text-sm font-[640] text-ink-2'
/** On a narrow page each row is a card, and each cell says by itself what it is. */
const Told = ({ children }: { children: string }) => <span className="text-sm text-ink-2 wide:hidden">{children} </span>

/** Units, one a row: whose, how far, what waits, the last contact. */
export const CaseloadTable = ({ items, now }: { items: readonly CaseloadLine[]; now: string }) => (
  <div className="overflow-hidden rounded-sheet border border-line bg-sheet">
    <table className="block w-full wide:table">
      <thead className="hidden border-b border-line wide:table-header-group">
        <tr>
          <th className={head}>Candidate and unit</th>
          <th className={head}>How far</th>
          <th className={head}>Hours</th>
          <th className={head}>Waits for you</th>
          <th className={head}>Last contact</th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line wide:table-row-group">
        {items.map((line) => (
          <tr key={line.unit.id} className="block px-4 py-3.5 wide:table-row">
            <td className={cell}>
              <Link
                data-line
                to={`/units/${line.unit.id}/candidate`}
                className="inline-flex min-h-tap items-center font-[640] wide:min-h-8"
              >
                {line.candidateName}
                <span className="sr-only">: {titleOf(line)}</span>
              </Link>
              <p>{titleOf(line)}</p>
              {line.cohortName && <p className="text-sm text-ink-2">{line.cohortName}</p>}
              {line.until && <p className="text-sm text-ink-2">{untilInWords(line.until, now)}</p>}
            </td>
            <td className={cell}>
              <p className="flex flex-wrap gap-1.5">
                <Tag tone="plain">{unitStateInWords(line.state)}</Tag>
                {line.registration !== 'ACTIVE' && <Tag tone="wait">{registrationStateWords[line.registration]}</Tag>}
              </p>
              <p className="pt-1 text-sm">
                <span className="text-ink-2">Mentoring:</span> {stageWords[line.stage]}
              </p>
            </td>
            <td className={cell}>
              <Hours sum={line.sum} />
            </td>
            <td className={cell}>
              <Told>Waits for you:</Told>
              <WaitingList waiting={line.waiting} of={`${line.candidateName}, ${titleOf(line)}`} />
            </td>
            <td className={cell}>
              <Told>Last contact:</Told>
              {contactInWords(line.lastContact, now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
