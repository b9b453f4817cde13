import { actionsOf, isProgressive } from '@mentorfolio/domain/sessions/agreed-actions'
import type { LogContent } from '@mentorfolio/domain/sessions/log'
import { models, stagesOf } from '@mentorfolio/domain/sessions/models'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import type { Item } from '../../outbox/item.ts'
import { Late } from '../../shell/late.tsx'
import { Tag } from '../../shell/tag.tsx'
import { ownerWords, reviewWords } from '../../words/agreed.ts'
import { plainDay } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'
import { notYetSent } from '../../words/waiting.ts'

const Words = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <dt className="text-sm text-ink-2">{title}</dt>
    <dd className="whitespace-pre-line">{children}</dd>
  </div>
)

const Narrative = ({ narrative }: { narrative: LogContent['narrative'] }) => {
  if (narrative.form === 'WHOLE')
    return (
      <>
        <Words title="What we did and what came of it">{narrative.text}</Words>
        {narrative.model && <Words title="Model">{models[narrative.model].name}</Words>}
      </>
    )
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

const byDay = (date: string | null) => date && ` by ${plainDay(date)}`

/** Each action with whose it is, and by when. */
const Actions = ({ log, names }: { log: LogContent; names: ReadonlyMap<string, string> }) => {
  const actions = actionsOf(log)
  return (
    <div>
      <dt className="text-sm text-ink-2">What happens next</dt>
      {actions.length === 0 && <dd>Nothing follows.</dd>}
      {actions.map(({ owner, text, byDate, relationshipId }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
        <dd key={index} className="whitespace-pre-line">
          {text} ({ownerWords(owner, names.get(relationshipId ?? '') ?? listed([...names.values()]))}
          {byDay(byDate)})
        </dd>
      ))}
    </div>
  )
}

/** What became of what was agreed last time (S5-T3). */
const Reviewed = ({ reviewed }: { reviewed: NonNullable<LogContent['reviewed']> }) => (
  <div>
    <dt className="text-sm text-ink-2">From last time</dt>
    {reviewed.map(({ text, state, words }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
      <dd key={index} className="whitespace-pre-line">
        <span className="font-[640]">{reviewWords[state]}:</span> {text}
        {words && <span className="block text-ink-2">{words}</span>}
      </dd>
    ))}
  </div>
)

/** What was said besides has many questions, of which most sessions answer few. */
const answers = () => import('./log-answers.tsx')

type WordsProps = Pick<SessionView, 'mentees'> & {
  log: LogContent
  /** Left out where it is told as it was written then; a device's kept answer may be without, too. */
  editions?: SessionView['editions'] | undefined
}

/** The words of one version of a log, as they were written. */
export const LogWords = ({ log, mentees, editions = [] }: WordsProps) => {
  const { narrative, reviewed = [], offered } = log
  const names = new Map(mentees.map(({ relationshipId, name }) => [relationshipId, name]))
  return (
    <dl className="grid max-w-[66ch] gap-3.5">
      {reviewed.length > 0 && <Reviewed reviewed={reviewed} />}
      <Narrative narrative={narrative} />
      <Actions log={log} names={names} />
      <Late load={answers} as={{ offered, names, editions }} />
    </dl>
  )
}

const bringsLog = ({ line }: Item) =>
  line === 'PUT /api/sessions/:id/log' ||
  line === 'PUT /api/sessions/:id/record' ||
  line === 'POST /api/sessions/:id/correct'

/** The log as it stands now, marked where its words are still `waiting` to be sent. */
export const LogShown = ({
  session: { log, mentees, kind, editions },
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
        {isProgressive({ kind, log }) && <Tag tone="plain">Builds on last time</Tag>}
      </div>
      <LogWords log={log} mentees={mentees} editions={editions} />
    </section>
  )
}
