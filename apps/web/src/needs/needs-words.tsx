import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import { Told } from '../mentoring/parts.tsx'
import { basisWords, contactWords, flagWords, matchWords, toolWords } from '../mentoring/words.ts'
import { preferenceWords } from '../words/preferences.ts'

const toolInWords = ({ kind, name }: NeedsContent['tool']) =>
  name === null ? toolWords[kind] : kind === 'OTHER' ? name : `${toolWords[kind]}: ${name}`

const JobMatch = ({ match }: { match: NonNullable<NeedsContent['jobMatch']> }) => {
  const { job, tasks, employer } = match
  return (
    <>
      <Told label="Job match">{job}</Told>
      <div>
        <dt className="sr-only">Tasks</dt>
        <dd>
          <ul className="grid gap-1">
            {tasks.map(({ task, match: suits, adjustment }) => (
              <li key={task}>
                {task}: {matchWords[suits].toLowerCase()}
                {adjustment && <span className="text-ink-2"> · {adjustment}</span>}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {employer && (
        <Told label={`Employer: ${contactWords[employer.contact]}`}>
          {[employer.adjustment, basisWords[employer.basis]].filter(Boolean).join('. ')}
        </Told>
      )}
    </>
  )
}

/** What somebody needs, as it was written. */
export const NeedsWords = ({ needs }: { needs: NeedsContent }) => {
  const { tool, questions, interests, strengths, barriers, flags, jobMatch, graduated } = needs
  return (
    <dl className="grid gap-4">
      <Told label="Found out with">{toolInWords(tool)}</Told>
      {questions.map(({ question, answer }) => (
        <Told key={question} label={`Asked: ${question}`}>
          {answer}
        </Told>
      ))}
      {(['communication', 'learning', 'helps', 'avoid'] as const).map((each) => (
        <Told key={each} label={preferenceWords[each]}>
          {needs[each]}
        </Told>
      ))}
      <Told label="Interests">{interests}</Told>
      <Told label="Strengths">{strengths}</Told>
      {barriers.map(({ barrier, idea }) => (
        <Told key={barrier} label={`In the way: ${barrier}`}>
          Idea: {idea}
        </Told>
      ))}
      {jobMatch && <JobMatch match={jobMatch} />}
      <Told label="Assess">{graduated?.assess ?? null}</Told>
      <Told label="Plan">{graduated?.plan ?? null}</Told>
      <Told label="Do">{graduated?.do ?? null}</Told>
      <Told label="Review">{graduated?.review ?? null}</Told>
      {flags.map(({ kind, note }) => (
        <Told key={note} label={`Changes how you work together: ${flagWords[kind]}`}>
          {note}
        </Told>
      ))}
    </dl>
  )
}
