import { useState } from 'react'
import type { Draft } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import { Button } from '../shell/button.tsx'

/** Asked once more: words that are thrown away are gone. */
export const ThrowAway = ({ draft }: { draft: Draft }) => {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button look="quiet" onClick={() => setAsked(true)}>
        Throw away
      </Button>
    )
  return (
    <>
      <span className="font-semibold">Throw these words away?</span>
      <Button onClick={() => void discardDraft(draft)}>Yes, throw them away</Button>
      <Button onClick={() => setAsked(false)}>Keep them</Button>
    </>
  )
}
