import type { LogContent } from '@mentorfolio/domain/sessions/log'
import { stagesOf } from '@mentorfolio/domain/sessions/models'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import type { Item } from '../../outbox/item.ts'
import { Tag } from '../../shell/tag.tsx'
import { listed } from '../../words/durations.ts'
import { questionWords, skillWords } from '../../words/sessions.ts'
import { notYetSent } from '../../words/waiting.ts'

const Words = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <dt className="text-sm text-ink-2">{title}</dt>
    <dd className="whitespace-pre-line">{children}</dd>
  </div>
)

const Narrative = ({ narrative }: { narrative: LogContent['narrative'] }) => {
  if (narrative.form === 'WHOLE') return <Words title="What we did and what came of it">{narrative.text}</Words>
  return stagesOf(narrative.model).map(([key, title]) => {
    const text = narrative.stages.find(({ stage }) => stage === key)?.text
    return (
      text && (
        <Words key={key} title={title}>
          {text}
        </Words>
      )
    )
  })
}

const ownerWords = (owner: LogContent['next']['owner'], mentees: string): string =>
  ({ MENTEE: mentees, MENTOR: 'the mentor', OTHER: 'somebody else', NOBODY: 'nobody' })[owner]

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n')

const whose = { MENTEE: 'The mentee’s', TOGETHER: 'Found together', MENTOR: 'The mentor’s' } as const

const Offered = ({ offered }: { offered: LogContent['offered'] }) => {
  const { reflection, openQuestion, strategy, barrier, policy, summaryGivenBack, boundary, solution, skills } = offered
  const rest: [keyof typeof questionWords, string][] = [
    [
      'reflection',
      joined(
        reflection?.wentWell && `Went well: ${reflection.wentWell}`,
        reflection?.doDifferently && `Next time: ${reflection.doDifferently}`,
      ),
    ],
    ['openQuestion', joined(openQuestion?.question, openQuestion?.answer)],
    ['strategy', joined(strategy?.strategy, strategy?.impact)],
    ['barrier', joined(barrier?.barrier, barrier?.strategy, barrier?.result)],
    ['policy', joined(policy?.name, policy?.impact)],
    ['summaryGivenBack', joined(summaryGivenBack)],
    ['boundary', joined(boundary)],
    ['solution', solution ? joined(whose[solution.whose], solution.what) : ''],
  ]
  return (
    <>
      {skills.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">Skills used</dt>
          {skills.map(({ skill, example, effect }) => (
            <dd key={skill}>
              <span className="font-[640]">{skillWords[skill]}</span>
              {example && `: ${example}`}
              {effect && ` ${effect}`}
            </dd>
          ))}
        </div>
      )}
      {rest.map(
        ([question, text]) =>
          text && (
            <Words key={question} title={questionWords[question]}>
              {text}
            </Words>
          ),
      )}
    </>
  )
}

/** The words of one version of a log, as they were written. */
export const LogWords = ({ log, mentees }: { log: LogContent; mentees: SessionView['mentees'] }) => {
  const { owner, text } = log.next
  return (
    <dl className="grid max-w-[66ch] gap-3.5">
      <Narrative narrative={log.narrative} />
      <Words title="What happens next">
        {owner === 'NOBODY'
          ? 'Nothing follows.'
          : `${text ?? ''} (${ownerWords(owner, listed(mentees.map(({ name }) => name)))})`}
      </Words>
      <Offered offered={log.offered} />
    </dl>
  )
}

const bringsLog = ({ line }: Item) =>
  line === 'PUT /api/sessions/:id/log' ||
  line === 'PUT /api/sessions/:id/record' ||
  line === 'POST /api/sessions/:id/correct'

/** The log as it stands now, marked where its words are still `waiting` to be sent. */
export const LogShown = ({
  session: { log, mentees },
  waiting,
}: {
  session: SessionView
  waiting: readonly Item[]
}) => {
  if (!log) return null
  return (
    <section aria-labelledby="log" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="log" className="text-lg">
          Log
        </h2>
        {waiting.some(bringsLog) && (
          <Tag tone="info" shape="device">
            {notYetSent}
          </Tag>
        )}
      </div>
      <LogWords log={log} mentees={mentees} />
    </section>
  )
}
