import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { cycleStages } from '@mentorfolio/domain/plans/plan-stages'
import { type GoalAtReview, goalAtReviews, thereSince } from '@mentorfolio/domain/reviews/goal-at-reviews'
import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { slotsOf } from '../forms/slots.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Folded } from '../mentoring/folded.tsx'
import { cycleStageWords } from '../mentoring/words.ts'
import { hereZone, plainDay, shortDay } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { feedbackInWords } from './feedback-words.ts'
import { type ReviewShape, reviewForm } from './review-form-shape.ts'

type Props = {
  opened: Opened<ReviewShape>
  /** The id that the record has, or will have. */
  recordId: string
  look: () => Promise<Seen>
  mentoring: MentoringView
  view: ReviewsView
  /** The words of a review that is there are put right: no plan, no date moves. */
  isCorrection: boolean
}

/** Where it stood before: at the start, and at the last review that gave it a number. */
const beforeInWords = (baseline: number | null, earlier: readonly GoalAtReview[]) => {
  const last = earlier.findLast(({ score }) => score !== null)
  const told = [
    ...(baseline === null ? [] : [`${baseline} at the start`]),
    ...(last ? [`${last.score} at the review of ${plainDay(last.on)}`] : []),
  ]
  return told.length > 0 ? `It was ${listed(told)}. ` : ''
}

const scores = Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: index + 1 }))

/** A review: each goal on the mentee's own scale, what moved it, and what changes from here. */
export const ReviewForm = ({ opened, recordId, look, mentoring, view, isCorrection }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<ReviewShape, unknown>({ definition: reviewForm, opened })
  const { form, fields } = state
  const { name } = mentoring
  const isFinal = defaults.final === 'yes'
  const slot = slotsOf(form, {
    ...Object.fromEntries(cycleStages.map((stage) => [`stages.${stage}`, defaults.stages[stage] ?? ''])),
    ...Object.fromEntries(
      defaults.milestones.flatMap(({ met, words }, at) => [
        [`milestones[${at}].met`, met],
        [`milestones[${at}].words`, words],
      ]),
    ),
    ...Object.fromEntries(
      defaults.goals.flatMap(({ score, words }, at) => [
        [`goals[${at}].score`, score],
        [`goals[${at}].words`, words],
      ]),
    ),
  })
  const plan = fields.plan.getFieldset()
  const baselineOf = (id: string) => mentoring.goals.find((goal) => goal.id === id)?.goal.baseline ?? null
  const earlierOf = (goalId: string) =>
    goalAtReviews(
      view.reviews.filter(({ id }) => id !== recordId),
      goalId,
    )
  const sinceInWords = (goalId: string, text: string) => {
    const since = thereSince(earlierOf(goalId), text)
    return since ? `There since the review of ${plainDay(since)}.` : undefined
  }
  const open = view.feedback.filter(({ considered, id }) => !considered || defaults.feedback.includes(id))
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={recordId} />
      <input type="hidden" name="final" value={defaults.final} />
      <DateField field={fields.on} label="When did you look at it together?" />
      {defaults.goals.map(({ goalId, title }, at) => {
        const baseline = baselineOf(goalId)
        return (
          <section key={goalId} aria-label={title} className="grid gap-4 rounded-sheet border border-line bg-sheet p-5">
            <h2 className="text-lg">{title}</h2>
            <input type="hidden" name={`goals[${at}].goalId`} value={goalId} />
            <input type="hidden" name={`goals[${at}].title`} value={title} />
            <Choice
              field={slot(`goals[${at}].score`)}
              label={`Where is ${name} now, from 1 to 10?`}
              hint={`${beforeInWords(baseline, earlierOf(goalId))}${name} says the number.`}
              options={scores}
            />
            <TextArea
              field={slot(`goals[${at}].words`)}
              label="What moved it? Or, without a number: why not?"
              quiet
              rows={2}
            />
            {defaults.milestones.map((milestone, index) =>
              milestone.goalId === goalId ? (
                <div key={milestone.index} className="grid gap-2 border-t border-line pt-3">
                  <input type="hidden" name={`milestones[${index}].goalId`} value={goalId} />
                  <input type="hidden" name={`milestones[${index}].index`} value={milestone.index} />
                  <input type="hidden" name={`milestones[${index}].text`} value={milestone.text} />
                  <Checks
                    field={slot(`milestones[${index}].met`)}
                    label={`Milestone: ${milestone.text}`}
                    hint={sinceInWords(goalId, milestone.text)}
                    options={[{ value: 'yes', label: 'It is there' }]}
                  />
                  <TextField field={slot(`milestones[${index}].words`)} label="In a few words (optional)" quiet />
                </div>
              ) : null,
            )}
          </section>
        )
      })}
      {defaults.goals.length === 0 && <p className="text-ink-2">There is no goal to score.</p>}
      {open.length > 0 && (
        <Checks
          field={{
            ...{ id: fields.feedback.id, name: fields.feedback.name, errors: fields.feedback.errors },
            defaultOptions: defaults.feedback,
          }}
          label="Which feedback did you consider?"
          hint="What no review has considered yet."
          options={open.map((each) => ({ value: each.id, label: feedbackInWords(each, name) }))}
        />
      )}
      <TextArea field={fields.wentWell} label="What went well?" quiet rows={2} />
      <TextArea field={fields.obstacles} label="What got in the way?" quiet rows={2} />
      <TextArea
        field={fields.whatChanges}
        label={isFinal ? 'What stays to be done (optional)' : 'What changes from here, and why?'}
        hint={
          isFinal ? undefined : 'It stands in the plan as the reason of its next version. Nothing changes? Write why.'
        }
        rows={3}
      />
      {!isFinal && !isCorrection && defaults.plan.revision !== '' && (
        <fieldset className="grid gap-4">
          <legend className="mb-1.5 font-[640]">The plan from here</legend>
          <p className="text-sm text-ink-2">
            As it is now. Change what changes: saving the review makes the next version of the plan.
          </p>
          <input type="hidden" name="plan.revision" value={defaults.plan.revision} />
          <TextArea field={plan.mentorDoes} label="What do you do?" rows={2} />
          <TextArea field={plan.menteeDoes} label={`What does ${name} do?`} rows={2} />
          <TextArea field={plan.support} label="Who and what else helps (optional)" quiet rows={2} />
        </fieldset>
      )}
      {!isFinal &&
        (isCorrection ? (
          <input type="hidden" name="nextReviewOn" value={defaults.nextReviewOn} />
        ) : (
          <DateField field={fields.nextReviewOn} label="When is the next review?" />
        ))}
      {view.sessions.length > 0 ? (
        <Select
          field={fields.sessionId}
          label="In which session was it done? (optional)"
          quiet
          options={[
            { value: '', label: 'None, or not planned as a review' },
            ...view.sessions.map(({ id, title, start }) => ({
              value: id,
              label: `${shortDay(start, hereZone())}: ${title}`,
            })),
          ]}
        />
      ) : (
        <input type="hidden" name="sessionId" value="" />
      )}
      <Folded title="Explain a stage of mentoring" open={Object.values(defaults.stages).some((each) => each !== '')}>
        <p className="text-sm text-ink-2">For your assessor. One is enough.</p>
        {cycleStages.map((stage) => (
          <TextArea
            key={stage}
            field={slot(`stages.${stage}`)}
            label={`${cycleStageWords[stage]}: what it is for, and how you did it here`}
            quiet
            rows={2}
          />
        ))}
      </Folded>
      {isCorrection && <TextArea field={fields.reason} label="Why do you change it?" rows={2} />}
      <SaveBar state={state} label={isCorrection ? 'Save the correction' : 'Save the review'} />
    </RecordForm>
  )
}
