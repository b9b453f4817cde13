import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/endpoints.ts'
import type { Gone } from '../links/trouble.ts'
import { Button } from '../shell/button.tsx'
import { Answered } from './answered.tsx'
import { closedWords, feedbackWords } from './feedback-words.ts'
import { KeptField } from './field.tsx'
import { type Given, readForm, toPutRight, type Wrong, whatIsMissing } from './given-feedback.ts'
import { GuestFrame } from './guest-frame.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { ScaleQuestion } from './scale.tsx'
import { Stop } from './stop.tsx'
import { Summary } from './summary.tsx'
import { isChanged } from './trouble.ts'
import { useSending } from './use-sending.ts'
import { whenMet } from './when-met.ts'
import { WhoReads } from './who-reads.tsx'
import { buttons, noNames, readersOf, readersOfTestimony, stopWords } from './words.ts'

export type Asked = Answer<'GET /api/guest/feedback'>

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  asked: Asked
  give: (given: Given) => Promise<unknown>
  /** What is asked now; where there is no asking, what was shown is all there is. */
  readAgain?: () => Promise<Asked>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

type Closed = NonNullable<Asked['closed']>

/** '28 November 2026', on this device's clock: it stands on the page that they may print. */
const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

type ClosedProps = Pick<Props, 'token' | 'guest' | 'asked' | 'foot'> & { why: Closed; unsent: Given | null }

const ClosedPage = ({ why, token, guest, asked, foot, unsent }: ClosedProps) => (
  <GuestFrame {...{ token, foot }} title={closedWords[why].title}>
    <p role="alert">
      {closedWords[why].text(
        guest.mentorName,
        guest.talkTo ?? guest.centreName,
        guest.role === 'mentee' ? 'you' : guest.name,
      )}
    </p>
    {unsent && <TheirWords given={unsent} questions={asked.questions.questions} note={feedbackWords.notSent} />}
    {guest.role === 'mentee' && <Stop token={token} mentorName={guest.mentorName} />}
  </GuestFrame>
)

type QuestionProps = {
  token: string
  question: Asked['questions']['questions'][number]
  wrong: Wrong
  lines: number
  hinted: boolean
}

const Question = ({ token, question: { id, kind, text, required }, wrong, lines, hinted }: QuestionProps) => {
  const error = wrong[`answers.${id}`] ?? null
  return kind === 'SCALE' ? (
    <ScaleQuestion {...{ token, id, text, error }} required={required || !hinted} />
  ) : (
    <KeptField
      {...{ token, lines, error }}
      name={`words.${id}`}
      label={text}
      most={4_000}
      {...(required || !hinted ? {} : { hint: feedbackWords.optional })}
    />
  )
}

type SigningProps = { token: string; isMentee: boolean; isTestimony: boolean; wrong: Wrong }

const Signing = ({ token, isMentee, isTestimony, wrong }: SigningProps) => (
  <>
    {isTestimony && (
      <>
        <KeptField
          {...{ token, name: 'capacity', error: wrong['capacity'] ?? null }}
          label={feedbackWords.capacity}
          hint={feedbackWords.capacityHint}
        />
        <KeptField
          {...{ token, name: 'contact', error: wrong['contact'] ?? null }}
          label={feedbackWords.contact}
          hint={feedbackWords.contactHint}
        />
      </>
    )}
    <KeptField
      {...{ token, name: 'name', error: wrong['name'] ?? null }}
      label={isMentee ? feedbackWords.sign.mentee : feedbackWords.sign.other}
    />
    {isMentee && (
      <label className="flex min-h-tap items-center gap-3">
        <input type="checkbox" name="helped" className="size-6 accent-thread" /> {feedbackWords.helped}
      </label>
    )}
  </>
)

/** What was sent, for whoever keeps a copy: it stands in this page alone, until it is left. */
const TheirWords = ({
  given,
  questions,
  note,
}: {
  given: Given
  questions: Asked['questions']['questions']
  note?: string
}) => (
  <section aria-labelledby="yours" className="grid gap-3">
    <h2 id="yours" className="text-lg">
      {feedbackWords.yours}
    </h2>
    {note && <p>{note}</p>}
    {given.answers.map(({ questionId, score, words }) => (
      <div key={questionId}>
        <h3 className="text-base font-[640]">{questions.find(({ id }) => id === questionId)?.text}</h3>
        {score !== null && <p>{score}</p>}
        {words && <p className="whitespace-pre-line">{words}</p>}
      </div>
    ))}
  </section>
)

/** Read who will read it, answer, type a name, send: once. */
export const FeedbackPage = ({ token, guest, asked, give, readAgain, onGone, foot }: Props) => {
  const { mentorName, name, role } = guest
  const { tool, questions, session } = asked
  const isMentee = role === 'mentee'
  const isTestimony = tool === 'WITNESS_TESTIMONY'
  const [closed, setClosed] = useState(asked.closed)
  const [unsent, setUnsent] = useState<Given | null>(null)
  const [sent, setSent] = useState<Given | null>(null)
  const [missing, setMissing] = useState<Wrong>({})
  const { pending, trouble, wrong, wrongAt, send } = useSending(token, onGone)
  const summary = useRef<HTMLDivElement>(null)
  const errors: Wrong = { ...wrongAt, ...missing }
  const isWrong = Object.keys(errors).length > 0
  // After the fields, each of which would have it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sending that came to nothing asks for it again
  useEffect(() => {
    summary.current?.focus({ preventScroll: true })
    summary.current?.scrollIntoView({ block: 'start' })
  }, [missing, wrongAt])
  if (closed) return <ClosedPage why={closed} {...{ token, guest, asked, foot, unsent }} />

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = readForm(new FormData(event.currentTarget), questions.questions)
    const lacks = whatIsMissing(given, questions.questions, isTestimony)
    setMissing(lacks)
    if (Object.keys(lacks).length > 0) return
    void send(async () => {
      try {
        await give(given)
        setSent(given)
      } catch (error) {
        if (!readAgain || !isChanged(error)) throw error
        // Somebody was quicker, or nobody asks for it now: it is told which.
        const now = (await readAgain()).closed
        if (now === null) throw error
        setUnsent(given)
        setClosed(now)
      }
    })
  }
  const title = feedbackWords.title(tool)
  // Said once, rather than at each.
  const nothingRequired = questions.questions.length > 1 && questions.questions.every(({ required }) => !required)
  const about = session && `${isMentee ? feedbackWords.about : feedbackWords.aboutOthers(name)} ${whenMet(session)}`
  const readers = isTestimony ? readersOfTestimony(guest) : readersOf(guest)
  const done = sent !== null
  const isTheirs = foot === undefined
  return (
    <GuestFrame
      {...{ token, foot }}
      title={title}
      above={isMentee ? `From ${mentorName}, your mentor` : `From ${mentorName}, about the mentoring of ${name}`}
    >
      {done ? (
        <Answered
          guest={guest}
          lines={[...feedbackWords.thanks(mentorName), feedbackWords.signed(sent.name, today())]}
          copy={isTheirs}
        />
      ) : (
        <div className="grid gap-2">
          <p className="whitespace-pre-line">{questions.intro}</p>
          {about && <p>{about}</p>}
          {!isMentee && <p>{feedbackWords.madeUp(name, mentorName)}</p>}
        </div>
      )}
      {sent && isTheirs && <TheirWords given={sent} questions={questions.questions} />}
      <WhoReads guest={guest} readers={readers} token={token} />
      {!done && (
        <ReadAloud
          parts={[
            `${title} ${questions.intro} ${about ?? ''}`,
            `${readers} ${stopWords(guest)}`,
            ...questions.questions.map(({ text }) => text),
          ]}
          onPart={() => undefined}
        />
      )}
      {!done && (
        <form noValidate className="grid gap-6" onSubmit={onSubmit}>
          {isWrong && <Summary ref={summary} lines={toPutRight(errors, questions.questions)} />}
          <div className="grid gap-1 text-sm text-ink-2">
            <p>
              {noNames[role]} {feedbackWords.signLast}
            </p>
            {nothingRequired && <p>{feedbackWords.allOptional}</p>}
          </div>
          {questions.questions.map((question) => (
            <Question
              key={question.id}
              {...{ token, question, wrong: errors }}
              lines={tool === 'OPEN_LETTER' ? 10 : 3}
              hinted={!nothingRequired}
            />
          ))}
          <Signing {...{ token, isMentee, isTestimony, wrong: errors }} />
          {!isWrong && (trouble || wrong) && (
            <p role="alert" className="font-semibold">
              {wrong ?? trouble}
            </p>
          )}
          <Button type="submit" look="primary" className="min-h-14" disabled={pending}>
            {pending ? buttons.wait : buttons.send}
          </Button>
        </form>
      )}
    </GuestFrame>
  )
}
