import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { loadMentoring, mentoringNow } from '../mentoring/load-mentoring.ts'
import { NotNow } from '../mentoring/not-now.tsx'
import { Page } from '../shell/page.tsx'
import { NeedsForm } from './needs-form.tsx'
import { needsForm } from './needs-form-definition.ts'
import { needsShape } from './needs-form-shape.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMentoring(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, needsForm, (body) => ({
    line: needsForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'What they need',
    page: `/relationships/${id}/needs`,
  }))
}

const seenIn = ({ needs }: MentoringView): Seen => ({
  revision: needs.at(-1)?.version ?? 0,
  values: needsShape(needs.at(-1)?.needs),
})

const Write = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, name, needs } = mentoring
  const [page] = useState(() => ({ defaults: needsShape(needs.at(-1)?.needs), seen: seenIn(mentoring) }))
  const isFirst = needs.length === 0
  return (
    <Page
      title={isFirst ? 'Record what they need' : 'Change what they need'}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        Fill it in together if you can. {name} reads what you save, and says whether it is right.
      </p>
      <Drafted
        form={`/relationships/${id}/needs/write`}
        title={`What ${name} needs`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => (
          <NeedsForm name={name} opened={opened} isFirst={isFirst} look={async () => seenIn(await mentoringNow(id))} />
        )}
      </Drafted>
    </Page>
  )
}

/** What the mentee needs, written or changed: each time a version. */
export const Component = () => {
  const { mentoring } = useLoaderData<typeof loader>()
  return (
    <NotNow mentoring={mentoring} action="needsAssessment.record">
      <Write mentoring={mentoring} />
    </NotNow>
  )
}
