import { vacsrWords } from '@mentorfolio/domain/judging/deciding'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useState } from 'react'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useOnline } from '../forms/use-online.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import type { Missing } from './missing.ts'
import { type ReleasingShape, releasing, ticks } from './releasing.ts'
import { firstName, reviewPage } from './words.ts'

const commentPicker = () => import('./comments/picker.tsx')

type FormState = ReturnType<typeof useRecordForm<ReleasingShape, unknown>>
type Props = {
  review: ReviewView
  opened: Opened<ReleasingShape>
  /** What is missing before it can be passed, or more be asked for. */
  toPass: readonly Missing[]
  toRefer: readonly Missing[]
}

/** What is to be done, by which day: one for each criterion that is not met yet, with its feedback to begin with. */
const Actions = ({ state, review }: { state: FormState; review: ReviewView }) => {
  const { form, fields } = state
  // It was judged anew while this was open: nothing is put among somebody's words unasked.
  const named = fields.actions.getFieldList().map((item) => item.getFieldset().criterion.value)
  const left = review.criteria.filter(({ id, judgement }) => judgement.outcome === 'NOT_YET_MET' && !named.includes(id))
  return (
    <section aria-labelledby="to-do" className="grid gap-4">
      <h2 id="to-do" className="text-lg">
        What is to be done
      </h2>
      <p className="max-w-[62ch] text-ink-2">
        Each begins with your feedback on the criterion. {firstName(review.candidateName)} sees these as a list to work
        through, beside the feedback itself.
      </p>
      <Rows
        items={fields.actions.getFieldList()}
        keyOf={(item) => item.key}
        one="action"
        onAdd={() => form.insert({ name: fields.actions.name, defaultValue: { criterion: '', words: '' } })}
        onRemove={(index) => form.remove({ name: fields.actions.name, index })}
      >
        {(item, index) => {
          const { criterion, words } = item.getFieldset()
          return (
            <>
              <Select
                field={criterion}
                label={`About, action ${index + 1}`}
                quiet
                options={[
                  { value: '', label: 'The whole' },
                  ...review.criteria.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
                ]}
              />
              <TextArea field={words} label={`Action ${index + 1}`} rows={2} />
            </>
          )
        }}
      </Rows>
      {left.map(({ id, title, judgement }) => (
        <div
          key={id}
          className="grid max-w-[62ch] justify-items-start gap-2 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber"
        >
          <p role="status">
            {id} {title} is not yet met, and no action is about it.
          </p>
          <Button
            onClick={() =>
              form.insert({
                name: fields.actions.name,
                defaultValue: { criterion: id, words: judgement.feedback ?? '' },
              })
            }
          >
            Add an action about {id}
          </Button>
        </div>
      ))}
      <DateField field={fields.dueOn} label="By which day would you like to see it again?" />
    </section>
  )
}

/** Why an outcome cannot be chosen. */
const whyNot = (outcome: string, missing: readonly Missing[]) =>
  missing.length > 0 && (
    <>
      ‘{outcome}’ waits. {missing.map(({ what }) => `${what}.`).join(' ')}{' '}
    </>
  )

/** The decision and everything that goes with it, released in one act. */
export const ReleaseForm = ({ review, opened, toPass, toRefer }: Props) => {
  const state: FormState = useRecordForm<ReleasingShape, unknown>({ definition: releasing, opened })
  const { fields } = state
  const [outcome, setOutcome] = useState(opened.defaults.outcome)
  const isOnline = useOnline()
  const name = firstName(review.candidateName)
  const { countersigners } = review
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="unit" value={review.revision} />
      <Choice
        field={fields.outcome}
        label="What do you decide?"
        hint={
          toPass.length + toRefer.length > 0 && (
            <>
              {whyNot('Passed', toPass)}
              {whyNot('More needed', toRefer)}
            </>
          )
        }
        options={[
          { value: 'PASS', label: 'Passed', disabled: toPass.length > 0 },
          { value: 'REFER', label: 'More needed', disabled: toRefer.length > 0 },
        ]}
        onChange={setOutcome}
      />
      <TextArea
        field={fields.overall}
        label={`Overall comment for ${name}`}
        hint="What is done well, and what comes next. It is the first thing that they read."
        rows={5}
      />
      <Late
        load={commentPicker}
        as={{
          ...{ centreId: review.centreId, packId: review.unit.packId, criterion: null },
          back: `${reviewPage({ unitId: review.unit.id, submissionId: review.submission.id })}/release`,
          box: () => state.element.current?.querySelector<HTMLTextAreaElement>('[name=overall]') ?? null,
        }}
      />
      {outcome === 'REFER' && <Actions state={state} review={review} />}
      <section aria-labelledby="vacsr" className="grid gap-3">
        <h2 id="vacsr" className="text-lg">
          The evidence
        </h2>
        <p className="max-w-[62ch] text-ink-2">
          {outcome === 'REFER'
            ? 'Confirmed once, of what is met. What you cannot confirm yet, leave open.'
            : 'Confirmed once, of the whole: it is what your decision rests on.'}
        </p>
        {ticks.map((tick) => (
          <Checks
            key={tick}
            field={fields[tick]}
            label={<span className="sr-only">{vacsrWords[tick].split(':')[0]}</span>}
            options={[{ value: 'on', label: <span className="block py-0.5">{vacsrWords[tick]}</span> }]}
          />
        ))}
      </section>
      {countersigners?.length === 0 && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          Your decisions are signed by a second assessor, and nobody may sign this one yet. Ask your lead IQA or an
          administrator to say in the register of assessors who does. What you fill in here stays.
        </p>
      )}
      {countersigners !== null && countersigners.length > 0 && (
        <Select
          field={fields.countersigner}
          label="Who signs it, too?"
          hint={`Your decisions are signed by a second assessor. ${name} reads nothing of it until they have.`}
          options={[
            { value: '', label: 'Choose somebody' },
            ...countersigners.map(({ id, name: theirs }) => ({ value: id, label: theirs })),
          ]}
        />
      )}
      {!isOnline && (
        <p role="status" className="max-w-[62ch] font-[640]">
          There is no network. It can be released only with one; what you filled in here stays on this device.
        </p>
      )}
      <SaveBar state={state} label={countersigners === null ? 'Release the decision' : 'Send it to be signed'} />
    </RecordForm>
  )
}
