import { asksToLeaveOut } from '@mentorfolio/domain/confidentiality/leave-out'
import { useState } from 'react'
import { feedbackWords, scaleWords } from './feedback-words.ts'
import { KeptField } from './field.tsx'
import { keepWords, keptWords } from './kept.ts'

type Props = {
  token: string
  id: string
  text: string
  required: boolean
  error: string | null
}

const numbers = [1, 2, 3, 4, 5] as const

/** One line of a scale: five big targets, each with its word, and words beside it where somebody wants to say why. */
export const ScaleQuestion = ({ token, id, text, required, error }: Props) => {
  const name = `score.${id}`
  const [score, setScore] = useState(() => keptWords(token, name))
  const [wasOpen] = useState(() => keptWords(token, `why.${id}`) !== '')
  // What is to be left out stands in the words beside it.
  const ofWords = error !== null && asksToLeaveOut(error) ? error : null
  const ofScore = ofWords === null ? error : null
  const described = [ofScore && `${name}-error`, !required && `${name}-hint`].filter((each) => each).join(' ')
  return (
    <div className="grid gap-2">
      <fieldset className="grid gap-2" aria-describedby={described || undefined}>
        <legend className="mb-1 font-[640]">{text}</legend>
        {!required && (
          <p id={`${name}-hint`} className="text-sm text-ink-2">
            {feedbackWords.optional}
          </p>
        )}
        {ofScore && (
          <p id={`${name}-error`} className="text-sm font-semibold text-clay">
            {ofScore}
          </p>
        )}
        <div className="grid gap-1.5">
          {numbers.map((each) => (
            <label
              key={each}
              className="flex min-h-tap items-center gap-3 rounded-field border-[1.5px] border-line-strong bg-sheet px-3 has-checked:border-2 has-checked:border-thread has-checked:bg-thread-soft"
            >
              <input
                type="radio"
                name={name}
                value={each}
                id={each === 1 ? `guest-${name}` : undefined}
                checked={score === String(each)}
                className="size-6 accent-thread"
                onChange={({ target }) => {
                  setScore(target.value)
                  keepWords(token, name, target.value)
                }}
              />
              <span>
                <strong>{each}</strong> {scaleWords[each]}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <details open={wasOpen || ofWords !== null}>
        <summary className="flex min-h-tap items-center">{feedbackWords.why}</summary>
        <KeptField token={token} name={`why.${id}`} label={`${feedbackWords.why}: ${text}`} error={ofWords} lines={2} />
      </details>
    </div>
  )
}
