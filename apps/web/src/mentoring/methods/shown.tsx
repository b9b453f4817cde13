import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { Late } from '../../shell/late.tsx'
import { plainFullDay, shortDay } from '../../words/dates.ts'
import { Told } from '../parts.tsx'
import { seenWords, stageWords, whereWords } from './words.ts'

type Observation = Extract<MethodRecord, { kind: 'OBSERVATION' }>
type Discussion = Extract<MethodRecord, { kind: 'PROFESSIONAL_DISCUSSION' }>

const sounds = () => import('./sounds.tsx')

type Criteria = Pick<MethodsView, 'criteria'>['criteria']

const titleOf = (criteria: Criteria, id: string) => {
  const title = criteria.find((each) => each.id === id)?.title
  return title ? `${id} · ${title}` : id
}

const ObservationShown = ({ view, version }: { view: MethodsView; version: Observation['versions'][number] }) => {
  const { content, agreementVersion } = version
  const name = view.relationships.find(({ id }) => id === content.relationshipId)?.name ?? null
  const session = view.sessions.find(({ id }) => id === content.sessionId)
  return (
    <>
      <dl className="grid gap-3">
        <Told label="When">
          {plainFullDay(content.on)}, {content.from} to {content.to}
        </Told>
        <Told label="How">{whereWords[content.where]}</Told>
        <Told label="Whose mentoring">{name}</Told>
        {session && (
          <Told label="Session">
            {shortDay(session.start, session.zone)}
            {session.title && `: ${session.title}`}
          </Told>
        )}
        <Told label="Stage">{content.stage && stageWords[content.stage]}</Told>
        {name && (
          <Told label="Agreement in force then">
            {agreementVersion === null ? 'None' : `Version ${agreementVersion}`}
          </Told>
        )}
        <Told label="How the mentee agreed to being observed">{content.menteeAgreed}</Told>
        <Told label="What the setting permitted">{content.permission}</Told>
      </dl>
      <dl className="grid gap-3">
        {content.checklist.map(({ criterion, says, words }) => (
          <Told key={criterion} label={titleOf(view.criteria, criterion)}>
            {words === null ? seenWords[says] : `${seenWords[says]}: ${words}`}
          </Told>
        ))}
      </dl>
      <dl className="grid gap-3">
        <Told label="Feedback">{content.feedback}</Told>
        <Told label="Agreed next">{content.nextSteps}</Told>
      </dl>
    </>
  )
}

type DiscussionProps = { view: MethodsView; recordId: string; version: Discussion['versions'][number] }

const DiscussionShown = ({ view, recordId, version }: DiscussionProps) => {
  const { content } = version
  return (
    <>
      <dl className="grid gap-3">
        <Told label="When">
          {plainFullDay(content.on)}
          {content.minutes !== null && `, ${content.minutes} minutes`}
        </Told>
        <Told label="Who else took part">{content.others}</Told>
      </dl>
      <ol className="grid gap-5">
        {content.points.map(({ criteria, question, at, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes
          <li key={index} className="grid gap-1 border-l-[3px] border-line pl-4">
            <p className="text-sm text-ink-2">
              {at && `${at} · `}
              {criteria.map((id) => titleOf(view.criteria, id)).join(', ')}
            </p>
            {question && <p className="max-w-[66ch] font-[640] whitespace-pre-line">{question}</p>}
            {words && <p className="max-w-[66ch] whitespace-pre-line">{words}</p>}
          </li>
        ))}
      </ol>
      <dl>
        <Told label="In sum">{content.summary}</Told>
      </dl>
      {content.sounds.length > 0 && <Late load={sounds} as={{ view, recordId, content, criterion: null }} />}
    </>
  )
}

/** One version of an observation or a discussion, whole. */
export const VersionShown = ({ view, record, at }: { view: MethodsView; record: MethodRecord; at: number }) => {
  if (record.kind === 'OBSERVATION') {
    const version = record.versions[at]
    return version ? <ObservationShown view={view} version={version} /> : null
  }
  const version = record.versions[at]
  return version ? <DiscussionShown view={view} recordId={record.id} version={version} /> : null
}
