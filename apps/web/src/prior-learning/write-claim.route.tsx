import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { ClaimForm } from './claim-form.tsx'
import { claiming, claimShape } from './forms.ts'
import { loadPriorLearning, priorLearningNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { priorLearningPage, titleOf } from './words.ts'

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await loadPriorLearning(args)),
  recordId: args.params['recordId'] ?? null,
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, claiming, (body) => ({
    line: claiming.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: `Prior learning: ${body.learning.title}`,
    page: priorLearningPage(id),
  }))
}

type Loaded = Awaited<ReturnType<typeof loader>>

const Opens = ({ view, recordId }: Pick<Loaded, 'view' | 'recordId'>) => {
  const [newRecordId] = useState(newId)
  // What the form opens with stays, whatever the page learns later.
  const [opens] = useState(() => {
    const claim = view.claims.find(({ id }) => id === recordId)
    const defaults = claimShape(claim?.content)
    return { claim, defaults, seen: claim && { revision: claim.revision, values: defaults } }
  })
  const address = priorLearningPage(view.unit.id)
  const look = async (): Promise<Seen> => {
    const now = (await priorLearningNow(view.unit.id)).claims.find(({ id }) => id === recordId)
    return { revision: now?.revision ?? 0, values: claimShape(now?.content) }
  }
  return (
    <Page
      title={opens.claim ? 'Go on with your claim' : 'Claim prior learning'}
      width="narrow"
      above={
        <>
          <Link to={address}>Prior learning</Link> · {titleOf(view)}
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        Your assessor reads this and accepts it, or not, for each criterion. A new version is decided about anew.
      </p>
      <Drafted
        form={opens.claim ? `${address}/${opens.claim.id}/change` : `${address}/new`}
        title="Prior learning"
        defaults={opens.defaults}
        seen={opens.seen}
      >
        {(opened) => (
          <ClaimForm
            view={view}
            opened={opened}
            recordId={opens.claim ? null : (opened.boxes['id'] ?? newRecordId)}
            {...(opens.claim ? { look } : {})}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A claim of prior learning as it is written: for the first time, or its next version. */
export const Component = () => {
  const { view, recordId } = useLoaderData<typeof loader>()
  const held = view.claims.find(({ id }) => id === recordId)?.held
  return (
    <NotNow view={view} action="priorLearning.claim" title="Claim prior learning">
      <Unheld
        key={recordId ?? 'new'}
        held={held}
        title="Claim prior learning"
        back={{ to: `${priorLearningPage(view.unit.id)}/${recordId}`, words: 'Read your claim' }}
      >
        <Opens view={view} recordId={recordId} />
      </Unheld>
    </NotNow>
  )
}
