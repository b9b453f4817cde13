import { useState } from 'react'
import { Button } from './button.tsx'
import { takeFocus } from './hand-focus-on.ts'

type Props = { label: string; look?: 'plain' | 'quiet'; onSure: () => void }

/** A button that throws words away, and asks once more: they are gone then. */
export const AskOnceMore = ({ label, look = 'plain', onSure }: Props) => {
  const [state, setState] = useState<'NOT_ASKED' | 'ASKED' | 'KEPT'>('NOT_ASKED')
  // The button and the question take each other's place, and hand each other the focus.
  if (state !== 'ASKED')
    return (
      <Button ref={state === 'KEPT' ? takeFocus : null} look={look} onClick={() => setState('ASKED')}>
        {label}
      </Button>
    )
  return (
    <>
      <p ref={takeFocus} tabIndex={-1} className="self-center font-semibold">
        Throw these words away?
      </p>
      <Button onClick={onSure}>Yes, throw them away</Button>
      <Button onClick={() => setState('KEPT')}>Keep them</Button>
    </>
  )
}
