import { useRef, useState } from 'react'
import { getReady } from '../release/release.ts'
import { Button } from './button.tsx'
import { useFocusHandedOn } from './hand-focus-on.ts'

type Props = { times: number; onTryAgain: () => void }

/**
 * In the place of a part that did not arrive: the connection dropped, or this page is of an old release whose files are
 * gone. Some browsers remember that a part was not there, so whoever tried twice may load the page afresh.
 */
export const NotArrived = ({ times, onTryAgain }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  useFocusHandedOn(place)
  const [unkept, setUnkept] = useState(false)
  const loadAgain = () =>
    getReady().then(
      () => window.location.reload(),
      () => setUnkept(true),
    )
  return (
    <div ref={place} className="no-print flex flex-wrap items-center gap-x-2 rounded-field bg-sunk px-3 py-1.5 text-sm">
      {/* A line of its own for each time, so that the second is read out as well. */}
      <p key={times} role="alert" className="font-semibold text-clay">
        {unkept
          ? 'Not loaded again: what you typed last could not be kept. Save it first.'
          : times > 1
            ? 'A part of this page still did not arrive.'
            : 'A part of this page did not arrive.'}
      </p>
      <Button look="quiet" onClick={onTryAgain}>
        Try again
      </Button>
      {times > 1 && (
        <Button look="quiet" onClick={() => void loadAgain()}>
          Load this page again
        </Button>
      )}
    </div>
  )
}
