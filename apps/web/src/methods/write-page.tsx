import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type ReactNode, useState } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { loadMethods } from '../mentoring/methods/load-methods.ts'
import { kindWords, methodsPage, recordPage } from '../mentoring/methods/words.ts'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { NotToWrite } from './not-to-write.tsx'

/** A unit's records by other methods, and which of them is written on; undefined: a new one. */
export const loadToWrite = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadMethods(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
  /** The criteria that the assessment plan has it for. */
  planned: new URL(request.url).searchParams.getAll('for'),
})

const addresses = {
  OBSERVATION: { one: 'observation', all: 'observations', action: 'observation.record' },
  PROFESSIONAL_DISCUSSION: { one: 'discussion', all: 'discussions', action: 'professionalDiscussion.record' },
} as const satisfies Record<MethodRecord['kind'], object>

type Props<Shape> = {
  view: MethodsView
  kind: MethodRecord['kind']
  recordId: string | undefined
  /** Undefined: a new one, or none of this kind. */
  record: MethodRecord | undefined
  /** As its form opens. */
  shape: () => Shape
  title: string
  says?: string
  children: (opened: Opened<Shape>, id: string) => ReactNode
}

/** The page on which a record by another method is written: by its own author, until both have signed. */
export const WritePage = <Shape extends Record<string, unknown>>(props: Props<Shape>) => {
  const { view, kind, recordId, record, shape, title, says, children } = props
  const { unit, actions, candidateName } = view
  const { one, all, action } = addresses[kind]
  const [made] = useState(newId)
  const [defaults] = useState(shape)
  const back = methodsPage(unit.id)
  const closed = recordId !== undefined && (!record?.isMine || ['SIGNED', 'WITHDRAWN'].includes(record.state))
  if (!may(actions, action) || closed) return <NotToWrite title={title} back={back} />
  const own = record && recordPage(unit.id, record.id)
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Link to={own ?? back}>{record ? kindWords[kind] : 'Other methods'}</Link> · {candidateName} ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      {says && <p className="-mt-4 max-w-[62ch] text-ink-2">{says}</p>}
      <Drafted
        form={own ? `${own}/${one}` : `${back}/${all}/new`}
        title={`${title}: ${candidateName}`}
        defaults={defaults}
        seen={record && { revision: record.revision, values: defaults }}
      >
        {(opened) => children(opened, record?.id ?? opened.boxes['id'] ?? made)}
      </Drafted>
    </Page>
  )
}
