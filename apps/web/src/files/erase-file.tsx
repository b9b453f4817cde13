import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { FormAnswer } from '../forms/submit.ts'
import { TroubleWords } from '../forms/trouble-words.tsx'
import { Button } from '../shell/button.tsx'
import { takeFocus } from '../shell/hand-focus-on.ts'

/** Erases what lies in a file, once more asked: it comes back from nowhere. The record stays, and says so. */
export const EraseFile = ({ id, what }: { id: string; what: string }) => {
  const fetcher = useFetcher<FormAnswer>()
  const [asked, setAsked] = useState(false)
  const trouble = fetcher.data?.trouble
  if (!asked)
    return (
      <Button
        look="quiet"
        className="no-print -ml-[calc(1.05rem+1px)] justify-self-start text-sm"
        onClick={() => setAsked(true)}
      >
        Erase {what}
      </Button>
    )
  return (
    <fetcher.Form method="post" className="no-print grid gap-2">
      <input type="hidden" name="file" value={id} />
      <p ref={takeFocus} tabIndex={-1} className="font-semibold">
        Erase {what}? Nobody can bring it back. The record stays, and says that you erased it.
      </p>
      {trouble && trouble.kind !== 'STALE' && (
        <div role="alert">
          <TroubleWords trouble={trouble} wordless />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={fetcher.state !== 'idle'}>
          Yes, erase it
        </Button>
        <Button onClick={() => setAsked(false)}>Keep it</Button>
      </div>
    </fetcher.Form>
  )
}
