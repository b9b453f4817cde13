import { type Skill, skills } from '@mentorfolio/domain/sessions/offered-answers'
import { useState } from 'react'
import { Chip } from '../../forms/choices.tsx'
import { Fieldset } from '../../forms/field-parts.tsx'
import { TextArea } from '../../forms/text-fields.tsx'
import { useWritten } from '../../forms/use-written.ts'
import { questionWords } from '../../words/log-questions.ts'
import { skillWords } from '../../words/skills.ts'
import { BoxRows } from './box-rows.tsx'
import { offeredBox } from './log-shape.ts'
import { Box, Question } from './part-fields.tsx'
import type { PartProps, PartsModule } from './parts.ts'

const isSkill = (name: string): name is Skill => skills.some((skill) => skill === name)
/** Questions and listening first: a unit asks for each of them. */
const inOrder = Object.keys(skillWords).filter(isSkill)

/** Kept all the same; told where it is written, before anybody looks for it in a picture. */
const NoExample = ({ formId, skill }: { formId: string; skill: Skill }) => {
  const words = useWritten(formId)
  const [example, effect] = ['example', 'effect'].map(
    (part) => words?.text(offeredBox(`skills.${skill}.${part}`)) ?? '',
  )
  return (
    words &&
    !example?.trim() && (
      <p className="text-sm text-ink-2">
        {effect?.trim() ? 'Add an example: without one' : 'Without an example'} it is kept, and stays out of your skills
        over time.
      </p>
    )
  )
}

const Skills = ({ slot }: PartProps) => {
  const used = (skill: Skill) => slot(offeredBox(`skills.${skill}.used`))
  const isUsed = (skill: Skill) => used(skill).defaultValue === 'on'
  const [chosen, setChosen] = useState<readonly Skill[]>(() => skills.filter(isUsed))
  const group = slot(offeredBox('skills'))
  const formId = group.id.slice(0, -group.name.length - 1)
  return (
    <Fieldset
      field={group}
      label={questionWords.skills}
      hint="An example shows how you used it: of a question, the question itself. Open, probing and reflective ones are each asked for."
    >
      <div className="flex flex-wrap gap-2">
        {inOrder.map((skill) => (
          <Chip
            key={skill}
            type="checkbox"
            id={used(skill).id}
            name={used(skill).name}
            value="on"
            defaultChecked={isUsed(skill)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, skill] : chosen.filter((each) => each !== skill))
            }
          >
            {skillWords[skill]}
          </Chip>
        ))}
      </div>
      {inOrder.map((skill) => (
        <div key={skill} hidden={!chosen.includes(skill)} className="mt-2 border-l-[3px] border-line pl-4">
          <div className="grid gap-3">
            <Box slot={slot} path={`skills.${skill}.example`} label={`${skillWords[skill]}: one example`} />
            {chosen.includes(skill) && <NoExample formId={formId} skill={skill} />}
            <Box slot={slot} path={`skills.${skill}.effect`} label="What it changed" rows={1} />
          </div>
        </div>
      ))}
    </Fieldset>
  )
}

/** Questions about asking and listening; every one can be left out. */
export const drawn: PartsModule['drawn'] = {
  skills: Skills,
  openQuestion: ({ slot, mentee }) => (
    <Question of="openQuestion">
      <BoxRows slot={slot} list={offeredBox('openQuestion')} parts={['question', 'answer']} one="open question">
        {(field) => (
          <>
            <TextArea field={field('question')} label="The question, as you asked it" quiet rows={1} />
            <TextArea field={field('answer')} label={`What ${mentee} made of it`} quiet rows={2} />
          </>
        )}
      </BoxRows>
    </Question>
  ),
  menteeResponse: ({ slot, mentee }) => (
    <Question of="menteeResponse">
      <Box slot={slot} path="menteeResponse" label={`What ${mentee} found out, decided or solved by being asked`} />
    </Question>
  ),
  summaryGivenBack: ({ slot, mentee }) => (
    <Question of="summaryGivenBack">
      <Box slot={slot} path="summaryGivenBack" label={`How you summed up for ${mentee}, and what they said to it`} />
    </Question>
  ),
  communication: ({ slot }) => (
    <Question of="communication">
      <Box slot={slot} path="communication.verbal" label="In words: pace, tone, what you said" />
      <Box slot={slot} path="communication.nonVerbal" label="Without words: where you sat, faces, hands" />
      <Box slot={slot} path="communication.impact" label="What it did" />
    </Question>
  ),
}
