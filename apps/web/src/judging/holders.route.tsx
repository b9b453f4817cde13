import type { HoldersView } from '@mentorfolio/domain/judging/holders.endpoints'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { counted } from '../words/durations.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/units/:id/holders', { params: { id: params['id'] ?? '' } }, request.signal)

const partWords = { ASSESSOR: 'Assessor', IQA: 'IQA' } as const

const Held = ({ holder }: { holder: HoldersView['holders'][number] }) => {
  const { part, name, from, until, byName, judged } = holder
  const to = until ? `to ${moment(until, hereZone())}` : 'until now'
  return (
    <li className="grid gap-0.5 border-l-[3px] border-line pl-4">
      <p className="font-[640] break-words">
        {partWords[part]}: {name ?? 'nobody'}
      </p>
      <p className="text-sm text-ink-2">
        From {moment(from, hereZone())} {to}
        {byName && ` · given by ${byName}`}
      </p>
      {judged > 0 && (
        <p className="text-sm">Judged {counted(judged, 'criterion', 'criteria')}, with their name beside each.</p>
      )}
    </li>
  )
}

/** Who has had a unit, and from when to when. */
export const Component = () => {
  const { candidateName, title, holders } = useLoaderData<typeof loader>()
  return (
    <Page title="Who has had this unit" width="narrow" above={`${candidateName} · ${title}`}>
      <p className="max-w-[62ch]">
        Whoever has it reads everything that was judged before, goes on from there or judges anew. What somebody judged
        stays with their name.
      </p>
      {holders.length === 0 ? (
        <p className="text-ink-2">Nobody has had it yet.</p>
      ) : (
        <ol className="grid gap-4">
          {holders.map((holder) => (
            <Held key={`${holder.part} ${holder.from} ${holder.name}`} holder={holder} />
          ))}
        </ol>
      )}
    </Page>
  )
}
