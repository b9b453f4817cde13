import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { NoRecord } from '../mentoring/beside/not-here.tsx'
import { BesideWords, withWords } from '../mentoring/beside/shown.tsx'
import { kindWords, whatChanged } from '../mentoring/beside/words.ts'
import { HeldNote } from '../mentoring/held.tsx'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

const isOpen = (record: BesideRecord) => record.kind === 'REFERRAL' && record.content?.outcome === null

const Actions = ({ beside, record }: { beside: BesideView; record: BesideRecord }) => {
  const { relationshipId: id, actions } = beside
  const { to, action } = kindWords[record.kind]
  const stands = !record.withdrawn && !record.held
  return (
    <div className="no-print flex flex-wrap gap-3">
      {stands && may(actions, action) && (
        <ButtonLink look="primary" to={`/relationships/${id}/${to}/${record.id}/change`}>
          {isOpen(record) ? 'Write what came of it' : 'Change it'}
        </ButtonLink>
      )}
      {record.content && <Button onClick={() => window.print()}>Print it</Button>}
      {stands && may(actions, 'mentoringRecord.withdraw') && (
        <ButtonLink look="quiet" to="withdraw">
          Withdraw it
        </ButtonLink>
      )}
    </div>
  )
}

const Shown = ({ beside, record }: { beside: BesideView; record: BesideRecord }) => {
  const { kind, withdrawn, content } = record
  const versions: readonly BesideRecord['versions'][number][] = record.versions
  return (
    <>
      {withdrawn && (
        <p className="rounded-field bg-sunk px-3.5 py-2.5">
          Withdrawn on {moment(withdrawn.at, hereZone())}
          {withdrawn.because && `: ${withdrawn.because}`}
        </p>
      )}
      {content ? (
        <BesideWords record={record} beside={beside} />
      ) : (
        <p>You see that it was recorded and when. Its words are for the candidate and whoever judges.</p>
      )}
      {record.held && <HeldNote held={record.held} />}
      <Actions beside={beside} record={record} />
      <Versions versions={versions} changes={(now, before) => whatChanged(kind, now.content, before?.content)}>
        {(version) => <BesideWords record={withWords(record, version.content)} beside={beside} />}
      </Versions>
    </>
  )
}

/** One referral, contact or supervision, with every version; as it is printed. */
export const Component = () => {
  const { beside, recordId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, candidateName } = beside
  const record = beside.records.find((each) => each.id === recordId)
  if (!record) return <NoRecord beside={beside} />
  const { one } = kindWords[record.kind]
  return (
    <Page
      title={record.happenedOn ? `${one} on ${plainFullDay(record.happenedOn)}` : one}
      width="narrow"
      above={
        <>
          <Link to={`/relationships/${id}/records`}>Referrals, contacts and supervision</Link>, {candidateName} with{' '}
          {name}
        </>
      }
    >
      <NotYetSent items={waiting.filter((item) => item.record === record.id)} />
      <Shown beside={beside} record={record} />
    </Page>
  )
}
