import { listed } from '../../words/durations.ts'
import { questionWords } from '../../words/log-questions.ts'
import { everyGroup, groups, type Part } from './parts.ts'

const partWords: Record<Part, string> = {
  ...questionWords,
  alsoNext: 'By when, and further actions',
  model: 'The model it followed',
}

type Props = {
  /** Whether a part is still to be chosen. */
  offered: (part: Part) => boolean
  /** Which criteria each part serves that are still open. */
  serves: ReadonlyMap<Part, readonly string[]>
  onChoose: (part: Part) => void
}

/** Everything that can still be said of a session, group by group; what is chosen is drawn in the form. */
const MoreChoices = ({ offered, serves, onChoose }: Props) =>
  everyGroup.map((group) => {
    const left = groups[group].parts.filter(offered)
    return (
      left.length > 0 && (
        <section key={group} aria-labelledby={`more-${group}`} className="grid gap-2">
          <h2 id={`more-${group}`} className="text-sm font-[640]">
            {groups[group].title}
          </h2>
          <ul className="flex flex-wrap gap-2">
            {left.map((part) => {
              const criteria = serves.get(part) ?? []
              return (
                <li key={part} className="max-w-full">
                  <button
                    type="button"
                    onClick={() => onChoose(part)}
                    className="inline-flex min-h-tap max-w-full flex-wrap items-center gap-x-1.5 rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 py-1.5 text-left leading-snug"
                  >
                    {partWords[part]}
                    {criteria.length > 0 && <span className="text-sm text-ink-2">for {listed([...criteria])}</span>}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )
    )
  })
export default MoreChoices
