import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import { type AgreementFacts, blanksOf, type Reader, rendered } from '@mentorfolio/domain/agreements/tokens'
import { useState } from 'react'
import { Chip } from '../../forms/choices.tsx'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import type { Written } from '../../forms/written.ts'
import { Button } from '../../shell/button.tsx'
import { Tag } from '../../shell/tag.tsx'
import { clauseWords, whyInclude } from '../clause-words.ts'
import { clauseIn } from './agreement-forms.ts'
import { boxOf, isMinimum, type Kind, questionPlaces } from './agreement-shape.ts'

/** 'How often? (such as: weekly)': the question, and its example as a hint. */
const asked = (question: string): { label: string; hint: string | undefined } => {
  const [, label, hint] = /^(.*?)\s*\((.+)\)$/s.exec(question) ?? []
  return label && hint
    ? { label, hint: `${hint[0]?.toUpperCase()}${hint.slice(1)}` }
    : { label: question, hint: undefined }
}

type WordsProps = {
  kind: Kind
  slot: SlotOf
  first: ClauseView
  words: Written | null
  facts: AgreementFacts
  reader: Reader
  asksNow: boolean
}

/** A clause as its reader will read it, its open questions, and its words to be changed. */
const ClauseWords = ({ kind, slot, first, words, facts, reader, asksNow }: WordsProps) => {
  const now = words ? clauseIn(words, kind) : first
  const { errors } = slot(boxOf(kind, 'text'))
  const [changes, setChanges] = useState(false)
  const open = changes || errors !== undefined || slot(boxOf(kind, 'title')).errors !== undefined
  const questions = blanksOf(now.text)
  return (
    <div className="grid gap-3">
      <div className="grid max-w-[62ch] gap-1 rounded-field bg-sunk px-4 py-3">
        <p className="font-[640]">{rendered(now.title, reader, facts)}</p>
        <p className="whitespace-pre-line">{rendered(now.text, reader, facts)}</p>
      </div>
      {questionPlaces.map((place) => {
        const question = questions[place]
        const told = question && asked(question.question)
        return (
          <div key={place} hidden={!(told && asksNow)}>
            <TextField
              field={slot(boxOf(kind, `a${place}`))}
              label={told?.label ?? 'A question'}
              hint={told?.hint}
              autoComplete="off"
            />
          </div>
        )
      })}
      <Button
        look="quiet"
        className="-ml-4 justify-self-start text-sm"
        aria-expanded={open}
        onClick={() => setChanges(!open)}
      >
        {open ? 'Hide the words' : 'Change the words'}
        <span className="sr-only">: {clauseWords[kind]}</span>
      </Button>
      <div hidden={!open} className="border-l-[3px] border-line pl-4">
        <div className="grid gap-3">
          <TextField field={slot(boxOf(kind, 'title'))} label="Heading" quiet autoComplete="off" />
          <TextArea field={slot(boxOf(kind, 'text'))} label="Words" quiet rows={5} />
        </div>
      </div>
    </div>
  )
}

type Props = Omit<WordsProps, 'asksNow'> & { asks: boolean }

/** One clause of the form. What every agreement has cannot be left out; the rest is taken in by a tick. */
export const ClauseField = ({ asks, ...rest }: Props) => {
  const { kind, slot } = rest
  const box = slot(boxOf(kind, 'in'))
  const [isIn, setIn] = useState(isMinimum(kind) || box.defaultValue === 'on')
  return (
    <section
      aria-label={clauseWords[kind]}
      data-field={`clause.${kind}`}
      className="grid gap-3 border-t border-line pt-5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-lg">{clauseWords[kind]}</h2>
        {isMinimum(kind) ? (
          <Tag tone="plain">In every agreement</Tag>
        ) : (
          <Chip
            type="checkbox"
            id={box.id}
            name={box.name}
            value="on"
            defaultChecked={isIn}
            onChange={({ currentTarget: { checked } }) => setIn(checked)}
          >
            Include this
          </Chip>
        )}
      </div>
      {!isIn && whyInclude[kind] && <p className="max-w-[62ch] text-ink-2">{whyInclude[kind]}</p>}
      <div hidden={!isIn}>
        <ClauseWords {...rest} asksNow={asks} />
      </div>
    </section>
  )
}
