import type { CommentBankView, KeptComment } from '@mentorfolio/domain/comment-bank/comment'
import { inOrder, type LookedFor } from '@mentorfolio/domain/comment-bank/in-order'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { Dialog } from '../../forms/dialog.tsx'
import { controlLook } from '../../forms/field-parts.tsx'
import { Button } from '../../shell/button.tsx'
import { counted } from '../../words/durations.ts'
import { beginWith } from './begun.ts'
import { insertWords } from './insert-words.ts'

type Of = {
  centreId: string
  packId: string
  /** Where one comes back to from keeping a new one. */
  back: string
  /** Null: the whole of the unit is judged. */
  criterion: string | null
  /** The box that the words go into. */
  box: () => HTMLTextAreaElement | null
}

/** Up and down go through what is offered, from the box that is searched in and back to it. */
const goThrough = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-comment]')]
  const next =
    stops[stops.findIndex((each) => each.contains(document.activeElement)) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const Offered = ({ comment, onTake }: { comment: KeptComment; onTake: () => void }) => (
  <li>
    <button
      type="button"
      data-comment
      onClick={onTake}
      className="grid w-full gap-0.5 rounded-field border border-line bg-sheet px-3.5 py-2.5 text-left wrap-anywhere hover:border-ink-2"
    >
      <span className="font-[640]">{comment.title}</span>
      <span className="text-sm text-ink-2">
        {comment.about ?? 'Anything'} · {comment.isOwn ? 'yours' : 'the centre’s'}
      </span>
      <span className="line-clamp-3 text-sm">{comment.words}</span>
    </button>
  </li>
)

type ListProps = { bank: CommentBankView; lookedFor: LookedFor; onTake: (comment: KeptComment) => void }

const Search = ({ bank, lookedFor, onTake }: ListProps) => {
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const ofUnit = bank.units.find(({ packId }) => packId === lookedFor.packId)?.criteria.map(({ id }) => id) ?? []
  const found = inOrder(bank.comments, lookedFor, ofUnit, search)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the arrows in what it holds
    <div className="grid gap-3" onKeyDown={goThrough}>
      <label className="grid gap-1.5">
        <span className="font-[640]">Search</span>
        <input
          ref={field}
          type="search"
          autoComplete="off"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          className={controlLook}
        />
      </label>
      <p role="status" className="text-sm text-ink-2">
        {bank.comments.length === 0
          ? 'Nothing is kept yet.'
          : found.length === 0
            ? 'Nothing has these words.'
            : counted(found.length, 'comment')}
      </p>
      <ul aria-label="Comments" className="grid max-h-[40vh] gap-2 overflow-y-auto">
        {found.map((comment) => (
          <Offered key={comment.id} comment={comment} onTake={() => onTake(comment)} />
        ))}
      </ul>
    </div>
  )
}

/** Takes a kept comment into the box beside it, or keeps what stands there. */
const CommentPicker = ({ centreId, packId, back, criterion, box }: Of) => {
  const [open, setOpen] = useState(false)
  const [bank, setBank] = useState<CommentBankView | 'FAILED' | null>(null)
  const navigate = useNavigate()
  const page = `/centres/${centreId}/comments`
  const fetchBank = async () => {
    setBank(null)
    try {
      setBank(await call('GET /api/centres/:id/comments', { params: { id: centreId } }))
    } catch {
      setBank('FAILED')
    }
  }
  const take = ({ words }: KeptComment) => {
    setOpen(false)
    const into = box()
    // Once the dialog has given the focus back.
    if (into) setTimeout(() => insertWords(into, words))
  }
  const keep = () => {
    beginWith({ words: box()?.value.trim() ?? '', about: criterion ?? packId })
    void navigate(`${page}/new?back=${encodeURIComponent(back)}`)
  }
  return (
    <div className="-mt-2">
      <Button
        look="quiet"
        onClick={() => {
          setOpen(true)
          void fetchBank()
        }}
      >
        Kept comments…
      </Button>
      {createPortal(
        <Dialog title="Kept comments" open={open} onClose={() => setOpen(false)}>
          {bank === null && <p role="status">Fetching them…</p>}
          {bank === 'FAILED' && (
            <>
              <p role="alert">They could not be fetched. Your own words are untouched.</p>
              <Button onClick={() => void fetchBank()}>Try again</Button>
            </>
          )}
          {bank !== null && bank !== 'FAILED' && <Search bank={bank} lookedFor={{ packId, criterion }} onTake={take} />}
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={keep}>Keep this comment</Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Close
            </Button>
            <Link to={page} className="inline-flex min-h-tap items-center">
              All kept comments
            </Link>
          </div>
        </Dialog>,
        document.body,
      )}
    </div>
  )
}
export default CommentPicker
