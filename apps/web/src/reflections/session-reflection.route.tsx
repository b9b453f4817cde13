import type { ReflectionRecord, SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { day, hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { listed } from '../words/durations.ts'
import { kindWords } from '../words/sessions.ts'
import { loadReflections } from './load.ts'
import { ReflectionWords } from './reflection-words.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadReflections(params['id'] ?? '', request.signal)

const Earlier = ({ record, page }: { record: ReflectionRecord; page: SessionReflections }) =>
  record.versions.length > 1 && (
    <details className="no-print">
      <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
        Earlier versions
      </summary>
      <ol className="grid gap-4 border-l-2 border-line pl-4">
        {record.versions
          .slice(0, -1)
          .toReversed()
          .map(({ version, effectiveAt, content }) => (
            <li key={version} className="grid gap-2">
              <p className="text-sm text-ink-2">
                Version {version} · {moment(effectiveAt, hereZone())}
              </p>
              {content && <ReflectionWords content={content} around={page} />}
            </li>
          ))}
      </ol>
    </details>
  )

const Reflection = ({ record, page }: { record: ReflectionRecord; page: SessionReflections }) => {
  const { id, content, versions, withdrawn } = record
  const written = versions.at(-1)
  return (
    <section aria-label="Looking back" className="grid gap-4 border-l-[3px] border-thread pl-4">
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
        {written && (
          <span>
            Written {moment(written.effectiveAt, hereZone())}
            {versions.length > 1 && `, version ${versions.length}`}
          </span>
        )}
        {withdrawn && (
          <Tag tone="plain" shape="dash">
            Withdrawn
          </Tag>
        )}
      </div>
      {withdrawn?.because && <p>Withdrawn because: {withdrawn.because}</p>}
      {content ? (
        <ReflectionWords content={content} around={page} />
      ) : (
        <p className="text-ink-2">You see that the mentor looked back, not what was written.</p>
      )}
      {record.held && <HeldNote held={record.held} />}
      {!withdrawn && !record.held && may(page.actions, 'session.reflect') && (
        <div className="no-print flex flex-wrap gap-3">
          <ButtonLink to={`${id}/change`}>Go on writing</ButtonLink>
          <ButtonLink look="quiet" to={`${id}/withdraw`}>
            Withdraw
          </ButtonLink>
        </div>
      )}
      <Earlier record={record} page={page} />
    </section>
  )
}

/** Looking back on one session: what its log says of it, and what was written since. */
export const Component = () => {
  const { page, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { id, title, kind, status, start, zone, names, log, reflections, candidateName, actions } = page
  const mayWrite = may(actions, 'session.reflect')
  const standing = reflections.filter(({ withdrawn }) => withdrawn === null)
  return (
    <Page
      title={`Looking back: ${title ?? kindWords[kind]}`}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/sessions/${id}`}>{title ?? kindWords[kind]}</Link>
          {names.length > 0 && `, with ${listed(names)}`}, {day(start, zone)}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {status === 'VOIDED' && (
        <p className="max-w-[62ch]">
          This session was withdrawn. What was written about it stays here, and is no evidence any more.
        </p>
      )}
      {reflections.map((record) => (
        <Reflection key={record.id} record={record} page={page} />
      ))}
      {standing.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          {mayWrite
            ? `${log ? 'The log says something of it already, below; more' : 'Nobody has looked back on this session yet. It'} can be written at any time: it never makes the log late. A few lines about why it went as it did are worth more than a page about what happened.`
            : 'Nothing was written about this session beside its log.'}
        </p>
      )}
      {mayWrite && standing.length === 0 && (
        <div>
          <ButtonLink look="primary" to="write">
            Look back
          </ButtonLink>
        </div>
      )}
      {log && (
        <section aria-labelledby="in-log" className="grid gap-2">
          <h2 id="in-log" className="text-lg">
            What the log says
          </h2>
          {log.wentWell && <p className="max-w-[66ch] whitespace-pre-line">Went well: {log.wentWell}</p>}
          {log.doDifferently && <p className="max-w-[66ch] whitespace-pre-line">Next time: {log.doDifferently}</p>}
        </section>
      )}
    </Page>
  )
}
