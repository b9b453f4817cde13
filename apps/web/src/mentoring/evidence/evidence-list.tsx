import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import { type EvidenceGroup, evidenceGroups } from '@mentorfolio/domain/reflections/evidence-groups'
import { useId, useState } from 'react'
import { Button } from '../../shell/button.tsx'
import { Icon } from '../../shell/tag.tsx'
import { keyOf } from './links.ts'
import { cardName, groupWords, ratedWords } from './words.ts'

type Props = {
  evidence: readonly EvidenceCard[]
  /** Keys of what is linked to the claim that is being written. */
  linked: readonly string[]
  /** What it is linked to: 'claim 2 of …'. Null: there is no claim yet. */
  target: string | null
  onToggle: (card: EvidenceCard) => void
  /** What is shown first, where there is any. */
  first?: EvidenceGroup | undefined
}

/** Beyond this many characters a card would push the others out of sight. */
const short = 320
/** How many of a kind are shown on a phone before the others are asked for. */
const few = 5
const isLong = ({ lines }: EvidenceCard) => lines.reduce((sum, { text }) => sum + text.length, 0) > short

const Lines = ({ card: { lines } }: { card: EvidenceCard }) =>
  lines.length > 0 && (
    <div className="grid gap-1.5 text-sm">
      {lines.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <p key={index} className="whitespace-pre-line wrap-anywhere">
          {label && <span className="block text-ink-2">{label}</span>}
          {text}
        </p>
      ))}
    </div>
  )

const Card = ({ card }: { card: EvidenceCard }) => (
  <>
    {card.scores.length > 0 && (
      <ul className="text-sm">
        {card.scores.map(({ skill, label, score }) => (
          <li key={`${skill}${label}`}>
            {label?.replace(/[.?]$/, '') ?? (skill && ratedWords[skill])}: {score} of 5
          </li>
        ))}
      </ul>
    )}
    {isLong(card) ? (
      <details className="text-sm">
        <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">Read it</summary>
        <Lines card={card} />
      </details>
    ) : (
      <Lines card={card} />
    )}
  </>
)

/** What a claim can rest on, to be read and linked with one tap. */
export const EvidenceList = ({ evidence, linked, target, onToggle, first }: Props) => {
  const id = useId()
  const there = evidenceGroups.filter((group) => evidence.some((card) => card.group === group))
  const [shown, setShown] = useState<EvidenceGroup | null>(there.find((group) => group === first) ?? there[0] ?? null)
  const cards = evidence.filter(({ group }) => group === shown).toReversed()
  const [allOf, setAllOf] = useState<EvidenceGroup | null>(null)
  // On a phone it stands between the claims: a list of its own to scroll in would catch the finger.
  const isFolded = cards.length > few && allOf !== shown
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={id} className="text-sm text-ink-2">
          Show
        </label>
        {/* Without a name: it is no answer of the form around it. */}
        <select
          id={id}
          value={shown ?? ''}
          onChange={({ currentTarget }) => setShown(there.find((group) => group === currentTarget.value) ?? null)}
          className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2 text-ink"
        >
          {there.map((group) => (
            <option key={group} value={group}>
              {groupWords[group]} ({evidence.filter((card) => card.group === group).length})
            </option>
          ))}
        </select>
      </div>
      {evidence.length === 0 && (
        <p className="text-sm text-ink-2">
          Nothing yet. Sessions that took place, feedback that was answered and what you changed will stand here.
        </p>
      )}
      <ul className="grid gap-3">
        {cards.map((card, index) => {
          const isLinked = linked.includes(keyOf(card))
          return (
            <li
              key={keyOf(card)}
              className={`${isFolded && index >= few && !isLinked ? 'hidden wide:grid' : 'grid'} gap-2 rounded-field border border-line bg-sheet px-3.5 py-3`}
            >
              <p className="font-[640]">{cardName(card)}</p>
              <Card card={card} />
              <Button className="justify-self-start text-sm" disabled={target === null} onClick={() => onToggle(card)}>
                {isLinked && <Icon shape="tick" />}
                {isLinked ? 'Linked: take away' : 'Link this'}
                <span className="sr-only">
                  , {cardName(card)}
                  {target && `, ${isLinked ? 'from' : 'to'} ${target}`}
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
      {isFolded && (
        <Button look="quiet" className="justify-self-start text-sm wide:hidden" onClick={() => setAllOf(shown)}>
          Show all {cards.length}
        </Button>
      )}
    </div>
  )
}
