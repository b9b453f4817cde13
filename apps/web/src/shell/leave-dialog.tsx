import { useState } from 'react'
import { Dialog } from '../forms/dialog.tsx'
import { onlyHere, sendAll } from '../outbox/leaving.ts'
import { Button } from './button.tsx'

type Props = {
  /** What would be lost. */
  found: readonly { id: string; title: string }[]
  onStay: () => void
  onLeave: () => void
}

/** Signing out takes everything off this device; so what is on it alone is asked about first. */
const LeaveDialog = ({ found, onStay, onLeave }: Props) => {
  const [left, setLeft] = useState(found)
  const [state, setState] = useState<'ASKING' | 'SENDING' | 'NOT_SENT'>('ASKING')
  const sendFirst = async () => {
    setState('SENDING')
    await sendAll().catch(() => undefined)
    const still = await onlyHere()
    if (still.length === 0) return onLeave()
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
      {state === 'NOT_SENT' && (
        <p role="alert" className="font-semibold text-clay">
          It could not all be sent. Stay signed in until you have a connection, or look at what waits and why.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={state === 'SENDING'} onClick={() => void sendFirst()}>
          {state === 'SENDING' ? 'Sending…' : 'Send first, then sign out'}
        </Button>
        <Button onClick={onStay}>Stay signed in</Button>
        <Button look="quiet" onClick={onLeave}>
          Throw it away and sign out
        </Button>
      </div>
    </Dialog>
  )
}
export default LeaveDialog
