import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../api/problem.ts'
import type { Entries } from '../drafts/draft.ts'
import { Button } from '../shell/button.tsx'
import { refusalInWords } from '../words/why-not.ts'
import type { Seen } from './seen.ts'

type Props = {
  formId: string
  /** As the record was when these words were begun. */
  opened: Seen
  /** The words as they stand in the form now. */
  mine: () => Entries
  /** Asks how the record is now; the page itself stays as it is. */
  look: () => Promise<Seen>
  /** The person has decided: the form goes on with these words, over that state of the record. Nothing is sent yet. */
  onMerged: (entries: Entries, now: Seen) => void
}

export type MergeProps = Omit<Props, 'look'> & { now: Seen }

type Looked =
  | { kind: 'LOOKING' }
  | { kind: 'NOT_FOUND_OUT'; why: string }
  | { kind: 'REFUSED'; title: string; why: string }
  | { kind: 'FOUND'; now: Seen; Fields: ComponentType<MergeProps> }

const failed = (error: unknown): Looked => {
  const status = error instanceof ApiProblem ? error.problem.status : 0
  if (status === 401)
    return { kind: 'NOT_FOUND_OUT', why: 'You have been signed out. Sign in again in another tab, then look again.' }
  if (error instanceof ApiProblem && status !== 429 && status < 500)
    return { kind: 'REFUSED', title: error.problem.title, why: refusalInWords(error.problem) }
  return { kind: 'NOT_FOUND_OUT', why: 'What changed could not be fetched. Check your connection, then look again.' }
}

/**
 * Somebody saved this record in the meantime: shows theirs beside mine, and has the person decide where the two part.
 * All but this much of it is loaded when it happens, which is seldom.
 */
const Stale = ({ look, ...rest }: Props) => {
  const [looked, setLooked] = useState<Looked>({ kind: 'LOOKING' })
  const latest = useRef(look)
  latest.current = look

  const see = useCallback(async () => {
    setLooked({ kind: 'LOOKING' })
    try {
      // Not by `lazy`: a part that could not be loaded would take the page, and the words, with it.
      const [now, fields] = await Promise.all([latest.current(), import('./merge-fields.tsx')])
      setLooked({ kind: 'FOUND', now, Fields: fields.MergeFields })
    } catch (error) {
      setLooked(failed(error))
    }
  }, [])
  useEffect(() => void see(), [see])

  return (
    <>
      <h2 className="text-lg">This was changed after you opened it</h2>
      <p>It may have been you, in another tab or on another device. Your words are still here, and not saved yet.</p>
      <div role="status" className="grid gap-2">
        {looked.kind === 'LOOKING' && <p className="text-ink-2">Looking at what is saved now…</p>}
        {looked.kind === 'NOT_FOUND_OUT' && <p className="font-semibold text-clay">{looked.why}</p>}
        {looked.kind === 'REFUSED' && (
          <p>
            <strong className="font-semibold text-clay">{looked.title}.</strong> {looked.why}
          </p>
        )}
        {looked.kind === 'FOUND' && <p className="sr-only">What changed is told below.</p>}
      </div>
      {looked.kind === 'NOT_FOUND_OUT' && (
        <Button className="justify-self-start" onClick={() => void see()}>
          Look again
        </Button>
      )}
      {looked.kind === 'FOUND' && <looked.Fields {...rest} now={looked.now} />}
    </>
  )
}

export default Stale
