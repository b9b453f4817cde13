import {
  selfCheckAnswers,
  solutionOwners,
  styles,
  talkShares,
  theories,
} from '@mentorfolio/domain/sessions/offered-answers'
import { Link, useMatch } from 'react-router'
import { Choice, Select } from '../../forms/choices.tsx'
import { checkWords, styleWords, theoryWords } from '../../words/log-answers.ts'
import { offeredBox } from './log-shape.ts'
import { Box, optionsOf, Question } from './part-fields.tsx'
import type { PartProps, PartsModule } from './parts.ts'
import { PolicyRows } from './policy-rows.tsx'

const checks = optionsOf(selfCheckAnswers, checkWords)

/** The form of a referral, with the session that this form is about, where there is one already. */
const useReferral = () => {
  const session = useMatch('/sessions/:id/:form')?.params.id
  return (id: string) => `/relationships/${id}/referrals/new${session ? `?session=${session}` : ''}`
}

const SelfCheck = ({ slot, names }: PartProps) => {
  const referral = useReferral()
  return (
    <Question of="selfCheck">
      <Choice
        field={slot(offeredBox('selfCheck.involved'))}
        label="Did more of it stay with you than should?"
        quiet
        options={checks}
      />
      <Choice
        field={slot(offeredBox('selfCheck.elsewhere'))}
        label="Was anything for somebody else to help with?"
        quiet
        options={checks}
      />
      <p className="text-sm text-ink-2">
        If so, it is for a referral:{' '}
        {[...names].map(([id, name], index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to={referral(id)}>record a referral for {name}</Link>
          </span>
        ))}
        . What you have written here is kept. If somebody is not safe, raise a concern at once instead.
      </p>
      <Box slot={slot} path="selfCheck.words" label="What you will do about it" />
    </Question>
  )
}

/** Questions about the mentor’s own part; every one can be left out. */
export const drawn: PartsModule['drawn'] = {
  solution: ({ slot, mentee }) => {
    const whose = { MENTEE: `${mentee}’s`, TOGETHER: 'Found together', MENTOR: 'Mine' }
    return (
      <Question of="solution">
        <Choice
          field={slot(offeredBox('solution.whose'))}
          label="Whose idea was the way forward?"
          quiet
          options={optionsOf(solutionOwners, whose)}
        />
        <Box slot={slot} path="solution.what" label="What it was" />
      </Question>
    )
  },
  talkRatio: ({ slot, mentee }) => {
    const who = { MENTEE: mentee, EVEN: 'About the same', MENTOR: 'Me' }
    return (
      <Question of="talkRatio">
        <Choice
          field={slot(offeredBox('talkRatio.who'))}
          label="By your own guess, who talked more?"
          quiet
          options={optionsOf(talkShares, who)}
        />
        <Box slot={slot} path="talkRatio.words" label="Was that right for this session?" />
      </Question>
    )
  },
  style: ({ slot }) => (
    <Question of="style">
      <Choice
        field={slot(offeredBox('style.style'))}
        label="How did you mostly work?"
        quiet
        options={optionsOf(styles, styleWords)}
      />
      <Box slot={slot} path="style.why" label="Why that was right here" />
    </Question>
  ),
  boundary: ({ slot }) => (
    <Question of="boundary">
      <Box slot={slot} path="boundary" label="Where a boundary mattered, and what you did" />
    </Question>
  ),
  selfCheck: SelfCheck,
  policy: PolicyRows,
  theory: ({ slot }) => (
    <Question of="theory">
      <Select
        field={slot(offeredBox('theory.tag'))}
        label="Which theory of development or learning"
        quiet
        options={[{ value: '', label: 'Choose one' }, ...optionsOf(theories, theoryWords)]}
      />
      <Box slot={slot} path="theory.rationale" label="Why it fits, and where it showed" />
    </Question>
  ),
}
