import type { EvidenceView } from '@mentorfolio/domain/evidence/evidence-view'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'

type Which = { unitId: string; record: RecordKind; id: string; version: number }
export type Shown =
  | { kind: 'LOOKING' }
  | { kind: 'NOT_FOUND_OUT' }
  | { kind: 'FOUND'; view: Pick<EvidenceView, 'item' | 'parts'> }

/** What this page has read: a submitted record does not change under whoever reads it. */
const read = new Map<string, Pick<EvidenceView, 'item' | 'parts'>>()
const keyOf = ({ unitId, record, id, version }: Which) => `${unitId} ${record} ${id} ${version}`

const fetchRecord = async (which: Which, signal?: AbortSignal) => {
  const known = read.get(keyOf(which))
  if (known) return known
  const { unitId, record, id } = which
  const { item, parts } = await call(
    'GET /api/units/:id/evidence/:record/:recordId',
    { params: { id: unitId, record, recordId: id } },
    signal,
  )
  read.set(keyOf(which), { item, parts })
  return { item, parts }
}

/** The words of a record, and what is asked of it again where they did not come. `next`: fetched beside it, since it is read next. */
export const useRecord = (which: Which, next: Which | undefined): [shown: Shown, again: () => void] => {
  const key = keyOf(which)
  const [shown, setShown] = useState<{ of: string; is: Shown }>({ of: key, is: { kind: 'LOOKING' } })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record is its key; asked once more with each try
  useEffect(() => {
    const leaving = new AbortController()
    fetchRecord(which, leaving.signal).then(
      (view) => {
        if (leaving.signal.aborted) return
        setShown({ of: key, is: { kind: 'FOUND', view } })
        if (next) void fetchRecord(next, leaving.signal).catch(() => undefined)
      },
      () => {
        if (!leaving.signal.aborted) setShown({ of: key, is: { kind: 'NOT_FOUND_OUT' } })
      },
    )
    return () => leaving.abort()
  }, [key, tries])
  const known = read.get(key)
  if (known) return [{ kind: 'FOUND', view: known }, () => undefined]
  return [shown.of === key ? shown.is : { kind: 'LOOKING' }, () => setTries(tries + 1)]
}
