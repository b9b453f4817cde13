import { type FormEvent, useId } from 'react'
import type { Draft } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import type { Write } from '../outbox/item.ts'
import { post } from '../outbox/outbox.ts'
import { Button } from '../shell/button.tsx'

/** The same write with other words in the place of those that were said. */
const withWords = (write: Write, words: string): Write => {
  const body = Object.entries(write.input.body ?? {}).map(([name, value]) => [
    name,
    value === write.said ? words : value,
  ])
  return { ...write, said: words, input: { ...write.input, body: Object.fromEntries(body) } } as Write
}

/** What a mentee said on this device and was not taken: a name is put right here, and it is sent again. Nothing of it is lost. */
export const SayAgain = ({ draft, write }: { draft: Draft; write: Write }) => {
  const id = useId()
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    if (words === '') return
    await post(withWords(write, words), null)
    await discardDraft(draft)
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={id} className="font-[640]">
        What was said
      </label>
      <p id={`${id}-hint`} className="max-w-[62ch] text-sm text-ink-2">
        Put the made-up name in the place of the real one, and change nothing else: these are your mentee’s words.
      </p>
      <textarea
        id={id}
        name="words"
        rows={4}
        maxLength={2_000}
        required
        defaultValue={write.said}
        aria-describedby={`${id}-hint`}
        className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-ink"
      />
      <Button type="submit" className="justify-self-start">
        Send it again
      </Button>
    </form>
  )
}
