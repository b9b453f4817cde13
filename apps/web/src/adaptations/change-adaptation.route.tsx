import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView, AdaptationView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { sessionName } from '../mentoring/chains/chain-words.ts'
import { changesNow, loadChanges } from '../mentoring/chains/load-changes.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { AdaptationForm } from './adaptation-form.tsx'
import { writeForm } from './adaptation-forms.ts'
import { shapeOf } from './adaptation-shape.ts'
import { ForMentor, NoChange } from './not-there.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadChanges(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(form, writeForm, (body) => ({
    line: writeForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Changed: what you changed',
    page: `/relationships/${id}/adaptations/${recordId}`,
  }))
}

const seenIn = ({ revision, content }: AdaptationView): Seen => ({
  revision,
  values: content === null ? {} : shapeOf(content),
})

type Props = { changes: AdaptationsView; adaptation: AdaptationView; content: AdaptationContent }

const Change = ({ changes, adaptation, content }: Props) => {
  const { relationshipId: id, name } = changes
  const [search] = useSearchParams()
  const shows = search.get('shows')
  const session = shows === null ? undefined : changes.sessions.find((each) => each.id === shows)
  const address = `/relationships/${id}/adaptations/${adaptation.id}`
  const [page] = useState(() => ({ defaults: shapeOf(content, shows), seen: seenIn(adaptation) }))
  const look = async () =>
    seenIn((await changesNow(id)).adaptations.find((each) => each.id === adaptation.id) ?? adaptation)
  return (
    <Page
      title={shows === null ? 'Write it anew' : 'It shows here'}
      width="narrow"
      above={
        <>
          <Link to={address}>What you changed</Link>, with {name}
        </>
      }
    >
      {session && (
        <p className="-mt-3 max-w-[62ch] whitespace-pre-line">
          <span className="text-ink-2">{sessionName(session)} · </span>
          {content.change}
        </p>
      )}
      <Drafted
        form={`${address}/change${shows === null ? '' : `?shows=${shows}`}`}
        title={`What you changed with ${name}, anew`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => <AdaptationForm changes={changes} recordId={null} opened={opened} look={look} here={shows} />}
      </Drafted>
    </Page>
  )
}

/** The next version of a change: its result, or another session where it shows. The earlier ones are kept. */
export const Component = () => {
  const { changes, recordId } = useLoaderData<typeof loader>()
  const adaptation = changes.adaptations.find(({ id }) => id === recordId)
  const content = adaptation?.content
  return (
    <ForMentor changes={changes}>
      {adaptation && content && adaptation.withdrawn === null ? (
        <Unheld
          held={adaptation.held}
          title="What was changed, and why"
          back={{ to: `/relationships/${changes.relationshipId}/adaptations/${adaptation.id}`, words: 'Back to it' }}
        >
          <Change {...{ changes, adaptation, content }} />
        </Unheld>
      ) : (
        <NoChange changes={changes} />
      )}
    </ForMentor>
  )
}
