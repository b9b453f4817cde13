import type { HeldBy } from '@mentorfolio/domain/records/held'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { type ReactNode, useState } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { Seen } from '../forms/seen.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { loadUnit, unitNow } from './load.ts'
import { NotNow } from './not-now.tsx'

export const loadText = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadUnit(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? null,
})

type Row<Content> = { id: string; revision: number; content: Content | null; held: HeldBy | null; withdrawn: unknown }

type Props<Content, Shape extends Record<string, unknown>> = {
  loaded: Awaited<ReturnType<typeof loadText>>
  /** What it is called in an address, and on the page. */
  slug: string
  title: string
  lead: string
  width?: 'narrow' | 'wide'
  records: (page: UnitReflection) => readonly Row<Content>[]
  shape: (content: Content | null | undefined) => Shape
  children: (form: {
    page: UnitReflection
    opened: Opened<Shape>
    /** What stands already; null for a new record. */
    content: Content | null
    /** The new record's id; null for one that is there. */
    recordId: string | null
    look?: () => Promise<Seen>
  }) => ReactNode
}

const Opens = <Content, Shape extends Record<string, unknown>>({
  loaded: { page, recordId },
  slug,
  title,
  lead,
  width = 'narrow',
  records,
  shape,
  children,
}: Props<Content, Shape>) => {
  const [newRecordId] = useState(newId)
  // What the form opens with stays, whatever the page learns later.
  const [opens] = useState(() => {
    const record = records(page).find(({ id }) => id === recordId)
    const defaults = shape(record?.content)
    const already = records(page).findLast(({ withdrawn, held }) => withdrawn === null && !held)
    return { record, defaults, already, seen: record && { revision: record.revision, values: defaults } }
  })
  const { id } = page.unit
  const address = `/units/${id}/reflection`
  // The first time is the usual case; another beside it is told, and is nobody's mistake to make unknowingly.
  const there = recordId === null ? opens.already : undefined
  const look = async (): Promise<Seen> => {
    const now = records(await unitNow(id)).find((record) => record.id === recordId)
    return { revision: now?.revision ?? 0, values: shape(now?.content) }
  }
  return (
    <Page
      title={title}
      width={width}
      above={
        <>
          <Link to={address}>Looking back</Link> · {page.unit.probableTitle ?? page.unit.title}
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">{lead}</p>
      {there && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5">
          You have one already: <Link to={`${address}/${slug}/${there.id}/change`}>go on with it</Link>. What you write
          here becomes a second one.
        </p>
      )}
      <Drafted
        form={`${address}/${slug}/${opens.record ? `${opens.record.id}/change` : 'new'}`}
        title={title}
        defaults={opens.defaults}
        seen={opens.seen}
      >
        {(opened) =>
          children({
            ...{ page, opened, content: opens.record?.content ?? null },
            recordId: opens.record ? null : (opened.boxes['id'] ?? newRecordId),
            ...(opens.record ? { look } : {}),
          })
        }
      </Drafted>
    </Page>
  )
}

/** One of a unit's texts as it is written: for the first time, or its next version. */
export const TextPage = <Content, Shape extends Record<string, unknown>>(props: Props<Content, Shape>) => {
  const { page, recordId } = props.loaded
  return (
    <NotNow
      actions={page.actions}
      action="reflection.write"
      title={props.title}
      back={{ to: `/units/${page.unit.id}/reflection`, words: 'Back to looking back' }}
    >
      <Unheld
        key={recordId ?? 'new'}
        held={props.records(page).find(({ id }) => id === recordId)?.held}
        title={props.title}
        back={{ to: `/units/${page.unit.id}/reflection/${recordId}`, words: 'Read what you wrote' }}
      >
        <Opens {...props} />
      </Unheld>
    </NotNow>
  )
}
