import type { EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { recordWords } from '../words/record-words.ts'
import { evidencePageFrom } from './places.ts'
import { aboutOf, nameOf, titleOf } from './words.ts'

type Props = {
  unitId: string
  criterion: string
  /** Keys of what stands under it already, taken out or not. */
  claimed: readonly string[]
}

type Listed = { kind: 'FOUND'; items: readonly EvidenceLine[]; next: string | null } | { kind: 'NOT_FOUND_OUT' } | null

const kinds = Object.keys(recordWords).filter((kind): kind is RecordKind => Object.hasOwn(recordWords, kind))

/** Records that could be put to a criterion, the latest first, page by page; all of them, or of one kind. */
const AddRecord = ({ unitId, criterion, claimed }: Props) => {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<RecordKind | ''>('')
  const [listed, setListed] = useState<Listed>(null)
  const asked = useRef(0)
  const load = async (record: RecordKind | '', before: readonly EvidenceLine[], after: string | null) => {
    asked.current += 1
    const turn = asked.current
    const query = { ...(record === '' ? {} : { record }), ...(after === null ? {} : { after }) }
    const answer = await call('GET /api/units/:id/evidence', { params: { id: unitId }, query }).catch(() => null)
    // Another kind was chosen meanwhile.
    if (turn !== asked.current) return
    setListed(
      answer ? { kind: 'FOUND', items: [...before, ...answer.items], next: answer.next } : { kind: 'NOT_FOUND_OUT' },
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once it is open, and for each kind
  useEffect(() => {
    if (open) void load(kind, [], null)
  }, [open, kind])
  const items =
    listed?.kind === 'FOUND' ? listed.items.filter((each) => !claimed.includes(`${each.record} ${each.id}`)) : []
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">Add a record</summary>
      <div className="grid gap-3 pt-1">
        <div className="grid max-w-sm gap-1">
          <label htmlFor={id} className="text-sm text-ink-2">
            Kind of record
          </label>
          <select
            id={id}
            value={kind}
            onChange={({ currentTarget }) => {
              setListed(null)
              setKind(kinds.find((each) => each === currentTarget.value) ?? '')
            }}
            className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2 text-ink"
          >
            <option value="">Every kind</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {recordWords[each].many}
              </option>
            ))}
          </select>
        </div>
        <div role="status">
          {open && listed === null && <p className="text-ink-2">Looking…</p>}
          {listed?.kind === 'NOT_FOUND_OUT' && (
            <p>Your records could not be fetched. Check your connection, then choose a kind again.</p>
          )}
          {listed?.kind === 'FOUND' && items.length === 0 && listed.next === null && (
            <p className="text-ink-2">None that is not under this criterion already.</p>
          )}
        </div>
        {items.length > 0 && (
          <ul aria-label="Records" className="divide-y divide-line">
            {items.map((item) => (
              <li key={`${item.record} ${item.id}`} className="grid py-2">
                <Link
                  to={evidencePageFrom(unitId, item, criterion)}
                  aria-label={`Add ${nameOf(item)}`}
                  className="inline-flex min-h-8 items-center"
                >
                  {titleOf(item)}
                </Link>
                <span className="text-sm text-ink-2">{aboutOf(item)}</span>
              </li>
            ))}
          </ul>
        )}
        {listed?.kind === 'FOUND' && listed.next !== null && (
          <div>
            <Button onClick={() => void load(kind, listed.items, listed.next)}>Show more</Button>
          </div>
        )}
      </div>
    </details>
  )
}
export default AddRecord
