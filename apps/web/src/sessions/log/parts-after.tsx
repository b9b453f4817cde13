import { models, writingModels } from '@mentorfolio/domain/sessions/models'
import { Choice, Select } from '../../forms/choices.tsx'
import { DateField, TextArea } from '../../forms/text-fields.tsx'
import { BoxRows } from './box-rows.tsx'
import { doersAmong } from './next-action.tsx'
import { Box, Question } from './part-fields.tsx'
import type { PartsModule } from './parts.ts'

/** What comes after a session, and how it was told; every one can be left out. */
export const drawn: PartsModule['drawn'] = {
  reflection: ({ slot }) => (
    <Question of="reflection">
      <Box slot={slot} path="reflection.wentWell" label="What went well" />
      <Box slot={slot} path="reflection.doDifferently" label="What you would do differently" />
    </Question>
  ),
  debrief: ({ slot }) => (
    <Question of="debrief">
      <Box slot={slot} path="debrief" label="What you both said at the end that you take away" />
    </Question>
  ),
  alsoNext: ({ slot, names }) => (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1.5 font-[640]">By when, and further actions</legend>
      <DateField field={slot('log.next.byDate')} label="The action above: by when?" quiet />
      <BoxRows slot={slot} list="log.alsoNext" parts={['text', 'owner', 'byDate']} one="further action" least={0}>
        {(field) => (
          <>
            <TextArea field={field('text')} label="The action" quiet rows={1} />
            <Choice field={field('owner')} label="Who does it?" quiet options={doersAmong(names)} />
            <DateField field={field('byDate')} label="By when, if there is a day" quiet />
          </>
        )}
      </BoxRows>
    </fieldset>
  ),
  model: ({ slot }) => (
    <Select
      field={slot('log.model')}
      label="If you wrote in one box: which model did it follow?"
      options={[
        { value: '', label: 'None' },
        ...writingModels.map((name) => ({ value: name, label: models[name].name })),
      ]}
    />
  ),
}
