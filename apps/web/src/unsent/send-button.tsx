import { useId } from 'react'
import { Button } from '../shell/button.tsx'

type Props = { label: string; look?: 'primary'; isOnline: boolean; trying: boolean; onClick: () => void }

/** Sends what waits; without a network it says so in its own place, and goes by itself later. */
export const SendButton = ({ label, look, isOnline, trying, onClick }: Props) => {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        {...(look ? { look } : {})}
        disabled={trying || !isOnline}
        {...(isOnline ? {} : { 'aria-describedby': id })}
        onClick={onClick}
      >
        {trying ? 'Sending…' : label}
      </Button>
      {!isOnline && (
        <p id={id} className="text-sm text-ink-2">
          There is no network: it goes as soon as there is one.
        </p>
      )}
    </div>
  )
}
