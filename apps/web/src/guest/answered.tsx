import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../shell/button.tsx'
import { afterwards, buttons } from './words.ts'

type Props = {
  guest: GuestView
  lines: readonly string[]
  copy: boolean
  /** Goes back to the question, where a later answer stands. */
  onChange?: (() => void) | undefined
}

/** By their own link, and not on their mentor's device, which has its own foot. */
export const changes = (foot: ReactNode, onChange: () => void) => (foot === undefined ? onChange : undefined)

/** In the place of the buttons, once it is answered; the focus is on it. `copy`: what they said yes to is theirs to keep. */
export const Answered = ({ guest, lines, copy, onChange }: Props) => {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div ref={told} tabIndex={-1} role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
      {[...lines, afterwards.ask(guest)].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {copy && <p className="no-print">{afterwards.copy}</p>}
      {copy && (
        <Button className="no-print mt-2 justify-self-start" onClick={() => window.print()}>
          Print or save a copy
        </Button>
      )}
      {onChange && (
        <Button className="no-print mt-2 justify-self-start" onClick={onChange}>
          {buttons.change}
        </Button>
      )}
    </div>
  )
}
