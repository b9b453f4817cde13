import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { type SelfReviewContent, selfReviewContent, targetStates } from '@mentorfolio/domain/reflections/self-review'
import { targetGaps } from '@mentorfolio/domain/reflections/smart-target'
import { writeSelfReview } from '@mentorfolio/domain/reflections/writing'
import { useState } from 'react'
import type { z } from 'zod'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { BesideEvidence, ClaimLinks, ClaimPlace } from '../mentoring/evidence/beside-evidence.tsx'
import { readLinks, written } from '../mentoring/evidence/links.ts'
import { cardName, targetStateWords } from '../mentoring/evidence/words.ts'
import { Folded } from '../mentoring/folded.tsx'
import { LookThrough } from '../mentoring/prompts/look-through.tsx'
import { smartWords } from '../mentoring/words.ts'

type FindingRow = { text: string; links: string }
type TargetRow = {
  id: string
  specific: string
  measure: string
  support: string
  why: string
  byDate: string
  feedbackId: string
  outcome: { state: string; on: string; note: string }
}
export type SelfReviewShape = {
  review: { strengths: FindingRow[]; weaknesses: FindingRow[]; targets: TargetRow[] }
}

const aTarget = (): TargetRow => ({
  ...{ id: newId(), specific: '', measure: '', support: '', why: '', byDate: '', feedbackId: '' },
  outcome: { state: 'OPEN', on: '', note: '' },
})

/** The form as it opens: over what was written, or with one place for each. */
export const selfReviewShape = (content: SelfReviewContent | null | undefined): SelfReviewShape => ({
  review: {
    strengths: content?.strengths.map(({ text, links }) => ({ text, links: written(links) })) ?? [
      { text: '', links: '' },
    ],
    weaknesses: content?.weaknesses.map(({ text, links }) => ({ text, links: written(links) })) ?? [
      { text: '', links: '' },
    ],
    targets:
      content?.targets.map((target) => ({
        ...{ id: target.id, specific: target.specific, measure: target.measure ?? '', support: target.support ?? '' },
        ...{ why: target.why ?? '', byDate: target.byDate, feedbackId: target.feedbackId ?? '' },
        outcome: { ...target.outcome, on: target.outcome.on ?? '', note: target.outcome.note ?? '' },
      })) ?? [],
  },
})

const findings = (words: Written, list: string) =>
  filledRows(words, list, ['text', 'links'], (row) => ({
    text: row.text('text'),
    links: readLinks(row.text('links')),
  }))

export const selfReviewForm = {
  line: 'PUT /api/units/:id/self-reviews/:recordId',
  schema: writeSelfReview,
  read: (words) => {
    const strengths = findings(words, 'review.strengths')
    const weaknesses = findings(words, 'review.weaknesses')
    const parts = ['specific', 'measure', 'support', 'why', 'byDate', 'feedbackId', 'outcome.on', 'outcome.note']
    const targets = filledRows(words, 'review.targets', parts, (row) => {
      const state = row.text('outcome.state') || 'OPEN'
      return {
        ...{ id: row.text('id'), specific: row.text('specific'), measure: row.text('measure') },
        ...{ support: row.text('support'), why: row.text('why'), byDate: row.text('byDate') },
        feedbackId: row.text('feedbackId') || null,
        outcome: {
          state,
          on: state === 'DONE' ? row.text('outcome.on') || null : null,
          note: row.text('outcome.note'),
        },
      }
    })
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        reason: null,
        review: { strengths: strengths.rows, weaknesses: weaknesses.rows, targets: targets.rows },
      },
      names: { ...strengths.names, ...weaknesses.names, ...targets.names },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeSelfReview>>

/** As its page judges it, which knows what stands already: the same words again are no new version. */
export const selfReviewFormOver = (
  content: SelfReviewContent | null,
): FormDefinition<z.infer<typeof writeSelfReview>> => ({
  ...selfReviewForm,
  read: (words) => {
    const reading = selfReviewForm.read(words)
    const review = selfReviewContent.safeParse(reading.body.review)
    const isSame = review.success && content !== null && JSON.stringify(review.data) === JSON.stringify(content)
    return isSame ? { ...reading, errors: { '': 'Nothing has changed, so no new version is made.' } } : reading
  },
})

const dayMs = 86_400_000

/** How SMART one target is as it is written, and whether feedback led to it. */
const SmartSoFar = ({ words, name }: { words: Written | null; name: string }) => {
  const path = name.replace(/\[(\d+)\]/g, '.$1')
  const at = (part: string) => words?.text(`${path}.${part}`) ?? ''
  const missing = targetGaps({
    ...{ specific: at('specific'), measure: at('measure'), support: at('support'), why: at('why') },
    byDate: at('byDate'),
  })
  const gone = at('byDate') !== '' && Date.parse(at('byDate')) + dayMs < serverNow()
  return (
    <div className="grid gap-1 rounded-field bg-sunk px-3.5 py-2.5 text-sm">
      <p role="status">
        {missing.length === 0
          ? 'All five SMART parts are written. Whether they hold is for you to judge.'
          : `Not SMART yet: ${missing.map(({ part }) => smartWords[part].toLowerCase()).join(', ')} still to write.`}
      </p>
      <p>{at('feedbackId') === '' ? 'Not linked to feedback yet: which answer led to it?' : 'Linked to feedback.'}</p>
      {gone && <p>Its date has passed: say below how it went.</p>}
    </div>
  )
}

type Props = {
  page: UnitReflection
  opened: Opened<SelfReviewShape>
  content: SelfReviewContent | null
  recordId: string | null
  look?: () => Promise<Seen>
}

/** Strengths, honest weaknesses, and SMART targets with how they went. */
export const SelfReviewForm = ({ page, opened, content, recordId, look }: Props) => {
  const [definition] = useState(() => selfReviewFormOver(content))
  const state = useRecordForm<SelfReviewShape, unknown>({ definition, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const review = fields.review.getFieldset()
  const feedback = page.evidence.filter(({ group }) => group === 'FEEDBACK')
  const lists = [
    {
      list: review.strengths,
      title: 'What you do well',
      one: 'strength',
      hint: 'A strength that somebody else has seen counts for more than one that you feel.',
    },
    {
      list: review.weaknesses,
      title: 'What you do not do well yet',
      one: 'weakness',
      hint: 'Be honest: a weakness that you see and work on says more than none.',
    },
  ]
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <BesideEvidence evidence={page.evidence}>
        {lists.map(({ list, title, one, hint }) => (
          <section key={one} aria-labelledby={`list-${one}`} className="grid gap-3">
            <h2 id={`list-${one}`} className="text-lg">
              {title}
            </h2>
            <p className="max-w-[66ch] text-ink-2">{hint}</p>
            <Rows
              items={list.getFieldList()}
              keyOf={(item) => item.key}
              one={one}
              onAdd={() => form.insert({ name: list.name, defaultValue: { text: '', links: '' } })}
              onRemove={(index) => form.remove({ name: list.name, index })}
            >
              {(item, index) => {
                const { text, links } = item.getFieldset()
                const { id, name, defaultValue } = links
                return (
                  <ClaimPlace links={name}>
                    <TextArea
                      field={text}
                      label={`${one === 'strength' ? 'Strength' : 'Weakness'} ${index + 1}`}
                      quiet
                      rows={2}
                    />
                    <ClaimLinks field={{ id, name, defaultValue }} label={`${one} ${index + 1}`} />
                  </ClaimPlace>
                )
              }}
            </Rows>
          </section>
        ))}
        <section aria-labelledby="targets" className="grid gap-3">
          <h2 id="targets" className="text-lg">
            Targets
          </h2>
          <p className="max-w-[66ch] text-ink-2">
            Few and exact: what you will do, how you will know, and by when. Come back here to say how it went.
          </p>
          <Rows
            items={review.targets.getFieldList()}
            keyOf={(item) => item.key}
            one="target"
            onAdd={() => form.insert({ name: review.targets.name, defaultValue: aTarget() })}
            onRemove={(index) => form.remove({ name: review.targets.name, index })}
          >
            {(item, index) => {
              const target = item.getFieldset()
              const outcome = target.outcome.getFieldset()
              const began = opened.defaults.review.targets[index]?.outcome.state ?? 'OPEN'
              const at = target.outcome.name.replace(/\[(\d+)\]/g, '.$1')
              const now = words?.text(`${at}.state`) || began
              return (
                <>
                  <input type="hidden" name={target.id.name} value={target.id.defaultValue ?? ''} />
                  <SmartSoFar words={words} name={item.name} />
                  <TextArea
                    field={target.specific}
                    label={`Specific: what exactly will you do? (target ${index + 1})`}
                    quiet
                    rows={2}
                  />
                  <TextArea field={target.measure} label="Measurable: how will you know?" quiet rows={2} />
                  <TextArea field={target.support} label="Achievable: what makes it possible?" quiet rows={2} />
                  <TextArea
                    field={target.why}
                    label="Relevant: why does it matter for those you mentor?"
                    quiet
                    rows={2}
                  />
                  <DateField field={target.byDate} label="Time-bound: by when?" quiet />
                  <Select
                    field={target.feedbackId}
                    label="Which feedback led to it?"
                    quiet
                    options={[
                      { value: '', label: 'None yet' },
                      ...feedback.map((card) => ({ value: card.id, label: cardName(card) })),
                    ]}
                  />
                  <Folded title="How it went" open={began !== 'OPEN'}>
                    <Choice
                      field={outcome.state}
                      label="How far are you with it?"
                      quiet
                      options={targetStates.map((value) => ({ value, label: targetStateWords[value] }))}
                    />
                    <div hidden={now !== 'DONE'}>
                      <DateField field={outcome.on} label="When was it done?" quiet />
                    </div>
                    <TextArea
                      field={outcome.note}
                      label={now === 'MOVED' ? 'Why does it move?' : 'What came of it? (optional)'}
                      hint={
                        now === 'MOVED'
                          ? 'Write the new date above. The earlier one stays in the earlier version.'
                          : undefined
                      }
                      quiet
                      rows={2}
                    />
                  </Folded>
                </>
              )
            }}
          </Rows>
        </section>
        <LookThrough formId={form.id} />
        <SaveBar state={state} label={recordId ? 'Save the self-review' : 'Save the new version'} />
      </BesideEvidence>
    </RecordForm>
  )
}
