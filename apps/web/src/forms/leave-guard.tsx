import { type RefObject, useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '../shell/button.tsx'
import { Dialog } from './dialog.tsx'

const wordsIn = (form: HTMLFormElement | null) => {
  if (!form) return ''
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')
  return JSON.stringify(entries)
}

/** Asks before words that were not saved are left behind: by a link, the back button or the closing of the tab. */
export const LeaveGuard = ({ form }: { form: RefObject<HTMLFormElement | null> }) => {
  const atOpening = useRef<string | null>(null)
  useEffect(() => {
    atOpening.current = wordsIn(form.current)
    const ask = (event: BeforeUnloadEvent) => {
      if (wordsIn(form.current) !== atOpening.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [form])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && wordsIn(form.current) !== atOpening.current,
  )
  return (
    <Dialog title="Leave without saving?" open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <p>What you wrote on this page is not saved yet. If you leave, it is lost.</p>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => blocker.reset?.()}>
          Stay here
        </Button>
        <Button onClick={() => blocker.proceed?.()}>Leave without saving</Button>
      </div>
    </Dialog>
  )
}
