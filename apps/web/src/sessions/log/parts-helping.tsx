import { strategyTags } from '@mentorfolio/domain/sessions/offered-answers'
import { Select } from '../../forms/choices.tsx'
import { TextArea } from '../../forms/text-fields.tsx'
import { tagWords } from '../../words/log-answers.ts'
import { BoxRows } from './box-rows.tsx'
import { menteeBox, offeredBox } from './log-shape.ts'
import { Box, optionsOf, Question } from './part-fields.tsx'
import type { PartsModule } from './parts.ts'

/** Questions about what was in the way and what helped; every one can be left out. */
export const drawn: PartsModule['drawn'] = {
  strategy: ({ slot }) => (
    <Question of="strategy">
      <BoxRows slot={slot} list={offeredBox('strategy')} parts={['strategy', 'impact', 'tag']} one="strategy">
        {(field) => (
          <>
            <TextArea field={field('strategy')} label="What you tried" quiet rows={2} />
            <TextArea field={field('impact')} label="What difference it made" quiet rows={2} />
            <Select
              field={field('tag')}
              label="What kind, if you want to say"
              quiet
              options={[{ value: '', label: 'None of these' }, ...optionsOf(strategyTags, tagWords)]}
            />
          </>
        )}
      </BoxRows>
    </Question>
  ),
  barrier: ({ slot }) => (
    <Question of="barrier">
      <BoxRows slot={slot} list={offeredBox('barrier')} parts={['barrier', 'strategy', 'result']} one="barrier">
        {(field) => (
          <>
            <TextArea field={field('barrier')} label="What was in the way" quiet rows={1} />
            <TextArea field={field('strategy')} label="What you tried" quiet rows={2} />
            <TextArea field={field('result')} label="What came of it" quiet rows={2} />
          </>
        )}
      </BoxRows>
    </Question>
  ),
  rapport: ({ slot, mentee }) => (
    <Question of="rapport">
      <Box slot={slot} path="rapport.what" label="What you did so that you could be trusted" />
      <Box slot={slot} path="rapport.result" label={`How you could tell that ${mentee} felt it`} />
    </Question>
  ),
  resistance: ({ slot }) => (
    <Question of="resistance">
      <Box slot={slot} path="resistance.sign" label="How it showed" rows={1} />
      <Box slot={slot} path="resistance.strategy" label="What you did" />
      <Box slot={slot} path="resistance.result" label="What came of it" />
    </Question>
  ),
  restorative: ({ slot }) => (
    <Question of="restorative">
      <Box slot={slot} path="restorative.harm" label="What happened, and who was affected" />
      <Box slot={slot} path="restorative.accountability" label="How whoever did it took responsibility" />
      <Box slot={slot} path="restorative.repair" label="What was done to put it right" />
      <Box slot={slot} path="restorative.reintegration" label="How they came back to the group or class" />
    </Question>
  ),
  eachMentee: ({ slot, names }) => (
    <Question of="eachMentee">
      {[...names].map(([id, name]) => (
        <TextArea key={id} field={slot(menteeBox(id))} label={name} quiet rows={2} />
      ))}
    </Question>
  ),
}
