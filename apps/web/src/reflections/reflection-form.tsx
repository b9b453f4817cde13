import type { ReflectionContent } from '@mentorfolio/domain/reflections/reflection'
import type { SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import { writeReflection } from '@mentorfolio/domain/reflections/writing'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { slotsOf } from '../forms/slots.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { cardName } from '../mentoring/evidence/words.ts'
import { Folded } from '../mentoring/folded.tsx'
import { LookThrough } from '../mentoring/prompts/look-through.tsx'
import { ToldFields } from './told-fields.tsx'
import { isHow, readTold } from './told-shape.ts'

/** The form as its controls are named; what was told stands in boxes (told-shape.ts). */
export type ReflectionShape = {
  how: string
  reflection: {
    ethics: string
    ownExperience: string
    behindBehaviour: string
    feedbackIds: string[]
    goalIds: string[]
  }
}

export const reflectionShape = (content: ReflectionContent | null | undefined): ReflectionShape => ({
  how: content?.told.form === 'STAGES' ? content.told.scaffold : 'WHOLE',
  reflection: {
    ethics: content?.ethics ?? '',
    ownExperience: content?.ownExperience ?? '',
    behindBehaviour: content?.behindBehaviour ?? '',
    feedbackIds: content?.feedbackIds ?? [],
    goalIds: content?.goalIds ?? [],
  },
})

export const reflectionForm = {
  line: 'PUT /api/sessions/:id/reflections/:recordId',
  schema: writeReflection,
  read: (words) => {
    const told = readTold(words)
    return {
      body: {
        // A record that is not there yet has been seen by nobody.
        revision: numberIn(words.text('revision')) ?? 0,
        reason: null,
        reflection: {
          told: told.value,
          ethics: words.text('reflection.ethics'),
          ownExperience: words.text('reflection.ownExperience'),
          behindBehaviour: words.text('reflection.behindBehaviour'),
          feedbackIds: words.all('reflection.feedbackIds'),
          goalIds: words.all('reflection.goalIds'),
        },
      },
      names: { 'reflection.told': 'how', ...told.names },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeReflection>>

type Props = {
  page: SessionReflections
  opened: Opened<ReflectionShape>
  /** The new record's id; null for one that is there. */
  recordId: string | null
  look?: () => Promise<Seen>
}

/** Looking back on one session: one box asked for, the rest folded and on offer. */
export const ReflectionForm = ({ page, opened, recordId, look }: Props) => {
  const state = useRecordForm<ReflectionShape, unknown>({ definition: reflectionForm, opened })
  const { form, fields } = state
  const reflection = fields.reflection.getFieldset()
  const { how, reflection: began } = opened.defaults
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      <ToldFields
        formId={form.id}
        how={fields.how}
        slot={slotsOf(form, opened.boxes)}
        began={isHow(how) ? how : 'WHOLE'}
      />
      <Folded title="Right and wrong in it" open={began.ethics !== ''}>
        <TextArea
          field={reflection.ethics}
          label="Was there a choice that could have been wrong?"
          hint="A boundary, a promise, who held the power, what you passed on or kept to yourself."
          rows={3}
        />
      </Folded>
      <Folded title="Your own experience" open={began.ownExperience !== ''}>
        <TextArea
          field={reflection.ownExperience}
          label="Where did your own experience come in?"
          hint="What did you say or do because of it, and whose goal did that serve?"
          rows={3}
        />
      </Folded>
      <Folded title="Behind behaviour that was hard" open={began.behindBehaviour !== ''}>
        <TextArea
          field={reflection.behindBehaviour}
          label="What might it have been about?"
          hint="Which need was not met, and what helped both of you to be calm again?"
          rows={3}
        />
      </Folded>
      {(page.goals.length > 0 || page.feedback.length > 0) && (
        <Folded
          title="Goals and feedback that this is about"
          open={began.goalIds.length > 0 || began.feedbackIds.length > 0}
        >
          {page.goals.length > 0 && (
            <Checks
              field={reflection.goalIds}
              label="Goals"
              quiet
              options={page.goals.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          {page.feedback.length > 0 && (
            <Checks
              field={reflection.feedbackIds}
              label="Feedback"
              quiet
              options={page.feedback.map((card) => ({ value: card.id, label: cardName(card) }))}
            />
          )}
        </Folded>
      )}
      <LookThrough formId={form.id} />
      <SaveBar state={state} label={recordId ? 'Save what you wrote' : 'Save the new version'} />
    </RecordForm>
  )
}
