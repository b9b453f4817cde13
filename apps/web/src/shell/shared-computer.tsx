import { useState } from 'react'

/** Whether this computer is shared, and the box that says so. */
export const useSharedComputer = () => {
  const [shared, setShared] = useState(false)
  const box = (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        id="shared-computer"
        type="checkbox"
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
        aria-describedby="shared-computer-hint"
        className="mt-2.5 size-6 accent-thread"
      />
      <label htmlFor="shared-computer" className="flex min-h-tap items-center">
        This is a shared computer
      </label>
      <p id="shared-computer-hint" className="col-start-2 text-sm text-ink-2">
        Nothing stays on it: you are signed out when this tab closes.
      </p>
    </div>
  )
  return { shared, box }
}
