import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Late } from '../../shell/late.tsx'

const hints = () => import('./term-hints.tsx')

/** How long somebody has stopped writing before anything is said. */
const pause = 1_500

/**
 * A box with more exact terms offered below it (docs/precise-terms.md): once its writer pauses or leaves it. The rules come to the
 * device when somebody first writes.
 */
export const WithTerms = ({ children }: { children: ReactNode }) => {
  const [text, setText] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const look = ({ target }: { target: EventTarget }, after: number) => {
    if (!(target instanceof HTMLTextAreaElement)) return
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => setText(target.value), after)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes what is written in the box within
    <div className="grid gap-2" onInput={(event) => look(event, pause)} onBlur={(event) => look(event, 0)}>
      {children}
      {text !== '' && <Late load={hints} as={{ text }} />}
    </div>
  )
}
