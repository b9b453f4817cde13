import { Fragment, type ReactNode, useMemo } from 'react'
import type { AnswerInWords } from './answer-in-words.ts'
import { difference, isTelling, type Run } from './difference.ts'
import type { Choice, Unit } from './merge.ts'

const added = 'rounded-[3px] bg-thread-soft px-0.5 text-thread-deep decoration-2 underline-offset-3'
const taken = 'rounded-[3px] bg-clay-soft px-0.5 text-clay'

const looks: Record<Run['kind'], (text: string) => ReactNode> = {
  SAME: (text) => text,
  ADDED: (text) => (
    <ins className={`${added} [del+&]:ml-1`}>
      <span className="sr-only"> added: </span>
      {text}
      <span className="sr-only"> (end) </span>
    </ins>
  ),
  TAKEN: (text) => (
    <del className={taken}>
      <span className="sr-only"> taken out: </span>
      {text}
      <span className="sr-only"> (end) </span>
    </del>
  ),
}

const Difference = ({ mine, theirs }: { mine: string; theirs: string }) => {
  const runs = useMemo(() => difference(mine, theirs), [mine, theirs])
  if (!isTelling(runs)) return null
  return (
    <div className="grid gap-1 rounded-field bg-sunk px-3.5 py-3">
      <p className="text-sm text-ink-2">
        From yours to the saved version: <ins className={added}>added</ins>, <del className={taken}>taken out</del>
      </p>
      <p className="whitespace-pre-line">
        {runs.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place, and keep no state
          <Fragment key={index}>{looks[kind](text)}</Fragment>
        ))}
      </p>
    </div>
  )
}

type OptionProps = {
  id: string
  /** Radios of a form apart: the record's own words must not grow by them. */
  form: string
  group: string
  checked: boolean
  onChoose: () => void
  label: string
  children: ReactNode
}

const Option = ({ id, form, group, checked, onChoose, label, children }: OptionProps) => (
  <div className="relative min-w-0 rounded-field border-[1.5px] border-line-strong px-3.5 pb-3 has-checked:border-thread has-checked:bg-thread-soft">
    <label htmlFor={id} className="flex min-h-tap items-center gap-2.5 font-[640]">
      <input
        type="radio"
        id={id}
        form={form}
        name={group}
        checked={checked}
        onChange={onChoose}
        aria-describedby={`${id}-words`}
        className="size-5 shrink-0 accent-thread"
      />
      {label}
    </label>
    <div id={`${id}-words`}>{children}</div>
  </div>
)

const Version = ({ whose, words }: { whose: string; words: string }) => (
  <>
    <p className="text-sm text-ink-2">{whose}</p>
    {words === '' ? <p className="text-ink-2">Left empty</p> : <p className="whitespace-pre-line">{words}</p>}
  </>
)

type Props = {
  id: string
  form: string
  unit: Unit
  words: AnswerInWords
  choice: Choice | undefined
  /** Whether it was passed over when going on. */
  missed: boolean
  onChoose: (choice: Choice) => void
}

/** One answer that was changed in both places: both in full, where they differ, and the choice between them. */
export const MergeConflict = ({ id, form, unit, words, choice, missed, onChoose }: Props) => {
  const [mine, theirs] = [words.say(unit.mine), words.say(unit.theirs)]
  const option = (each: Choice) => ({
    id: `${id}-${each}`,
    form,
    group: id,
    checked: choice === each,
    onChoose: () => onChoose(each),
  })
  return (
    <fieldset
      aria-describedby={missed ? `${id}-error` : undefined}
      className={`min-w-0 ${missed ? 'border-l-4 border-clay pl-3' : ''}`}
    >
      <legend className="float-left w-full">
        {words.question && <span className="block text-sm text-ink-2">{words.question} </span>}
        <span className="font-[640]">{words.label}</span>
      </legend>
      <div className="clear-both grid gap-2.5 pt-2">
        {missed && (
          <p id={`${id}-error`} className="text-sm font-semibold text-clay">
            <span className="sr-only">Error: </span>
            Choose which to keep.
          </p>
        )}
        <div className="grid gap-2.5 wide:grid-cols-2">
          <Option {...option('MINE')} label="Keep mine">
            <Version whose="Yours" words={mine} />
          </Option>
          <Option {...option('THEIRS')} label="Use theirs">
            <Version whose="Saved meanwhile" words={theirs} />
          </Option>
        </div>
        {words.kind === 'TEXT' && mine !== '' && theirs !== '' && (
          <Option {...option('BOTH')} label="Keep both">
            <p className="text-sm text-ink-2">Yours, then an empty line, then theirs.</p>
          </Option>
        )}
        {words.kind !== 'VALUE' && <Difference mine={mine} theirs={theirs} />}
      </div>
    </fieldset>
  )
}
