import { useState } from 'react'
import { Dialog } from '../forms/dialog.tsx'
import { type Ending, leaveBy, onlyHere, sendAll } from '../outbox/leaving.ts'
import { AskOnceMore } from './ask-once-more.tsx'
import { Button } from './button.tsx'

type Props = { ending: Ending; found: { id: string; title: string }[]; onStay: () => void }

const trouble = {
  NOT_SENT: 'It could not all be sent. Stay signed in until you have a connection, or look at what waits and why.',
  NOT_SIGNED_OUT: 'Not signed out. Check your connection, then try again.',
}

/** Signing out takes everything off this device; so what is on it alone is asked about first. */
export const LeaveDialog = ({ ending, found, onStay }: Props) => {
  const [left, setLeft] = useState(found)
  const [state, setState] = useState<keyof typeof trouble | 'ASKING' | 'SENDING'>('ASKING')
  const leave = () => leaveBy(ending).catch(() => setState('NOT_SIGNED_OUT'))
  const sendFirst = async () => {
    setState('SENDING')
    await sendAll().catch(() => undefined)
    const still = await onlyHere()
    if (still.length === 0) return leave()
    setLeft(still)
    setState('NOT_SENT')
  }
  return (
    <Dialog title="Words on this device are not sent yet" open onClose={onStay}>
      <p>Signing out takes everything of yours off this device. This is on it and nowhere else:</p>
      <ul className="list-disc pl-5">
        {left.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {state !== 'ASKING' && state !== 'SENDING' && (
        <p role="alert" className="font-semibold text-clay">
          {trouble[state]}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={state === 'SENDING'} onClick={() => void sendFirst()}>
          {state === 'SENDING' ? 'Sending…' : 'Send first, then sign out'}
        </Button>
        <Button onClick={onStay}>Stay signed in</Button>
        {state !== 'SENDING' && (
          <AskOnceMore label="Throw it away and sign out" look="quiet" onSure={() => void leave()} />
        )}
      </div>
    </Dialog>
  )
}
