import type { Outcome } from '@mentorfolio/domain/judging/judgement'
import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useEffect, useId, useRef, useState } from 'react'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Chip } from '../forms/choices.tsx'
import { Dialog } from '../forms/dialog.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { counted } from '../words/durations.ts'
import { type JudgingShape, judgingOf } from './judging-form.ts'
import { firstName, reviewPage } from './words.ts'

const open = (criteria: readonly CriterionInReview[]) => criteria.filter(({ judgement }) => judgement.outcome === null)

type Props = {
  review: ReviewView
  open: boolean
  onClose: () => void
  /** Just before they are judged. */
  onJudge: (criteria: readonly CriterionInReview[]) => void
}

const SeveralForm = ({ review, opened, onClose, onJudge }: Omit<Props, 'open'> & { opened: Opened<JudgingShape> }) => {
  const [definition] = useState(() => judgingOf(review.submission.id))
  const state = useRecordForm<JudgingShape, unknown>({ definition, opened })
  const group = useId()
  const says = useRef<HTMLInputElement>(null)
  const [sent, setSent] = useState(false)
  const [scope, setScope] = useState('')
  const { pending, trouble, failures, element } = state
  const left = open(review.criteria)
  const chosen = scope === '' ? left : left.filter(({ outcome }) => outcome === scope)
  const outcomes = review.outcomes.filter(({ id }) => left.some(({ outcome }) => outcome === id))
  useEffect(() => {
    if (sent && !pending && failures === 0) onClose()
  }, [sent, pending, failures, onClose])
  const press = (outcome: Outcome) => {
    if (!says.current || pending) return
    says.current.value = outcome
    onJudge(chosen)
    element.current?.requestSubmit()
    setSent(true)
  }
  return (
    <RecordForm state={state} className="grid gap-4">
      <input type="hidden" name="id" value={chosen.map(({ id }) => id).join()} />
      <input type="hidden" name="revision" value={chosen.map(({ judgement }) => judgement.version).join()} />
      <input ref={says} type="hidden" name="do" />
      {trouble?.kind === 'STALE' && (
        <p role="alert">One of them was judged elsewhere meanwhile. Close this and look; your words are kept.</p>
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-[640]">Which?</legend>
        <div className="flex flex-wrap gap-2">
          {[{ id: '', text: 'All that are not judged yet' }, ...outcomes].map(({ id, text }) => (
            <Chip
              key={id}
              type="radio"
              id={`${group}-${id}`}
              name={group}
              value={id}
              defaultChecked={id === scope}
              onChange={() => setScope(id)}
            >
              {text} ({id === '' ? left.length : left.filter(({ outcome }) => outcome === id).length})
            </Chip>
          ))}
        </div>
      </fieldset>
      <TextArea
        field={state.fields.feedback}
        label={`Feedback to ${firstName(review.candidateName)}`}
        hint="It stands beside each of them. Where it is not yet met: what is missing, and what would show it."
        rows={4}
      />
      <WhereWords state={state} />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={pending || chosen.length === 0} onClick={() => press('MET')}>
          Met: {counted(chosen.length, 'criterion', 'criteria')}
        </Button>
        <Button disabled={pending || chosen.length === 0} onClick={() => press('NOT_YET_MET')}>
          Not yet: {counted(chosen.length, 'criterion', 'criteria')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </RecordForm>
  )
}

/** An outcome, or everything that is left, judged in one act with one feedback. */
const JudgeSeveral = ({ open: isOpen, onClose, ...props }: Props) => {
  const { review } = props
  const page = reviewPage({ unitId: review.unit.id, submissionId: review.submission.id })
  return (
    <Dialog title="Judge several at once" open={isOpen} onClose={onClose}>
      <Drafted
        form={`${page}?several`}
        title={`Feedback on several: ${review.candidateName}`}
        defaults={{ id: '', feedback: '', methods: [] }}
      >
        {(opened) => <SeveralForm {...props} opened={opened} onClose={onClose} />}
      </Drafted>
    </Dialog>
  )
}
export default JudgeSeveral
