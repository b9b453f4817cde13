import { type Skill, skills, solutionOwners } from '@mentorfolio/domain/sessions/log'
import type { OfferedQuestion } from '@mentorfolio/domain/sessions/session-view'
import { type ReactNode, useState } from 'react'
import { Chip, Choice } from '../../forms/choices.tsx'
import { Fieldset } from '../../forms/field-parts.tsx'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import { questionWords, skillWords } from '../../words/sessions.ts'
import { offeredBox } from './log-shape.ts'

type Props = { slot: SlotOf; mentee: string }

const Question = ({ of, children }: { of: OfferedQuestion; children: ReactNode }) => (
  <fieldset className="grid gap-3">
    <legend className="mb-1.5 font-[640]">{questionWords[of]}</legend>
    {children}
  </fieldset>
)

const Box = ({ slot, path, label, rows = 2 }: { slot: SlotOf; path: string; label: string; rows?: number }) => (
  <TextArea field={slot(offeredBox(path))} label={label} quiet rows={rows} />
)

const Skills = ({ slot }: Props) => {
  const isUsed = (skill: Skill) => slot(offeredBox(`skills.${skill}.used`)).defaultValue === 'on'
  const [used, setUsed] = useState<readonly Skill[]>(() => skills.filter(isUsed))
  return (
    <Fieldset field={slot(offeredBox('skills'))} label={questionWords.skills} hint="An example shows how you used it.">
      <div className="flex flex-wrap gap-2">
        {skills.map((skill) => {
          const field = slot(offeredBox(`skills.${skill}.used`))
          return (
            <Chip
              key={skill}
              type="checkbox"
              id={field.id}
              name={field.name}
              value="on"
              defaultChecked={isUsed(skill)}
              onChange={({ currentTarget: { checked } }) =>
                setUsed(checked ? [...used, skill] : used.filter((each) => each !== skill))
              }
            >
              {skillWords[skill]}
            </Chip>
          )
        })}
      </div>
      {skills.map((skill) => (
        <div key={skill} hidden={!used.includes(skill)} className="mt-2 border-l-[3px] border-line pl-4">
          <div className="grid gap-3">
            <Box slot={slot} path={`skills.${skill}.example`} label={`${skillWords[skill]}: one example`} />
            <Box slot={slot} path={`skills.${skill}.effect`} label="What it changed" rows={1} />
          </div>
        </div>
      ))}
    </Fieldset>
  )
}

const ideaWords: Record<(typeof solutionOwners)[number], (mentee: string) => string> = {
  MENTEE: (mentee) => `${mentee}’s`,
  TOGETHER: () => 'Found together',
  MENTOR: () => 'Mine',
}

/** Each question that a log may offer; every one can be left out. */
const drawn: Record<OfferedQuestion, (props: Props) => ReactNode> = {
  skills: Skills,
  reflection: ({ slot }) => (
    <Question of="reflection">
      <Box slot={slot} path="reflection.wentWell" label="What went well" />
      <Box slot={slot} path="reflection.doDifferently" label="What you would do differently" />
    </Question>
  ),
  openQuestion: ({ slot, mentee }) => (
    <Question of="openQuestion">
      <Box slot={slot} path="openQuestion.question" label="The question, as you asked it" rows={1} />
      <Box slot={slot} path="openQuestion.answer" label={`What ${mentee} made of it`} />
    </Question>
  ),
  strategy: ({ slot }) => (
    <Question of="strategy">
      <Box slot={slot} path="strategy.strategy" label="What you tried" />
      <Box slot={slot} path="strategy.impact" label="What difference it made" />
    </Question>
  ),
  barrier: ({ slot }) => (
    <Question of="barrier">
      <Box slot={slot} path="barrier.barrier" label="What was in the way" rows={1} />
      <Box slot={slot} path="barrier.strategy" label="What you tried" />
      <Box slot={slot} path="barrier.result" label="What came of it" />
    </Question>
  ),
  policy: ({ slot }) => (
    <Question of="policy">
      <TextField field={slot(offeredBox('policy.name'))} label="Which one" quiet />
      <Box slot={slot} path="policy.impact" label="How it shaped what you did" />
    </Question>
  ),
  summaryGivenBack: ({ slot, mentee }) => (
    <Question of="summaryGivenBack">
      <Box slot={slot} path="summaryGivenBack" label={`How you summed up for ${mentee}, and what they said to it`} />
    </Question>
  ),
  boundary: ({ slot }) => (
    <Question of="boundary">
      <Box slot={slot} path="boundary" label="Where a boundary mattered, and what you did" />
    </Question>
  ),
  solution: ({ slot, mentee }) => (
    <Question of="solution">
      <Choice
        field={slot(offeredBox('solution.whose'))}
        label="Whose idea was the way forward?"
        quiet
        options={solutionOwners.map((owner) => ({ value: owner, label: ideaWords[owner](mentee) }))}
      />
      <Box slot={slot} path="solution.what" label="What it was" />
    </Question>
  ),
}

export const OfferedFields = ({ question, ...props }: Props & { question: OfferedQuestion }) => {
  const Drawn = drawn[question]
  return <Drawn {...props} />
}
