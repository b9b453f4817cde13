import type { Ref } from 'react'
import { feedbackWords } from './feedback-words.ts'
import type { ToPutRight } from './given-feedback.ts'

type Props = { ref: Ref<HTMLDivElement>; lines: readonly ToPutRight[] }

/** What is left to do before it can be sent, each with the way to its field. It takes the focus. */
export const Summary = ({ ref, lines }: Props) => (
  <div
    ref={ref}
    role="alert"
    tabIndex={-1}
    className="grid gap-2 rounded-sheet border-2 border-clay bg-sheet p-5 focus:outline-3 focus:outline-clay"
  >
    <h2 className="text-lg">{feedbackWords.missing}</h2>
    <ul className="grid gap-1">
      {lines.map(({ field, words, at }) => (
        <li key={field} className="font-semibold text-clay">
          {at === null ? (
            words
          ) : (
            <a
              href={`#${at}`}
              className="inline-flex min-h-tap items-center text-clay"
              onClick={(event) => {
                // What stands after the # of this page is the link's own token.
                event.preventDefault()
                const control = document.getElementById(at)
                // Its question first, as far up as it goes: the label says what the field is for.
                control?.closest('fieldset, div')?.scrollIntoView({ block: 'start' })
                control?.focus({ preventScroll: true })
              }}
            >
              {words}
            </a>
          )}
        </li>
      ))}
    </ul>
  </div>
)
