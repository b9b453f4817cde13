import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { slotsOf } from '../forms/slots.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { BesideEvidence, ClaimLinks, ClaimPlace } from '../mentoring/evidence/beside-evidence.tsx'
import { errorsAt, linksSlot } from '../mentoring/evidence/links-field.ts'
import { Folded } from '../mentoring/folded.tsx'
import { LookThrough } from '../mentoring/prompts/look-through.tsx'
import { type AnswerShape, answerForm } from './answer-shape.ts'
import { PolicyFields } from './policy-rows.tsx'
import { QuestionFields } from './question-fields.tsx'
import { type Ask, keptAsk, readAsk } from './questions-here.ts'

type Props = {
  page: AnswersView
  criterion: string
  opened: Opened<AnswerShape>
  /** What is asked where the words that came back say nothing else. */
  ask: Ask
  /** The new record's id; null for one that is there. */
  recordId: string | null
  look?: () => Promise<Seen>
}

/** A written answer, question by question, with what it rests on. One question is enough to save. */
export const AnswerForm = ({ page, criterion, opened, ask, recordId, look }: Props) => {
  const state = useRecordForm<AnswerShape, unknown>({ definition: answerForm, opened })
  const { form, fields } = state
  const { links, policies } = fields
  // Words that came back go on with the questions that they began with, whatever is asked by now.
  const answers = readAsk(opened.boxes['asked']) ?? ask
  const slot = slotsOf(form, opened.boxes)
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <input type="hidden" name="criterion" value={criterion} />
      <input type="hidden" name="asked" value={keptAsk(answers)} />
      <BesideEvidence evidence={page.evidence} only={links.name} first="SESSION">
        {answers.questions.map((question, index) => (
          <QuestionFields key={question.id} formId={form.id} question={question} number={index + 1} slot={slot} />
        ))}
        <section aria-labelledby={`${form.id}-rests-on`} className="grid gap-3 border-t border-line pt-6">
          <h2 id={`${form.id}-rests-on`} className="text-lg">
            What it rests on
          </h2>
          <p className="max-w-[66ch] text-ink-2">
            Link the session that you tell of, and anything else that shows it: your assessor can go from your words to
            it.
          </p>
          <ClaimPlace links={links.name}>
            <ClaimLinks
              field={{ ...linksSlot(links), errors: errorsAt(form.allErrors, links.name) }}
              label="your answer"
            />
          </ClaimPlace>
        </section>
        <Folded title="Law and policy that you cite" open={opened.defaults.policies.length > 0}>
          <Rows
            items={policies.getFieldList()}
            keyOf={(item) => item.key}
            one="law or policy"
            onAdd={() =>
              form.insert({
                name: policies.name,
                defaultValue: { policyId: '', name: '', edition: '', impact: '' },
              })
            }
            onRemove={(index) => form.remove({ name: policies.name, index })}
          >
            {(item, index) => <PolicyFields fields={item.getFieldset()} library={page.policies} number={index + 1} />}
          </Rows>
        </Folded>
        <LookThrough formId={form.id} />
        <SaveBar state={state} label={recordId ? 'Save the answer' : 'Save the new version'} />
      </BesideEvidence>
    </RecordForm>
  )
}
