import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Sheet } from '../shell/page.tsx'
import { counted } from '../words/durations.ts'

type Waiting = { unseen: number; seen: number; more: boolean }

const waitingInWords = ({ unseen, seen, more }: Waiting): string => {
  if (unseen > 0) return `Nobody has acknowledged ${counted(unseen, 'note')}${more ? ' or more' : ''} yet.`
  return seen > 0 ? `${counted(seen, 'note')} acknowledged, and not handled yet.` : 'No note waits.'
}

/**
 * The way to the safeguarding desk, with how much waits there: asked of the desk itself, by who sits at it, and kept
 * nowhere. What everybody is answered says nothing of concerns (docs/decisions/0014-concerns-apart.md).
 */
export const Desk = () => {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    void call('GET /api/concerns', {}, leaving.signal, { kept: false }).then(
      ({ waiting: notes, more }) => {
        const unseen = notes.filter(({ acknowledgedAt }) => acknowledgedAt === null).length
        setWaiting({ unseen, seen: notes.length - unseen, more })
      },
      // The way there stands without the number.
      () => undefined,
    )
    return () => leaving.abort()
  }, [])
  return (
    <Sheet aria-labelledby="desk" className="grid max-w-[46rem] justify-items-start gap-3 p-6 wide:p-7">
      <h2 id="desk" className="text-lg">
        Safeguarding desk
      </h2>
      <p role="status" className={waiting && waiting.unseen > 0 ? 'font-semibold' : ''}>
        {waiting && waitingInWords(waiting)}
      </p>
      <p className="text-ink-2">Most concerns are told by phone alone, so no note does not mean that there is none.</p>
      <ButtonLink look="primary" to="/safeguarding">
        Open the safeguarding desk
      </ButtonLink>
    </Sheet>
  )
}
