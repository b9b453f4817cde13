import { type ComponentProps, useEffect, useRef } from 'react'
import { Button } from '../shell/button.tsx'

/** Leads to another answer. Whoever comes `back` from there finds the focus on it: the button they pressed is gone. */
export const TurnButton = ({ back, ...rest }: { back: boolean } & ComponentProps<typeof Button>) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (back) button.current?.focus()
  }, [back])
  return <Button ref={button} className="min-h-13" {...rest} />
}
