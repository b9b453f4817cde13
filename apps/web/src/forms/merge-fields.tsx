import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../shell/button.tsx'
import { type AnswerInWords, answerInWords, withUnasked } from './answer-in-words.ts'
import { type Choice, entriesOfRecord, mergeOf, saySame, type Unit } from './merge.ts'
import { MergeConflict } from './merge-conflict.tsx'
import type { MergeProps } from './stale.tsx'

type Told = { unit: Unit; words: AnswerInWords }
type Chosen = { choice: Choice; over: Unit }

/** Compares anew with the words as they stand: the form below can still be written in. */
const compared = ({ formId, opened, now, mine }: MergeProps) => {
  const form = document.getElementById(formId)
  const base = entriesOfRecord(opened.values)
  const words = form instanceof HTMLFormElement ? withUnasked(form, mine(), base) : mine()
  const { units, merged } = mergeOf({ base, theirs: entriesOfRecord(now.values), mine: words })
  const told = units.flatMap((unit): Told[] =>
    form instanceof HTMLFormElement
      ? [{ unit, words: answerInWords(form, unit.name, [...unit.mine, ...unit.theirs]) }]
      : [],
  )
  return { merged, told: told.toSorted((one, other) => one.words.place - other.words.place) }
}

const summaryOf = (conflicts: number, taken: number): string => {
  if (conflicts === 1) return 'One answer was changed in both places. Choose which to keep.'
  if (conflicts > 1) return `${conflicts} answers were changed in both places. Choose which to keep of each.`
  return taken > 0
    ? 'The two changes fit together: no answer was changed in both places.'
    : 'Your answers stand: the change was to another part of the record, or the same as yours.'
}

const Label = ({ words: { question, label } }: { words: AnswerInWords }) => (
  <>
    {question && <span className="text-ink-2">{question} · </span>}
    {label}
  </>
)

const TakenOver = ({ taken }: { taken: readonly Told[] }) => {
  const shown = taken.filter(({ words }) => words.isShown)
  return (
    <section className="grid gap-2">
      <h3>Taken from the saved version</h3>
      <dl className="grid gap-2 border-l-[3px] border-thread pl-3.5">
        {shown.map(({ unit, words }) => (
          <div key={unit.name} className="min-w-0">
            <dt className="text-sm">
              <Label words={words} />
            </dt>
            <dd className="whitespace-pre-line">
              {words.say(unit.theirs) || <span className="text-ink-2">Left empty</span>}
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < taken.length && <p className="text-sm text-ink-2">And details that this page does not show.</p>}
    </section>
  )
}

const Kept = ({ kept }: { kept: readonly Told[] }) => (
  <section className="grid gap-2">
    <h3>Kept as you wrote it</h3>
    <ul className="grid gap-1 border-l-[3px] border-line pl-3.5 text-sm">
      {kept.map(({ unit, words }) => (
        <li key={unit.name}>
          <Label words={words} />
        </li>
      ))}
    </ul>
  </section>
)

/** Mine, theirs and what they come to together; nothing goes on before every answer that both changed is decided. */
export const MergeFields = (props: MergeProps) => {
  const { formId, now, onMerged } = props
  const id = useId()
  const [{ told }, setCompared] = useState(() => compared(props))
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map())
  const [pressed, setPressed] = useState(false)

  useEffect(() => {
    const again = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(`#${CSS.escape(id)}`) === null)
        setCompared(compared(props))
    }
    const form = document.getElementById(formId)
    form?.addEventListener('change', again)
    return () => form?.removeEventListener('change', again)
  }, [props, formId, id])

  const of = (from: readonly Told[], standing: Unit['standing']) =>
    from.filter(({ unit }) => unit.standing === standing)
  // A choice is over what was read: words written since are not given up by it.
  const choiceOf = ({ name, mine }: Unit): Choice | undefined => {
    const made = chosen.get(name)
    return made && saySame(made.over.mine, mine) ? made.choice : undefined
  }
  const radios = (unit: Unit) => `${id}-${unit.name}`

  const goOn = () => {
    const latest = compared(props)
    const conflicts = of(latest.told, 'CONFLICT').map(({ unit }) => ({ unit, choice: choiceOf(unit) }))
    const open = conflicts.find(({ choice }) => choice === undefined)
    if (open) {
      setCompared(latest)
      setPressed(true)
      document.getElementById(`${radios(open.unit)}-MINE`)?.focus()
      return
    }
    const choices = conflicts.flatMap(({ unit, choice }): [string, Choice][] => (choice ? [[unit.name, choice]] : []))
    onMerged(latest.merged(new Map(choices)), now)
  }

  const [conflicts, taken] = [of(told, 'CONFLICT'), of(told, 'THEIRS')]
  const kept = of(told, 'MINE').filter(({ words }) => words.isShown)
  return (
    // The box around it is an alert: without this, each choice would have all of it read out again.
    <div id={id} aria-live="off" className="grid min-w-0 gap-6">
      <p>{summaryOf(conflicts.length, taken.length)}</p>
      {conflicts.map(({ unit, words }) => (
        <MergeConflict
          key={unit.name}
          id={radios(unit)}
          form={`${id}-choices`}
          unit={unit}
          words={words}
          choice={choiceOf(unit)}
          missed={pressed && choiceOf(unit) === undefined}
          onChoose={(choice) => setChosen(new Map(chosen).set(unit.name, { choice, over: unit }))}
        />
      ))}
      {taken.length > 0 && <TakenOver taken={taken} />}
      {kept.length > 0 && <Kept kept={kept} />}
      <div className="grid gap-2.5">
        <p className="text-sm text-ink-2">Nothing is saved until you press Save.</p>
        <Button look="primary" className="justify-self-start" onClick={goOn}>
          Go on with this
        </Button>
      </div>
      {createPortal(
        // What is chosen here belongs to this form, so that the record's own sends and keeps only its words. Enter in
        // a radio would send it, and React passes that on to the form around.
        <form
          id={`${id}-choices`}
          hidden
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
          }}
        />,
        document.body,
      )}
    </div>
  )
}
