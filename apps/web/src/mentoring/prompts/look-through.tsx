import { useState } from 'react'
import { Button } from '../../shell/button.tsx'
import { Late } from '../../shell/late.tsx'

const prompts = () => import('./prompts.tsx')

/** Asked for, never pushed: the rules come to the device with the first press, and stay there (docs/prompts.md). */
export const LookThrough = ({ formId }: { formId: string }) => {
  const [times, setTimes] = useState(0)
  return (
    <div className="no-print grid justify-items-start gap-3 border-t border-line pt-6">
      <Button onClick={() => setTimes(times + 1)}>
        {times === 0 ? 'Look through my words' : 'Look through them again'}
      </Button>
      {times === 0 ? (
        <p className="max-w-[62ch] text-sm text-ink-2">
          Shows, on this device and to you alone, where you only describe or where a reader cannot see how you know.
        </p>
      ) : (
        <Late load={prompts} as={{ formId, times }} />
      )}
    </div>
  )
}
