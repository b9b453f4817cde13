import { type FormEvent, useId } from 'react'
import type { Draft } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import type { Write } from '../outbox/item.ts'
import { post } from '../outbox/outbox.ts'
import { Button } from '../shell/button.tsx'
import { saidParts, withParts } from './said-parts.ts'

/** What a mentee said on this device and was not taken: a name is put right here, and it is sent again. Nothing of it is lost. */
export const SayAgain = ({ draft, write }: { draft: Draft; write: Write }) => {
  const id = useId()
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).getAll('words').map((each) => String(each).trim())
    if (words.includes('')) return
    await post(withParts(write, words), null)
    await discardDraft(draft)
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void onSubmit(event)}>
      <p id={`${id}-said`} className="font-[640]">
        What was said
      </p>
      <p id={`${id}-hint`} className="max-w-[62ch] text-sm text-ink-2">
        Put the made-up name in the place of the real one, and change nothing else: these are your mentee’s words.
      </p>
      {saidParts(write).map((said, index) => (
        <textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
          key={index}
          name="words"
          rows={4}
          maxLength={4_000}
          required
          defaultValue={said}
          aria-labelledby={`${id}-said`}
          aria-describedby={`${id}-hint`}
          className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-ink"
        />
      ))}
      <Button type="submit" className="justify-self-start">
        Send it again
      </Button>
    </form>
  )
}
