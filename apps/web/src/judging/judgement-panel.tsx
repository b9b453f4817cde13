import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { type RefObject, useEffect, useState } from 'react'
import { Drafted } from '../drafts/drafted.tsx'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { JudgementForm, type Wanted } from './judgement-form.tsx'
import { methodsOffered, reviewPage, standing } from './words.ts'

/** What was told at the attempt before. */
const Before = ({ before, attempt }: Pick<CriterionInReview, 'before'> & { attempt: number }) =>
  before && (
    <section aria-label="At the attempt before" className="grid gap-1 rounded-field bg-sunk px-3.5 py-3 text-sm">
      <p className="font-[640]">
        At attempt {before.attempt}: {standing(before.outcome).label}
        {before.attempt < attempt &&
          (before.changed ? '; what shows it has changed since' : '; nothing that shows it has changed')}
      </p>
      {before.feedback && <p className="whitespace-pre-line">‘{before.feedback}’</p>}
      <p className="text-ink-2">
        {before.byName}, {moment(before.at, hereZone())}
      </p>
    </section>
  )

/** What was said of it before it was submitted. */
const Early = ({ early }: Pick<CriterionInReview, 'early'>) =>
  early && (
    <section aria-label="Judged early" className="grid gap-1 rounded-field bg-sunk px-3.5 py-3 text-sm">
      <p className="font-[640]">
        Judged early: {standing(early.outcome).label}
        {early.changed && '; what shows it has changed since'}
      </p>
      {early.feedback && <p className="whitespace-pre-line">‘{early.feedback}’</p>}
      <p className="text-ink-2">
        {early.byName}, {moment(early.at, hereZone())}
      </p>
    </section>
  )

const About = ({ criterion, attempt }: { criterion: CriterionInReview; attempt: number }) => (
  <>
    {criterion.text !== criterion.title && <p>{criterion.text}</p>}
    {criterion.guidance && (
      <p className="text-sm text-ink-2">
        <span className="font-[640]">What to look for:</span> {criterion.guidance}
      </p>
    )}
    {criterion.standsIn && (
      <p className="text-sm">
        The mentee could not be heard: attempts at feedback and a supervisor’s word stand in for it. What that is worth
        is yours to decide.
      </p>
    )}
    <Before before={criterion.before} attempt={attempt} />
    <Early early={criterion.early} />
  </>
)

/** How it stands where there is nothing to press: it has not begun, or it is decided. */
const Standing = ({ criterion: { judgement } }: { criterion: CriterionInReview }) => {
  const { label, mark } = standing(judgement.outcome)
  return (
    <div className="grid gap-1.5">
      <p className="font-[640]">
        <Marked shape={mark}>{label}</Marked>
      </p>
      {judgement.feedback && <p className="whitespace-pre-line">{judgement.feedback}</p>}
    </div>
  )
}

type Props = {
  review: ReviewView
  current: CriterionInReview
  waits: readonly string[]
  mayJudge: boolean
  wanted: { of: string; what: Wanted } | null
  heading: RefObject<HTMLHeadingElement | null>
  onJudge: (criterion: CriterionInReview) => void
}

/**
 * The judgement of one criterion. The forms of all that were looked at stay, unseen: what was pressed or typed in one goes on
 * while the next is read.
 */
export const JudgementPanel = ({ review, current, waits, mayJudge, wanted, heading, onJudge }: Props) => {
  const [visited, setVisited] = useState<readonly string[]>([current.id])
  if (!visited.includes(current.id)) setVisited([...visited, current.id])
  const { unit, submission } = review
  useEffect(() => {
    if (!mayJudge) return
    // What looks for names, and what it knows, is here before the first word: nobody is held up by it, with a network or without.
    void import('../confidentiality/guard.tsx').catch(() => undefined)
    void import('../confidentiality/unresolved.ts').catch(() => undefined)
    void import('../confidentiality/known-names.ts').then(({ knownNames }) => knownNames()).catch(() => undefined)
  }, [mayJudge])
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-lg focus:outline-none">
        <span className="font-[450] text-ink-2 tabular-nums">{current.id}</span> {current.title}
      </h2>
      <About criterion={current} attempt={submission.attempt} />
      {!mayJudge && <Standing criterion={current} />}
      {mayJudge &&
        review.criteria.map(
          (criterion) =>
            visited.includes(criterion.id) && (
              <div key={criterion.id} hidden={criterion.id !== current.id}>
                <Drafted
                  form={`${reviewPage({ unitId: unit.id, submissionId: submission.id })}?criterion=${criterion.id}`}
                  title={`Feedback on ${criterion.id} ${criterion.title}`}
                  defaults={{
                    id: criterion.id,
                    feedback: criterion.judgement.feedback ?? '',
                    methods: methodsOffered(criterion),
                  }}
                >
                  {(opened) => (
                    <JudgementForm
                      review={review}
                      criterion={criterion}
                      opened={opened}
                      wanted={wanted?.of === criterion.id ? wanted.what : undefined}
                      waits={waits.includes(criterion.id)}
                      onJudge={() => onJudge(criterion)}
                    />
                  )}
                </Drafted>
              </div>
            ),
        )}
    </>
  )
}
