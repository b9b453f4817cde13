import type { CommentBankView, KeptComment } from '@mentorfolio/domain/comment-bank/comment'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { call } from '../../api/call.ts'
import { controlLook } from '../../forms/field-parts.tsx'
import { PressTrouble } from '../../forms/press-trouble.tsx'
import { type FormAnswer, press } from '../../forms/submit.ts'
import { NotYetSent, useFreshOnceSent } from '../../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../../outbox/waiting.ts'
import { Button } from '../../shell/button.tsx'
import { ButtonLink } from '../../shell/button-link.tsx'
import { Page, Sheet } from '../../shell/page.tsx'
import { hereZone, moment } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [onDevice, bank] = await Promise.all([
    itemsWaiting(),
    call('GET /api/centres/:id/comments', { params: { id: params['centreId'] ?? '' } }, request.signal),
  ])
  return { bank, onDevice }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, commentId] = [params['centreId'] ?? '', String(form.get('commentId'))]
  const of = { record: commentId, page: `/centres/${id}/comments` }
  const input = { params: { id, commentId }, body: { version: Number(form.get('version')) } }
  if (form.get('whose') === 'OWN')
    return press({
      ...{ line: 'POST /api/centres/:id/own-comments/:commentId/delete', input },
      ...{ ...of, title: 'Deleting a kept comment' },
    })
  return press({
    ...{ line: 'POST /api/centres/:id/comments/:commentId/withdraw', input },
    ...{ ...of, title: 'Withdrawing a comment of the centre' },
  })
}

/** Asked once more: one's own is gone then. */
const Remove = ({ comment: { id, isOwn, version, title } }: { comment: KeptComment }) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <details>
      <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
        {isOwn ? 'Delete' : 'Withdraw'}
        <span className="sr-only">: {title}</span>
      </summary>
      <fetcher.Form method="post" className="grid justify-items-start gap-2 py-1">
        <PressTrouble trouble={fetcher.data?.trouble} />
        <input type="hidden" name="commentId" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="whose" value={isOwn ? 'OWN' : 'CENTRE'} />
        <p className="text-sm text-ink-2">
          {isOwn
            ? 'It is gone then, for good. Feedback that it went into stays as it is.'
            : 'Nobody is offered it any more. Feedback that it went into stays as it is, and so do its versions here.'}
        </p>
        <Button type="submit" disabled={fetcher.state !== 'idle'}>
          {isOwn ? 'Delete it for good' : 'Withdraw it'}
        </Button>
      </fetcher.Form>
    </details>
  )
}

const Before = ({ comment: { before, title } }: { comment: KeptComment }) =>
  before.length > 0 && (
    <details>
      <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
        Earlier versions<span className="sr-only">: {title}</span>
      </summary>
      <ol className="grid gap-3 border-l-2 border-line pl-4">
        {before.map((each) => (
          <li key={each.version} className="grid gap-1 wrap-anywhere">
            <p className="text-sm text-ink-2">
              Version {each.version} · {each.byName}, {moment(each.at, hereZone())}
              {each.withdrawn && ' · withdrawn'}
            </p>
            <p className="font-[620]">{each.title}</p>
            <p className="whitespace-pre-line">{each.words}</p>
          </li>
        ))}
      </ol>
    </details>
  )

type LineProps = { comment: KeptComment; bank: CommentBankView }

const Line = ({ comment, bank: { centreId, actions } }: LineProps) => {
  const { id, title, words, about, isOwn, withdrawn } = comment
  const mayKeep = may(actions, isOwn ? 'bankComment.keepOwn' : 'bankComment.keepCentres')
  return (
    <li className="grid gap-2 px-4 py-4 wide:px-6">
      <h3 className="font-[640] wrap-anywhere">{title}</h3>
      <p className="text-sm text-ink-2">
        {about === null ? 'For anything' : `For ${about}`}
        {withdrawn && ' · withdrawn: nobody is offered it'}
      </p>
      <p className="max-w-[66ch] whitespace-pre-line wrap-anywhere">{words}</p>
      {mayKeep && (
        <div className="flex flex-wrap items-start gap-x-5">
          <Link
            to={`/centres/${centreId}/comments/${id}`}
            className="inline-flex min-h-tap items-center text-sm font-[620]"
          >
            {withdrawn ? 'Offer it again' : 'Change'}
            <span className="sr-only">: {title}</span>
          </Link>
          {!withdrawn && <Remove comment={comment} />}
          <Before comment={comment} />
        </div>
      )}
    </li>
  )
}

type ListProps = { title: string; none: string; comments: readonly KeptComment[]; bank: CommentBankView }

const List = ({ title, none, comments, bank }: ListProps) => (
  <section aria-label={title} className="grid gap-2">
    <h2 className="text-lg">{title}</h2>
    {comments.length === 0 ? (
      <p className="max-w-[62ch] text-ink-2">{none}</p>
    ) : (
      <Sheet>
        <ul className="divide-y divide-line">
          {comments.map((comment) => (
            <Line key={comment.id} comment={comment} bank={bank} />
          ))}
        </ul>
      </Sheet>
    )}
  </section>
)

/** Comments that are used again and again: one's own, and the centre's. */
export const Component = () => {
  const { bank, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const [search, setSearch] = useState('')
  const { centreId, comments, actions } = bank
  const page = `/centres/${centreId}/comments`
  const wanted = search.toLocaleLowerCase('en-GB')
  const found = comments.filter(({ title, words, about }) =>
    `${title} ${words} ${about ?? ''}`.toLocaleLowerCase('en-GB').includes(wanted),
  )
  const none = (usually: string) => (search === '' ? usually : 'Nothing here has these words.')
  const [keepsOwn, keepsCentres] = [may(actions, 'bankComment.keepOwn'), may(actions, 'bankComment.keepCentres')]
  return (
    <Page title="Kept comments" width="narrow" above={<Link to={`/centres/${centreId}`}>Centre</Link>}>
      <p className="max-w-[62ch]">
        Words to use again in feedback. Taking one puts its words where your cursor is; what was released stays as it
        was said, whatever becomes of the comment.
      </p>
      <NotYetSent items={onDevice.filter((item) => item.page === page)} />
      <div className="flex flex-wrap gap-3">
        {keepsOwn && (
          <ButtonLink look="primary" to={`${page}/new`}>
            Keep a comment
          </ButtonLink>
        )}
        {keepsCentres && (
          <ButtonLink look={keepsOwn ? 'plain' : 'primary'} to={`${page}/new?whose=CENTRE`}>
            Keep one for every assessor
          </ButtonLink>
        )}
      </div>
      {comments.length > 5 && (
        <label className="grid max-w-md gap-1.5">
          <span className="font-[640]">Search</span>
          <input
            type="search"
            autoComplete="off"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            className={controlLook}
          />
        </label>
      )}
      {keepsOwn && (
        <List
          title="Yours"
          none={none('Nothing yet. Beside each box of feedback, ‘Kept comments’ keeps what you have just written.')}
          comments={found.filter(({ isOwn }) => isOwn)}
          bank={bank}
        />
      )}
      <List
        title="The centre’s"
        none={none('Nothing yet. A lead IQA or an administrator can keep comments for every assessor.')}
        comments={found.filter(({ isOwn }) => !isOwn)}
        bank={bank}
      />
    </Page>
  )
}
