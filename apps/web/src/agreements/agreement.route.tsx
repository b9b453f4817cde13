import type { AgreementVersion, AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import type { Reader } from '@mentorfolio/domain/agreements/tokens'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Late } from '../shell/late.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { ClausesShown } from './clauses-shown.tsx'
import { Sign } from './sign.tsx'
import { Signatures } from './signatures.tsx'
import { WhatNow } from './what-now.tsx'

export { agreementAction as action } from './agreement-actions.ts'

const whatChanged = () => import('./what-changed.tsx')
const linkPanel = () => import('../links/link-panel.tsx')
const paper = () => import('./paper/paper.tsx')

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [onDevice, agreement] = await Promise.all([
    itemsWaiting(),
    call('GET /api/relationships/:id/agreement', { params: { id } }, request.signal),
  ])
  return { agreement, onDevice }
}

const StateTag = ({ agreement, latest }: { agreement: AgreementView; latest: AgreementVersion | undefined }) => {
  const { inForce, state } = agreement
  if (!latest || state === 'DRAFT')
    return (
      <Tag tone="info" shape="dot">
        Being written
      </Tag>
    )
  return (
    <>
      {inForce !== null && (
        <Tag tone="good" shape="tick">
          Version {inForce} is in force
        </Tag>
      )}
      {inForce !== latest.version && !(latest.mentorSignedAt && latest.menteeSignedAt) && (
        <Tag tone="wait" shape="clock">
          {latest.changeAsked && !latest.menteeSignedAt
            ? `${agreement.name} asked for a change of version ${latest.version}`
            : `Version ${latest.version} waits for ${agreement.simulated ? 'the mentor’s signature' : 'signatures'}`}
        </Tag>
      )}
    </>
  )
}

/**
 * Whoever writes sees it as others read it, as their other pages have it. Whoever judges it sees first what the mentee reads
 * and signs: no words are for them alone.
 */
const firstReader = ({ facts, name }: AgreementView): Reader =>
  facts === null ? { as: 'MENTEE' } : { as: 'OTHERS', name }

const Earlier = ({ agreement, version }: { agreement: AgreementView; version: AgreementVersion }) => (
  <details>
    <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
      Version {version.version}
      {version.offeredAt && `, offered ${moment(version.offeredAt, hereZone())}`}
      {agreement.inForce === version.version && ', in force'}
    </summary>
    <div className="grid gap-3 border-l-2 border-line pb-2 pl-3">
      {version.reason && <p>Why it changed: {version.reason}</p>}
      {version.changeAsked?.words && (
        <p className="whitespace-pre-line">
          {agreement.name} asked: ‘{version.changeAsked.words}’
        </p>
      )}
      {version.clauses && <ClausesShown clauses={version.clauses} reader={firstReader(agreement)} facts={null} />}
      <Signatures version={version} agreement={agreement} />
    </div>
  </details>
)

const Words = ({ agreement, latest }: { agreement: AgreementView; latest: AgreementVersion }) => {
  const [toMentee, setToMentee] = useState(firstReader(agreement).as === 'MENTEE')
  const { name, facts, versions } = agreement
  const reader: Reader = toMentee ? { as: 'MENTEE' } : { as: 'OTHERS', name }
  const before = versions.find(({ version, clauses }) => version < latest.version && clauses !== null)
  if (!latest.clauses) return <p className="text-ink-2">You see who signed and when, not what they agreed.</p>
  return (
    <>
      <section aria-labelledby="words" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="words" className="text-lg">
            Version {latest.version}
          </h2>
          <Button className="no-print" aria-pressed={toMentee} onClick={() => setToMentee(!toMentee)}>
            As {name} reads it
          </Button>
        </div>
        {latest.reason && <p>Why it changed: {latest.reason}</p>}
        <Sheet className="py-3">
          <ClausesShown clauses={latest.clauses} reader={reader} facts={facts} />
        </Sheet>
      </section>
      {before?.clauses && (
        <Late
          load={whatChanged}
          as={{ before: before.clauses, after: latest.clauses, reader, since: before.version }}
        />
      )}
    </>
  )
}

/** The agreement: its words, who signed which version how, what is in force, and what to do next. */
export const Component = () => {
  const { agreement, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { relationshipId: id, name, candidateName, versions, actions, authorisation, simulated } = agreement
  const [latest, ...earlier] = versions
  const waiting = onDevice.filter(({ record }) => record === id)
  // Whoever asked for a change is asked again with the next version.
  // Once the mentee has answered on this device nobody is asked again, also before it is sent.
  const answeredHere = waiting.some(
    ({ line }) =>
      line === 'PUT /api/relationships/:id/agreement/hand-over' ||
      line === 'PUT /api/relationships/:id/agreement/hand-over/change',
  )
  const asks = !latest?.menteeSignedAt && !latest?.changeAsked && !answeredHere && may(actions, 'agreement.handOver')
  const maySign = latest && may(actions, 'agreement.sign')
  return (
    <Page
      title="Agreement"
      above={
        <>
          <Whose candidateName={candidateName} />
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
      width="narrow"
    >
      <div className="-mt-4 flex flex-wrap gap-2">
        <StateTag agreement={agreement} latest={latest} />
      </div>
      <NotYetSent items={waiting} />
      <WhatNow agreement={agreement} latest={latest} />
      {latest && <Words key={latest.version} agreement={agreement} latest={latest} />}
      {maySign && <Sign id={id} name={name} version={latest.version} />}
      {latest?.offeredAt && (
        <section aria-labelledby="signatures" className="grid gap-2">
          <h2 id="signatures" className="text-lg">
            Signatures
          </h2>
          <Signatures version={latest} agreement={agreement} />
          {authorisation && (
            <p className="text-ink-2">
              Authorised at the setting on {plainFullDay(authorisation.on)}
              {authorisation.by && ` by ${authorisation.by}, ${authorisation.role}`}.{' '}
              {may(actions, 'agreement.authoriseUnder18') && (
                <Link to={`/relationships/${id}/authorisation`} className="no-print">
                  Change this
                </Link>
              )}
            </p>
          )}
        </section>
      )}
      {latest?.offeredAt && asks && (
        <div className="no-print">
          <Late
            key={`link ${latest.version}`}
            load={linkPanel}
            as={{
              purpose: 'AGREEMENT',
              subjectId: latest.id,
              relationshipId: id,
              name,
              roles: ['mentee', 'supervisor'],
              handOver: `/relationships/${id}/hand-over/agreement`,
            }}
          />
        </div>
      )}
      {latest?.offeredAt && !simulated && (
        <Late key={`paper ${latest.version}`} load={paper} as={{ agreement, version: latest }} />
      )}
      {may(actions, 'agreement.revise') && !latest?.changeAsked && (
        <ButtonLink className="no-print justify-self-start" to={`/relationships/${id}/agreement/revise`}>
          Change the agreement
        </ButtonLink>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="grid gap-1">
          <h2 id="earlier" className="text-lg">
            Earlier versions
          </h2>
          {earlier.map((version) => (
            <Earlier key={version.version} agreement={agreement} version={version} />
          ))}
        </section>
      )}
    </Page>
  )
}
