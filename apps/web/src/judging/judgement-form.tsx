import { methods, type Outcome, outcomes } from '@mentorfolio/domain/judging/judgement'
import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useFetcher, useRevalidator } from 'react-router'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { lookOf } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { Icon } from '../shell/tag.tsx'
import { hereZone, time } from '../words/dates.ts'
import { methodWords } from '../words/methods.ts'
import type { Alike } from './judge.ts'
import { type JudgingShape, judgingOf } from './judging-form.ts'
import { KeyCap, useKeyShortcut } from './key-cap.tsx'
import type { Shortcut } from './shortcuts.ts'
import { firstName, otherMethodsInWords, reviewPage } from './words.ts'

const commentPicker = () => import('./comments/picker.tsx')
const meanwhile = () => import('./meanwhile.tsx')

/** What somebody asked for by a key or a button; each counts once, whenever the form gets to it. */
export type Wanted = { says: Outcome | 'TAKE_BACK'; turn: number }

const buttonWords: Record<Outcome, string> = { MET: 'Met', NOT_YET_MET: 'Not yet' }

const keys = { MET: 'met', NOT_YET_MET: 'notYet' } as const satisfies Record<Outcome, Shortcut>

/** Chosen; the shape in it and `aria-pressed` tell it, too. */
const looks: Record<Outcome, string> = {
  MET: 'border-thread! bg-thread! text-thread-ink!',
  NOT_YET_MET: 'border-clay! bg-clay-soft! text-clay!',
}

type ButtonProps = { says: Outcome; chosen: boolean; onPress: () => void }

const OutcomeButton = ({ says, chosen, onPress }: ButtonProps) => (
  <button
    type="button"
    aria-pressed={chosen}
    aria-keyshortcuts={useKeyShortcut(keys[says])}
    onClick={onPress}
    className={lookOf('plain', chosen ? looks[says] : '')}
  >
    {chosen && <Icon shape={says === 'MET' ? 'tick' : 'cross'} className="size-4" />}
    {buttonWords[says]} <KeyCap of={keys[says]} />
  </button>
)

type Props = {
  review: ReviewView
  criterion: CriterionInReview
  opened: Opened<JudgingShape>
  wanted: Wanted | undefined
  waits: boolean
  /** Just before it is judged. */
  onJudge: () => void
}

/** Met or not yet, and the feedback: kept as it is typed, and saved with the judgement. */
export const JudgementForm = ({ review, criterion, opened, wanted, waits, onJudge }: Props) => {
  const [definition] = useState(() => judgingOf(review.submission.id))
  const state = useRecordForm<JudgingShape, unknown>({ definition, opened })
  const { revalidate } = useRevalidator()
  const { element, pending, trouble, failures } = state
  const { feedback, methods: how } = state.fields
  const { judgement } = criterion
  const [typed, setTyped] = useState(opened.defaults.feedback)
  const [asked, setAsked] = useState<Wanted['says'] | null>(null)
  const says = useRef<HTMLInputElement>(null)
  const done = useRef(0)
  const sent = useRef<Wanted['says'] | null>(null)
  const bare = useFetcher<FormAnswer>()
  const [isStale, setStale] = useState(false)
  const isBusy = pending || bare.state !== 'idle'
  const words = typed.trim()
  const unsaved = words !== (judgement.feedback ?? '')

  const send = (next: Wanted['says']) => {
    if (!says.current) return
    says.current.value = next
    sent.current = next
    // Words that are saved after it are no step of their own.
    if ((next === 'TAKE_BACK' ? null : next) !== judgement.outcome) onJudge()
    if (words !== '') return element.current?.requestSubmit()
    // Without a word there is nothing to check, keep or bring back.
    const chosen = new FormData(element.current ?? undefined).getAll('methods')
    const outcome = next === 'TAKE_BACK' ? null : next
    const versions = [judgement.version]
    const alike: Alike = {
      ids: [criterion.id],
      versions,
      outcome,
      feedback: null,
      methods: methods.filter((each) => chosen.includes(each)),
    }
    void bare.submit({ do: 'ALIKE', alike: JSON.stringify([alike]) }, { method: 'post' })
  }
  const box = () => element.current?.querySelector('textarea') ?? null
  const press = (next: Wanted['says']) => {
    setAsked(next)
    // The words come next: the judgement stands whether they are there yet or not.
    const into = next === 'NOT_YET_MET' ? box() : null
    into?.focus()
    into?.setSelectionRange(into.value.length, into.value.length)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent once what was under way is done
  useEffect(() => {
    if (asked === null || isBusy) return
    setAsked(null)
    send(asked)
  }, [asked, isBusy])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is taken once
  useEffect(() => {
    if (!wanted || wanted.turn === done.current) return
    done.current = wanted.turn
    press(wanted.says)
  }, [wanted])
  useEffect(() => {
    setStale(trouble?.kind === 'STALE')
    if (trouble?.kind === 'STALE' && failures > 0) void revalidate()
  }, [trouble, failures, revalidate])
  useEffect(() => {
    if (bare.data) setStale(bare.data.trouble?.kind === 'STALE')
  }, [bare.data])

  // Taken back, or judged among others: the words in the box are saved nowhere now, and kept as a draft again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the judgement is another, not at every key
  useEffect(() => {
    const into = box()
    if (!into || !unsaved || judgement.version === 0) return
    // Nothing is in it, and nobody is at it: it was judged with words by another act, which leaving the box must not take away.
    if (words === '' && judgement.feedback !== null && into !== document.activeElement) {
      into.value = judgement.feedback
      // As it was saved: nothing of it is unfinished.
      return setTyped(judgement.feedback)
    }
    into.dispatchEvent(new Event('input', { bubbles: true }))
  }, [judgement.version])

  const saveWords = () => {
    // Words may be done before the judgement that was pressed before them has come back.
    const now = asked ?? (isBusy ? sent.current : judgement.outcome)
    if (unsaved && now !== null && now !== 'TAKE_BACK' && !isStale) setAsked(now)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      // Out of the box, to where single keys do something again.
      saveWords()
      return element.current?.querySelector<HTMLElement>('[aria-pressed]')?.focus()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    saveWords()
  }
  const stands = asked !== null && asked !== 'TAKE_BACK' ? asked : judgement.outcome

  return (
    <RecordForm state={state} className="grid gap-4">
      <input type="hidden" name="id" value={criterion.id} />
      <input type="hidden" name="revision" value={judgement.version} />
      <input ref={says} type="hidden" name="do" />
      {isStale && <Late load={meanwhile} as={{ criterion }} />}
      {!isStale && <PressTrouble trouble={bare.data?.trouble} />}
      <fieldset className="min-w-0">
        <legend className="sr-only">How it stands</legend>
        <div className="flex flex-wrap gap-2.5">
          {outcomes.map((each) => (
            <OutcomeButton key={each} says={each} chosen={stands === each} onPress={() => press(each)} />
          ))}
        </div>
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to what the box in it is told */}
      <div
        onInput={({ target }) => target instanceof HTMLTextAreaElement && setTyped(target.value)}
        onBlur={({ relatedTarget, target }) => {
          // One of the two buttons saves them with what it says.
          if (target instanceof HTMLTextAreaElement && !relatedTarget?.closest('[aria-pressed]')) saveWords()
        }}
        onKeyDown={onKeyDown}
      >
        <TextArea
          field={feedback}
          label={`Feedback to ${firstName(review.candidateName)}`}
          hint={stands === 'NOT_YET_MET' ? 'What is missing, and what would show it.' : undefined}
          rows={5}
        />
      </div>
      <Late
        load={commentPicker}
        as={{
          ...{ centreId: review.centreId, packId: review.unit.packId, criterion: criterion.id, box },
          back: `${reviewPage({ unitId: review.unit.id, submissionId: review.submission.id })}?criterion=${criterion.id}`,
        }}
      />
      <details open={criterion.byOtherMethods.length > 0}>
        <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
          How you judged it
        </summary>
        <Checks
          field={how}
          label="Methods"
          quiet
          hint={otherMethodsInWords(criterion) ?? undefined}
          options={methods.map((value) => ({ value, label: methodWords[value] }))}
        />
      </details>
      <Where {...{ state, unsaved, waits }} judgement={judgement} />
      {judgement.outcome !== null && (
        <button
          type="button"
          onClick={() => press('TAKE_BACK')}
          className="inline-flex min-h-tap items-center justify-self-start text-sm font-[620] text-thread-deep underline underline-offset-3"
        >
          Take it back
        </button>
      )}
    </RecordForm>
  )
}

type WhereProps = Pick<Props, 'waits'> & {
  state: Parameters<typeof WhereWords>[0]['state']
  unsaved: boolean
  judgement: CriterionInReview['judgement']
}

/** Where the judgement and its words are: at Mentorfolio, on this device, or not said yet. */
const Where = ({ state, unsaved, waits, judgement: { outcome, at, byName } }: WhereProps) => {
  if (unsaved || state.pending)
    return (
      <div className="grid gap-0.5">
        <WhereWords state={state} />
        {unsaved && (
          <p className="text-sm text-ink-2">
            {outcome === null
              ? 'Say Met or Not yet, and they are saved with it.'
              : 'Saved with the judgement once you leave the box.'}
          </p>
        )}
      </div>
    )
  if (waits)
    return (
      <p role="status" className="text-sm text-ink-2">
        Waits on this device, and goes by itself once there is a network.
      </p>
    )
  return (
    <p role="status" className="text-sm text-ink-2">
      {outcome !== null && at !== null && `Kept · ${time(at, hereZone())}${byName ? ` · ${byName}` : ''}`}
    </p>
  )
}
