import type { AnswersView, CaseStudyRecord } from '@mentorfolio/domain/answers/answer-views'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { CaseStudyForm, caseStudyForm, caseStudyShape } from './case-study-form.tsx'
import { answersNow, loadAnswers } from './load.ts'
import { NotNow, NotThere } from './not-now.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? null,
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, caseStudyForm, (body) => ({
    line: caseStudyForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Case study',
    page: `/units/${id}/case-studies/${recordId}`,
  }))
}

const seenIn = ({ revision, content }: Pick<CaseStudyRecord, 'revision' | 'content'>) => ({
  revision,
  values: { ...caseStudyShape(content) },
})

const Write = ({ page, record }: { page: AnswersView; record: CaseStudyRecord | null }) => {
  const { unit } = page
  const [newRecordId] = useState(newId)
  // What the form opens with stays, whatever the page learns later.
  const [opens] = useState(() => ({
    defaults: caseStudyShape(
      record?.content,
      page.criteria.filter(({ takesCaseStudy }) => takesCaseStudy).map(({ id }) => id),
    ),
    seen: record ? seenIn(record) : undefined,
  }))
  const title = record?.content?.title ?? 'Case study'
  const look = async () => {
    const now = (await answersNow(unit.id)).caseStudies.find((each) => each.id === record?.id)
    return now ? seenIn(now) : { revision: 0, values: {} }
  }
  return (
    <Page
      title={title}
      above={
        <>
          <Link to={`/units/${unit.id}/answers`}>Written answers</Link> · {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        What stood in the way, what was tried, what came of it. Nobody in it can be recognised: leave out what would
        tell who it was. A title and one box are enough to save.
      </p>
      <Drafted
        form={`/units/${unit.id}/case-studies/${record ? `${record.id}/change` : 'new'}`}
        title={title}
        defaults={opens.defaults}
        seen={opens.seen}
      >
        {(opened) => (
          <CaseStudyForm
            page={page}
            opened={opened}
            recordId={record ? null : (opened.boxes['id'] ?? newRecordId)}
            {...(record ? { look } : {})}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A case study: for the first time, or its next version (S5-T4). */
export const Component = () => {
  const { page, recordId } = useLoaderData<typeof loader>()
  const record = page.caseStudies.find(({ id }) => id === recordId) ?? null
  if (recordId !== null && (!record || record.withdrawn))
    return (
      <NotThere
        page={page}
        why={record ? 'This case study was withdrawn.' : 'It may be on another device and not sent yet.'}
      />
    )
  return (
    <NotNow page={page} title="Case study">
      <Unheld
        key={recordId ?? 'new'}
        held={record?.held}
        title="Case study"
        back={{ to: `/units/${page.unit.id}/case-studies/${recordId}`, words: 'Read the case study' }}
      >
        <Write page={page} record={record} />
      </Unheld>
    </NotNow>
  )
}
