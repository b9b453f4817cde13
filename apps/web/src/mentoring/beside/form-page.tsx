import type { BesideKind } from '@mentorfolio/domain/records/beside-kinds'
import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { type ReactNode, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { newId } from '../../api/device.ts'
import { Drafted } from '../../drafts/drafted.tsx'
import type { Opened } from '../../drafts/opened.ts'
import type { Seen } from '../../forms/seen.ts'
import { ForTheCandidate, isForAnother } from '../../shell/for-the-candidate.tsx'
import { Page } from '../../shell/page.tsx'
import { actionWords } from '../../words/actions.ts'
import { Unheld } from '../held.tsx'
import { besideNow, recordIn } from './load-beside.ts'
import { NoRecord } from './not-here.tsx'
import { kindWords } from './words.ts'

type OfKind<Kind extends BesideKind> = Extract<BesideRecord, { kind: Kind }>

/** What a form of records beside the sessions is given. */
export type BesideForm<Shape> = {
  beside: BesideView
  opened: Opened<Shape>
  /** The id of a new record; null for one that is there. */
  newId: string | null
  look: (() => Promise<Seen>) | undefined
}

type Props<Kind extends BesideKind, Shape extends Record<string, unknown>> = {
  beside: BesideView
  kind: Kind
  /** The record that is changed; undefined: a new one. */
  recordId: string | undefined
  /** The form over a record, or empty with the session that its writer came from. */
  shapeOf: (record: OfKind<Kind> | undefined, sessionIds: string[]) => Shape
  /** What stands above the form. */
  intro?: ReactNode
  children: (form: BesideForm<Shape>) => ReactNode
}

type FormProps<Kind extends BesideKind, Shape extends Record<string, unknown>> = Omit<
  Props<Kind, Shape>,
  'recordId'
> & { record: OfKind<Kind> | undefined }

const Form = <Kind extends BesideKind, Shape extends Record<string, unknown>>({
  beside,
  kind,
  record,
  shapeOf,
  intro,
  children,
}: FormProps<Kind, Shape>) => {
  const { relationshipId: id, name } = beside
  const { one, to, action } = kindWords[kind]
  const session = useSearchParams()[0].get('session')
  const seenIn = (now: OfKind<Kind>): Seen => ({ revision: now.revision, values: shapeOf(now, []) })
  const [page] = useState(() => ({
    newId: newId(),
    defaults: shapeOf(record, session ? [session] : []),
    seen: record && seenIn(record),
  }))
  const title = record ? `Change: ${one.toLowerCase()}` : actionWords[action]
  const look = async () => {
    const now = recordIn(await besideNow(id), kind, record?.id) ?? record
    return now ? seenIn(now) : { revision: 0, values: {} }
  }
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      {intro}
      <Drafted
        form={`/relationships/${id}/${to}/${record ? `${record.id}/change` : 'new'}`}
        title={`${one} with ${name}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) =>
          children({
            ...{ beside, opened },
            newId: record ? null : (opened.boxes['id'] ?? page.newId),
            look: record ? look : undefined,
          })
        }
      </Drafted>
    </Page>
  )
}

/** The page of a form, new or over a record that is there; else why it is not: somebody else's, or no longer there. */
export const BesideFormPage = <Kind extends BesideKind, Shape extends Record<string, unknown>>({
  recordId,
  ...props
}: Props<Kind, Shape>) => {
  const { beside, kind } = props
  const record = recordIn(beside, kind, recordId)
  const back = { to: `/relationships/${beside.relationshipId}/records`, words: 'See the records' }
  if (isForAnother(beside.actions, kindWords[kind].action)) return <ForTheCandidate back={back} />
  if (recordId && (!record || record.withdrawn)) return <NoRecord beside={beside} />
  return (
    <Unheld key={recordId ?? 'new'} held={record?.held} title={kindWords[kind].one} back={back}>
      <Form {...props} record={record} />
    </Unheld>
  )
}
