import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import type { WorkProductsView, WorkProductView } from '@mentorfolio/domain/files/work-product-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { press } from '../forms/submit.ts'
import { HeldNote } from '../mentoring/held.tsx'
import { Told, Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { useFilesHere } from '../outbox/use-files-here.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { fullDay, hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { EraseFile } from './erase-file.tsx'
import { FileShown } from './file-shown.tsx'
import { loadProducts } from './load-products.ts'
import { NoProduct, toProducts } from './not-there.tsx'
import { giverWords, productWords, wayWords, whatChanged } from './words.ts'

/** The candidate's own units, in each of which it may be evidence; none for others, and where they could not be asked. */
const ownUnits = async (registrationId: string, signal: AbortSignal) => {
  const home = await call('GET /api/home', {}, signal).catch(() => null)
  return home?.candidacies.find((each) => each.registrationId === registrationId)?.units ?? []
}

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const [loaded, units] = await Promise.all([loadProducts(id, request.signal), ownUnits(id, request.signal)])
  return { ...loaded, units, recordId: params['recordId'] }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [registrationId = '', recordId = ''] = [params['id'], params['recordId']]
  const id = String(form.get('file'))
  return press({
    ...{ line: 'POST /api/files/:id/erase', input: { params: { id }, body: {} }, record: recordId },
    ...{ title: 'Erase a file', page: `${toProducts(registrationId)}/${recordId}` },
  })
}

type Props = {
  view: WorkProductsView
  content: WorkProductContent
  /** A live submission holds it. */
  isHeld: boolean
  latest: boolean
}

const Consent = ({ recording }: { recording: NonNullable<WorkProductContent['recording']> }) => {
  const { by, role, how, on } = recording.consent
  return (
    <Told label="Who said yes to being recorded">
      {giverWords[by]}
      {role && ` (${role})`}, {wayWords[how].toLowerCase()}, on {plainFullDay(on)}
    </Told>
  )
}

const Words = ({ view, content, isHeld, latest }: Props) => {
  const here = useFilesHere()
  // Whoever is heard may take their yes back, submitted or not.
  const mayErase = latest && may(view.actions, 'file.erase') && (!isHeld || content.what === 'RECORDING')
  return (
    <div className="grid gap-6">
      <ul className="grid gap-6">
        {content.files.map(({ id, caption }, index) => {
          const file = view.files.find((each) => each.id === id)
          const alone = content.files.length === 1
          const what = alone ? 'this file' : caption ? `‘${caption}’` : `file ${index + 1}`
          return (
            <li key={id} className="grid gap-1">
              <FileShown
                {...{ file, caption }}
                here={here.get(id)}
                title={content.title}
                mayOpen={view.mayOpen && latest}
                called={alone ? null : `File ${index + 1}`}
              />
              {mayErase && file?.state === 'READY' && <EraseFile id={id} what={what} />}
            </li>
          )
        })}
      </ul>
      <dl className="grid gap-3">
        <Told label="What it shows">{content.shows}</Told>
        {content.recording && <Consent recording={content.recording} />}
        {content.sessionIds.length > 0 && (
          <Told label="Sessions it belongs to">
            {content.sessionIds.map((id) => {
              const session = view.sessions.find((each) => each.id === id)
              return (
                <Link key={id} to={`/sessions/${id}`} className="flex min-h-tap items-center">
                  {session ? `${session.title ?? 'Session'} · ${fullDay(session.start, session.zone)}` : 'A session'}
                </Link>
              )
            })}
          </Told>
        )}
      </dl>
    </div>
  )
}

type Units = Awaited<ReturnType<typeof ownUnits>>

/** The way on from here: it counts for a criterion once it is claimed for one. */
const AsEvidence = ({ units, recordId }: { units: Units; recordId: string }) =>
  units.length > 0 && (
    <section aria-labelledby="as-evidence" className="no-print grid gap-1">
      <h2 id="as-evidence" className="text-lg">
        What it is evidence for
      </h2>
      <p className="max-w-[62ch] text-ink-2">It counts once you add it to a criterion. Choose the unit:</p>
      <ul>
        {units.map(({ id, title, probableTitle }) => (
          <li key={id}>
            <Link to={`/units/${id}/evidence/WORK_PRODUCT/${recordId}`} className="inline-flex min-h-tap items-center">
              {probableTitle ?? title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

type ShownProps = { view: WorkProductsView; record: WorkProductView; content: WorkProductContent; units: Units }

const Shown = ({ view, record, content, units }: ShownProps) => {
  const { withdrawn, versions, held } = record
  return (
    <>
      <div className="-mt-3 flex flex-wrap gap-2">
        <Tag tone="plain">{productWords[content.what]}</Tag>
        {withdrawn && (
          <Tag tone="bad" shape="cross">
            Withdrawn
          </Tag>
        )}
      </div>
      {withdrawn && (
        <p className="rounded-field bg-sunk px-3.5 py-2.5">
          On {moment(withdrawn.at, hereZone())}: {withdrawn.because}
        </p>
      )}
      <Words {...{ view, content }} isHeld={held !== null} latest />
      {withdrawn === null && <AsEvidence units={units} recordId={record.id} />}
      {held && <HeldNote held={held} />}
      {withdrawn === null && !held && (
        <div className="no-print flex flex-wrap gap-3">
          {may(view.actions, 'workProduct.record') && (
            <ButtonLink look="primary" to="change">
              Change it
            </ButtonLink>
          )}
          {may(view.actions, 'workProduct.withdraw') && (
            <ButtonLink look="quiet" to="withdraw">
              Withdraw it
            </ButtonLink>
          )}
        </div>
      )}
      {versions.length > 1 && (
        <Versions
          versions={versions}
          changes={(now, before) => (before?.content && now.content ? whatChanged(now.content, before.content) : [])}
        >
          {(version) => version.content && <Words {...{ view, content: version.content }} isHeld latest={false} />}
        </Versions>
      )}
    </>
  )
}

/** One work product: its files, what they show, and every version. */
export const Component = () => {
  const { view, recordId, waiting, onDevice, units } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const record = view.products.find(({ id }) => id === recordId)
  const content = record?.content
  if (!record || !content) return <NoProduct view={view} />
  const mentee = view.mentees.find(({ id }) => id === record.relationshipId)
  const mine = waiting.filter((item) => item.record === record.id)
  const list = toProducts(view.registrationId)
  return (
    <Page
      title={content.title}
      width="narrow"
      above={
        <>
          <Link to={mentee ? `${list}?with=${mentee.id}` : list}>Files and work products</Link>
          {mentee && (
            <>
              , with <Link to={`/relationships/${mentee.id}`}>{mentee.name}</Link>
            </>
          )}{' '}
          · {plainFullDay(content.on)}
        </>
      }
    >
      <NotYetSent items={mine} />
      {/* What waits here alone is at no unit yet. */}
      <Shown {...{ view, record, content }} units={mine.length > 0 ? [] : units} />
    </Page>
  )
}
