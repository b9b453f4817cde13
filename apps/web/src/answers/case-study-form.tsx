import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { CaseStudyContent } from '@mentorfolio/domain/answers/case-study'
import { writeCaseStudy } from '@mentorfolio/domain/answers/writing'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice, Select } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { BesideEvidence, ClaimLinks, ClaimPlace } from '../mentoring/evidence/beside-evidence.tsx'
import { readLinks, written } from '../mentoring/evidence/links.ts'
import { errorsAt, linksSlot } from '../mentoring/evidence/links-field.ts'
import { LookThrough } from '../mentoring/prompts/look-through.tsx'
import { WithTerms } from '../mentoring/terms/with-terms.tsx'

const parts = ['background', 'barrier', 'strategy', 'result', 'learnt'] as const
type Part = (typeof parts)[number]

export type CaseStudyShape = {
  study: Record<Part, string> & { title: string; from: string; relationshipId: string; criteria: string[] }
  links: string
}

/** `criteria`: those that a new one is written for, until its writer says otherwise. */
export const caseStudyShape = (
  content: CaseStudyContent | null | undefined,
  criteria: readonly string[] = [],
): CaseStudyShape => ({
  study: {
    ...{ title: content?.title ?? '', from: content?.from ?? 'OWN_PRACTICE' },
    relationshipId: content?.relationshipId ?? '',
    ...{ background: content?.background ?? '', barrier: content?.barrier ?? '', strategy: content?.strategy ?? '' },
    ...{ result: content?.result ?? '', learnt: content?.learnt ?? '' },
    criteria: [...(content?.criteria ?? criteria)],
  },
  links: written(content?.links ?? []),
})

export const caseStudyForm = {
  line: 'PUT /api/units/:id/case-studies/:recordId',
  schema: writeCaseStudy,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')) ?? 0,
      reason: null,
      study: {
        ...{ title: words.text('study.title'), from: words.text('study.from') },
        relationshipId: words.text('study.relationshipId') || null,
        ...Object.fromEntries(parts.map((part) => [part, words.text(`study.${part}`)])),
        criteria: words.all('study.criteria'),
        links: readLinks(words.text('links')),
      },
    },
    names: { 'study.links': 'links' },
  }),
} satisfies FormDefinition<z.infer<typeof writeCaseStudy>>

const asked: { part: Part; label: string; hint: string; rows: number }[] = [
  {
    ...{ part: 'background', label: 'Background', rows: 4 },
    hint: 'Where, who by a made-up name or none, and what the mentoring was for. No more of a person than the case needs.',
  },
  { part: 'barrier', label: 'What stood in the way?', hint: 'What you saw or heard that told you so.', rows: 3 },
  {
    part: 'strategy',
    label: 'What was tried, and why that?',
    hint: 'What else was thought of, and put aside.',
    rows: 4,
  },
  { part: 'result', label: 'What came of it?', hint: 'What changed, and how you know. Also what did not.', rows: 4 },
  {
    part: 'learnt',
    label: 'What did you learn?',
    hint: 'What you would do with somebody else in the same place.',
    rows: 3,
  },
]

type Props = {
  page: AnswersView
  opened: Opened<CaseStudyShape>
  /** The new record's id; null for one that is there. */
  recordId: string | null
  look?: () => Promise<Seen>
}

/** A case: a title and one box are enough to save. */
export const CaseStudyForm = ({ page, opened, recordId, look }: Props) => {
  const state = useRecordForm<CaseStudyShape, unknown>({ definition: caseStudyForm, opened })
  const { form, fields } = state
  const study = fields.study.getFieldset()
  const { links } = fields
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <BesideEvidence evidence={page.evidence} only={links.name} first="SESSION">
        <TextField field={study.title} label="Title" hint="So that you and your assessor find it again. No names." />
        <Choice
          field={study.from}
          label="Is this your own practice?"
          options={[
            { value: 'OWN_PRACTICE', label: 'Yes, my own' },
            { value: 'GIVEN', label: 'No, I was given or read it' },
          ]}
        />
        {page.mentees.length > 0 && (
          <Select
            field={study.relationshipId}
            label="Whom is it about?"
            options={[
              { value: '', label: 'Nobody in particular' },
              ...page.mentees.map(({ relationshipId, name }) => ({ value: relationshipId, label: name })),
            ]}
          />
        )}
        {asked.map(({ part, label, hint, rows }) => (
          <WithTerms key={part}>
            <TextArea field={study[part]} label={label} hint={hint} rows={rows} />
          </WithTerms>
        ))}
        <Checks
          field={study.criteria}
          label="Which criteria is it written for?"
          hint="It may serve several, or none yet."
          options={page.criteria.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
        />
        <section aria-labelledby={`${form.id}-rests-on`} className="grid gap-3 border-t border-line pt-6">
          <h2 id={`${form.id}-rests-on`} className="text-lg">
            What it rests on
          </h2>
          <ClaimPlace links={links.name}>
            <ClaimLinks
              field={{ ...linksSlot(links), errors: errorsAt(form.allErrors, links.name) }}
              label="this case study"
            />
          </ClaimPlace>
        </section>
        <LookThrough formId={form.id} />
        <SaveBar state={state} label={recordId ? 'Save the case study' : 'Save the new version'} />
      </BesideEvidence>
    </RecordForm>
  )
}
