import type { EvidenceView } from '@mentorfolio/domain/evidence/evidence-view'
import { useState } from 'react'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useLocation,
  useSearchParams,
} from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Marked } from '../mentoring/evidence/mark.tsx'
import { PartText } from '../mentoring/evidence/part-text.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { Late } from '../shell/late.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { unitStateInWords } from '../words/states.ts'
import { ClaimForm } from './claim-form.tsx'
import { claimForm, seenIn, shapeOf } from './claim-form-definition.ts'
import { Kept } from './kept.tsx'
import { evidenceNow, loadEvidence } from './load.ts'
import { criterionPage, evidencePage, recordPage } from './places.ts'
import { PutBack } from './put-back.tsx'
import { isAbout, type Waiting } from './with-waiting.ts'
import { aboutOf, criterionStateWords, titleOf, wayInWords, wayMarks, wayOf } from './words.ts'

type Params = LoaderFunctionArgs['params']
const whichOf = (params: Params) => ({
  id: params['id'] ?? '',
  record: params['record'] ?? '',
  recordId: params['recordId'] ?? '',
})

export const loader = ({ params, request }: LoaderFunctionArgs) => loadEvidence(whichOf(params), request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { id, record, recordId } = whichOf(params)
  const search = new URL(request.url).searchParams
  const criterion = search.get('for') ?? ''
  const answer = await submit(form, claimForm({ criterion, record, recordId }), (body) => ({
    line: 'PUT /api/units/:id/claims/:claimId',
    input: { params: { id, claimId: String(form.get('id')) }, body },
    record: recordId,
    title: `Evidence for ${criterion}: ${String(form.get('record-title'))}`,
    page: evidencePage(id, { record: body.record, id: recordId }),
  }))
  if (!(answer instanceof Response)) return answer
  // Back to where one came from, which says what was kept.
  return search.get('from') === 'criterion'
    ? redirect(`${criterionPage(id, criterion)}?kept=${encodeURIComponent(`${record} ${recordId}`)}`)
    : redirect(`/units/${id}/evidence/${record}/${recordId}?kept=${criterion}`)
}

type Row = EvidenceView['criteria'][number]

const Deciding = ({ view, row }: { view: EvidenceView; row: Row }) => {
  const { unit, item } = view
  const [claimId] = useState(newId)
  const [page] = useState(() => ({ defaults: shapeOf(row), seen: seenIn(row) }))
  const look = async () => {
    const now = await evidenceNow({ id: unit.id, record: item.record, recordId: item.id })
    return seenIn(now.criteria.find(({ id }) => id === row.id) ?? row)
  }
  return (
    <Page
      title={`${titleOf(item)} and ${row.title}`}
      heading={titleOf(item)}
      width="narrow"
      above={
        <>
          <Link to={evidencePage(unit.id, item)}>What it is evidence for</Link> · {aboutOf(item)}
        </>
      }
    >
      <div className="-mt-3 grid gap-1 border-l-[3px] border-thread pl-4">
        <p>
          <span className="text-ink-2">{row.id}</span> <strong className="font-[640]">{row.title}</strong>
        </p>
        {row.text && <p className="max-w-[62ch]">{row.text}</p>}
        {row.guidance && (
          <p className="max-w-[62ch] text-sm text-ink-2">What your assessor looks for: {row.guidance}</p>
        )}
      </div>
      <Drafted
        form={evidencePage(unit.id, item, row.id)}
        title={`Evidence for ${row.id}: ${titleOf(item)}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <ClaimForm view={view} row={row} claimId={opened.boxes['id'] ?? claimId} opened={opened} look={look} />
        )}
      </Drafted>
    </Page>
  )
}

const said = () => import('../mentoring/record-comments/said-of-record.tsx')

type Props = { view: EvidenceView; waiting: readonly Waiting[]; mine: boolean; mayDecide: boolean }
type Loaded = Awaited<ReturnType<typeof loader>>

const Criterion = ({ row, view, waiting, mine, mayDecide }: Props & { row: Row }) => {
  const { unit, item } = view
  const { claim } = row
  const stands = criterionStateWords[row.state]
  return (
    <li className="grid justify-items-start gap-1.5 py-3.5">
      <h3 className="text-base">
        <span className="font-[450] text-ink-2">{row.id}</span>{' '}
        <Link to={criterionPage(unit.id, row.id)} className="inline-flex min-h-8 items-center">
          {row.title}
        </Link>
      </h3>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {claim ? (
          <Marked shape={wayMarks[wayOf(claim)]}>{wayInWords(wayOf(claim), mine)}</Marked>
        ) : (
          <span className="text-ink-2">Not claimed</span>
        )}
        {(row.state === 'ACCEPTED' || row.state === 'NOT_YET_MET') && (
          <Marked shape={stands.mark}>{stands.label}</Marked>
        )}
        {waiting.some((each) => isAbout(each, item, row.id)) && <UnsentTag />}
      </div>
      {claim?.reason && <p className="max-w-[62ch] text-sm whitespace-pre-line">{claim.reason}</p>}
      {claim?.passages.some(({ stands: there }) => !there) && (
        <Tag tone="wait" shape="half">
          Marked words are not there any more
        </Tag>
      )}
      {mayDecide && claim?.byRule && !claim.claimed && <PutBack unitId={unit.id} item={item} claim={claim} />}
      {mayDecide && !(claim?.byRule && !claim.claimed) && (
        <Link to={evidencePage(unit.id, item, row.id)} className="no-print inline-flex min-h-tap items-center text-sm">
          {claim?.claimed ? 'Mark the words or take it out' : claim ? 'Add it again' : 'Add it here'}
          <span className="sr-only">: {row.title}</span>
        </Link>
      )}
    </li>
  )
}

/** Marked for which criteria, told below the text: nothing may stand in it. */
const markedFor = (view: EvidenceView, part: string) =>
  view.criteria.flatMap(({ id, title, claim }) =>
    claim?.claimed && claim.passages.some((each) => each.stands && each.part === part) ? [`${id} ${title}`] : [],
  )

const quotesIn = (view: EvidenceView, part: string) =>
  view.criteria.flatMap(({ claim }) =>
    claim?.claimed ? claim.passages.filter((each) => each.part === part).map(({ quote }) => quote) : [],
  )

const Reading = ({ onDevice, ...props }: Props & Pick<Loaded, 'onDevice'>) => {
  // Not where it is being decided: the page would be asked for anew on its way to what was saved.
  useFreshOnceSent(onDevice)
  const { view, waiting, mine, mayDecide } = props
  const { unit, item, parts, candidateName, criteria, state } = view
  const { key } = useLocation()
  const [search] = useSearchParams()
  const kept = criteria.find(({ id }) => id === search.get('kept'))
  return (
    <Page
      title={titleOf(item)}
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{mine ? 'Your evidence' : 'What is claimed'}</Link> · {aboutOf(item)}
        </>
      }
    >
      <Printed />
      {kept && mine && (
        <Kept
          key={key}
          what="It"
          about={`${kept.id} ${kept.title}`}
          claim={kept.claim}
          isHere={waiting.some((each) => isAbout(each, item, kept.id))}
        />
      )}
      <NotYetSent items={waiting} />
      <div className="-mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link to={recordPage(item, view)} className="no-print inline-flex min-h-tap items-center">
          Open the record
        </Link>
        {item.accepted && (
          <Tag tone="good" shape="tick">
            Session accepted
          </Tag>
        )}
        {item.simulated && <Tag tone="plain">Simulated</Tag>}
      </div>
      {mine && !mayDecide && state !== 'IN_PROGRESS' && state !== 'REFERRED' && (
        <p className="max-w-[62ch]">
          {unitStateInWords(state)}: nothing can be added or taken out meanwhile.{' '}
          <Link to={`/units/${unit.id}/evidence`}>See your evidence</Link>
        </p>
      )}
      <div className="grid items-start gap-9 wide:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="words" className="grid min-w-0 gap-4">
          <h2 id="words" className="text-lg">
            Its words
          </h2>
          {parts.length === 0 && (
            <p className="text-ink-2">You see that it is there and what it is claimed for, not its words.</p>
          )}
          {parts.map(({ part, label, text }) => {
            const marked = markedFor(view, part)
            return (
              <div key={part} className="grid gap-1">
                {label && <p className="text-sm text-ink-2">{label}</p>}
                <PartText part={part} text={text} quotes={quotesIn(view, part)} />
                {marked.length > 0 && <p className="text-sm text-ink-2">Marked for {marked.join('; ')}</p>}
              </div>
            )
          })}
          <Late load={said} as={{ unitId: unit.id, record: item.record, id: item.id, version: item.version }} />
        </section>
        <Sheet aria-labelledby="for" className="min-w-0 p-5">
          <h2 id="for" className="text-lg">
            What it is evidence for
          </h2>
          <ul className="divide-y divide-line">
            {criteria.map((row) => (
              <Criterion key={row.id} row={row} {...props} />
            ))}
          </ul>
        </Sheet>
      </div>
    </Page>
  )
}

/** One record as evidence: its words, the criteria it is claimed for, and the decision about one of them. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  const mine = useIsCandidate()
  const [search] = useSearchParams()
  const mayDecide = may(view.actions, 'evidence.map')
  const row = mayDecide ? view.criteria.find(({ id }) => id === search.get('for')) : undefined
  return row ? (
    <Deciding key={`${view.item.id} ${row.id}`} view={view} row={row} />
  ) : (
    <Reading {...{ view, waiting, onDevice, mine, mayDecide }} />
  )
}
