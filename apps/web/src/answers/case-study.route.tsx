import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { CaseStudyWords } from './answer-words.tsx'
import { loadAnswers } from './load.ts'
import { NotThere } from './not-now.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? '',
})

/** A case study, to be read and printed, with every version. */
export const Component = () => {
  const { page, recordId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const record = page.caseStudies.find(({ id }) => id === recordId)
  if (!record) return <NotThere page={page} why="It may be on another device and not sent yet." />
  const { unit, candidateName, actions } = page
  const { versions, withdrawn, content, held } = record
  const latest = versions.at(-1)
  const mayWrite = withdrawn === null && !held && may(actions, 'answer.write')
  return (
    <Page
      title={content?.title ?? 'Case study'}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/answers`}>Written answers</Link> · Case study ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      <div className="-mt-4 flex flex-wrap items-center gap-3 text-ink-2">
        {latest && (
          <span>
            Version {latest.version}, written {moment(latest.effectiveAt, hereZone())}
          </span>
        )}
        {withdrawn && (
          <Tag tone="plain" shape="dash">
            Withdrawn
          </Tag>
        )}
      </div>
      {withdrawn?.because && <p>Withdrawn because: {withdrawn.because}</p>}
      {held && <HeldNote held={held} />}
      <div className="no-print flex flex-wrap gap-3">
        {mayWrite && (
          <ButtonLink look="primary" to="change">
            Go on writing
          </ButtonLink>
        )}
        {content && <Button onClick={() => window.print()}>Print</Button>}
        {mayWrite && (
          <ButtonLink look="quiet" to="withdraw">
            Withdraw
          </ButtonLink>
        )}
      </div>
      <section aria-label="Case study" className="grid gap-4">
        {content ? (
          <CaseStudyWords content={content} page={page} />
        ) : (
          <p className="text-ink-2">Its words are for the candidate and those who assess.</p>
        )}
      </section>
      {versions.length > 1 && content && (
        <Versions versions={versions} changes={() => []}>
          {(version) => version.content !== null && <CaseStudyWords content={version.content} page={page} />}
        </Versions>
      )}
    </Page>
  )
}
