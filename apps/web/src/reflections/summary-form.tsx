import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { SummaryContent } from '@mentorfolio/domain/reflections/summary'
import {
  type SummarySection,
  summarySectionNames,
  summarySections,
} from '@mentorfolio/domain/reflections/summary-sections'
import { writeSummary } from '@mentorfolio/domain/reflections/writing'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { BesideEvidence, ClaimLinks, ClaimPlace } from '../mentoring/evidence/beside-evidence.tsx'
import { readLinks, written } from '../mentoring/evidence/links.ts'
import { errorsAt, linksSlot } from '../mentoring/evidence/links-field.ts'
import { LookThrough } from '../mentoring/prompts/look-through.tsx'
import { Checklist } from './checklist.tsx'

type ClaimRow = { text: string; links: string; change: string }
export type SummaryShape = { summary: { opening: string; closing: string } & Record<SummarySection, ClaimRow[]> }

const rowsOf = (content: SummaryContent | null | undefined, section: SummarySection): ClaimRow[] =>
  (content?.[section] ?? []).map(({ text, links, change }) => ({ text, links: written(links), change: change ?? '' }))

export const summaryShape = (content: SummaryContent | null | undefined): SummaryShape => ({
  summary: {
    opening: content?.opening ?? '',
    closing: content?.closing ?? '',
    relationship: rowsOf(content, 'relationship'),
    skills: rowsOf(content, 'skills'),
    feedback: rowsOf(content, 'feedback'),
    progress: rowsOf(content, 'progress'),
    practice: rowsOf(content, 'practice'),
  },
})

/** What stands in the form, as the schema takes it. */
export const readSummary = (words: Written) => {
  const sections = summarySectionNames.map((section) => ({
    section,
    ...filledRows(words, `summary.${section}`, ['text', 'links', 'change'], (row) => ({
      text: row.text('text'),
      links: readLinks(row.text('links')),
      change: row.text('change'),
    })),
  }))
  return {
    summary: {
      opening: words.text('summary.opening'),
      closing: words.text('summary.closing'),
      ...Object.fromEntries(sections.map(({ section, rows }) => [section, rows])),
    },
    names: Object.fromEntries(sections.flatMap(({ names }) => Object.entries(names))),
  }
}

export const summaryForm = {
  line: 'PUT /api/units/:id/summaries/:recordId',
  schema: writeSummary,
  read: (words) => {
    const { summary, names } = readSummary(words)
    return { body: { revision: numberIn(words.text('revision')) ?? 0, reason: null, summary }, names }
  },
} satisfies FormDefinition<z.infer<typeof writeSummary>>

type Props = {
  page: UnitReflection
  opened: Opened<SummaryShape>
  recordId: string | null
  look?: () => Promise<Seen>
}

/** The reflective summary: claims by section, each with what it rests on and what changed because of it. */
export const SummaryForm = ({ page, opened, recordId, look }: Props) => {
  const state = useRecordForm<SummaryShape, unknown>({ definition: summaryForm, opened })
  const { form, fields } = state
  const summary = fields.summary.getFieldset()
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <BesideEvidence evidence={page.evidence}>
        <TextArea
          field={summary.opening}
          label="The period as a whole"
          hint="Whom you mentored, from when to when, and what it was for. Made-up names only."
          rows={4}
        />
        {summarySectionNames.map((section) => {
          const [title, prompt] = summarySections[section]
          const list = summary[section]
          return (
            <section key={section} aria-labelledby={`section-${section}`} className="grid gap-3">
              <h2 id={`section-${section}`} className="text-lg">
                {title}
              </h2>
              <p className="max-w-[66ch] text-ink-2">{prompt}</p>
              <Rows
                items={list.getFieldList()}
                keyOf={(item) => item.key}
                one="claim"
                onAdd={() => form.insert({ name: list.name, defaultValue: { text: '', links: '', change: '' } })}
                onRemove={(index) => form.remove({ name: list.name, index })}
              >
                {(item, index) => {
                  const { text, links, change } = item.getFieldset()
                  return (
                    <ClaimPlace links={links.name}>
                      <TextArea field={text} label={`What do you say? (${title}, claim ${index + 1})`} quiet rows={3} />
                      <ClaimLinks
                        field={{ ...linksSlot(links), errors: errorsAt(form.allErrors, links.name) }}
                        label={`claim ${index + 1} of “${title}”`}
                      />
                      <TextArea
                        field={change}
                        label="What did you do or change because of it?"
                        hint="Where you link feedback, the criterion asks for this: feedback alone does not show it."
                        quiet
                        rows={2}
                      />
                    </ClaimPlace>
                  )
                }}
              </Rows>
            </section>
          )
        })}
        <TextArea
          field={summary.closing}
          label="What you take from it"
          hint="What you will keep, and what you will do differently with the next person."
          rows={4}
        />
        <Checklist formId={form.id} page={page} />
        <LookThrough formId={form.id} />
        <SaveBar state={state} label={recordId ? 'Save the summary' : 'Save the new version'} />
      </BesideEvidence>
    </RecordForm>
  )
}
