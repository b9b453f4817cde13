import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { Link } from 'react-router'
import { Told } from '../parts.tsx'
import { basisWords, contactWords } from '../words.ts'
import { sessionInWords } from './session-words.ts'
import { agreedWords, broughtWords, reasonWords, roleWords, serviceWords, supervisorWords, toolWords } from './words.ts'

type Words = Pick<BesideRecord, 'kind' | 'content'>

const Shared = ({ shared, basis }: { shared: string | null; basis: keyof typeof basisWords }) => (
  <Told label="What was shared">{[shared, basisWords[basis]].filter(Boolean).join('\n')}</Told>
)

const Parts = ({ record, name }: { record: BesideRecord; name: string }) => {
  if (record.content === null) return null
  switch (record.kind) {
    case 'REFERRAL': {
      const { reason, need, to, service, agreed, shared, basis, boundary, outcome } = record.content
      return (
        <>
          <Told label="What it is for">{reasonWords[reason]}</Told>
          <Told label={`What ${name} wants or needs`}>{need}</Told>
          <Told label="To what kind of service">{[serviceWords[to], service].filter(Boolean).join(': ')}</Told>
          <Told label={`How ${name} agreed`}>{agreedWords[agreed]}</Told>
          <Shared shared={shared} basis={basis} />
          <Told label="Why it was more than a mentor’s to do">{boundary}</Told>
          <Told label="What came of it">{outcome ?? 'Not known yet'}</Told>
        </>
      )
    }
    case 'AGENCY_CONTACT': {
      const { role, purpose, tool, shared, basis, outcome } = record.content
      return (
        <>
          <Told label="With whom">{roleWords[role]}</Told>
          <Told label="What it was for">{purpose}</Told>
          <Told label="What you worked by">{toolWords[tool]}</Told>
          <Shared shared={shared} basis={basis} />
          <Told label="What came of it">{outcome}</Told>
        </>
      )
    }
    case 'EMPLOYER_CONTACT': {
      const { contact, adjustment, basis, outcome } = record.content
      return (
        <>
          <Told label="What it was for">{contactWords[contact]}</Told>
          <Told label="What is done differently at work">{adjustment}</Told>
          <Told label="Whether anything was shared">{basisWords[basis]}</Told>
          <Told label="What came of it">{outcome}</Told>
        </>
      )
    }
    case 'SUPERVISION_RECORD': {
      const { minutes, with: whom, about, brought, came, change } = record.content
      return (
        <>
          <Told label="With whom">
            {supervisorWords[whom]}, for {minutes} minutes
          </Told>
          <Told label="What it was about">{about.map((each) => broughtWords[each]).join('\n')}</Told>
          <Told label="What I brought">{brought}</Told>
          <Told label="What came of it">{came}</Told>
          <Told label="What I do differently now">{change}</Told>
        </>
      )
    }
  }
}

/** The sessions that it speaks of, each with the way to it. */
const Sessions = ({ ids, beside }: { ids: readonly string[]; beside: BesideView }) =>
  ids.length > 0 && (
    <div>
      <dt className="text-sm text-ink-2">Sessions it belongs to</dt>
      {ids.map((id) => {
        const session = beside.sessions.find((each) => each.id === id)
        return (
          <dd key={id}>
            <Link to={`/sessions/${id}`} className="inline-flex min-h-tap items-center">
              {session ? sessionInWords(session) : 'A session'}
            </Link>
          </dd>
        )
      })}
    </div>
  )

/** A record's words, as far as they are there for this reader. */
export const BesideWords = ({ record, beside }: { record: BesideRecord; beside: BesideView }) => (
  <dl className="grid gap-4">
    <Parts record={record} name={beside.name} />
    <Sessions ids={record.content?.sessionIds ?? []} beside={beside} />
  </dl>
)

/** The same of an earlier version. */
export const withWords = (record: BesideRecord, content: Words['content']): BesideRecord =>
  // A version is of its record's kind.
  ({ ...record, content }) as BesideRecord
