import { Fragment, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../api/device.ts'
import type { Seen } from '../forms/seen.ts'
import { nowAfter } from './after.ts'
import type { Draft, Entries } from './draft.ts'
import { allDrafts, discardDraft, keepDraft } from './drafts.ts'
import { bringHere, type Claimed, claimDraft, claimNew, findDraft } from './find-draft.ts'
import { abandonForm, marksIn } from './open-forms.ts'
import type { CameBack, Opened } from './opened.ts'
import { openedWith } from './opened-with.ts'

type Props<Shape extends Record<string, unknown>> = {
  /** The form's address: what it is kept under. Another address is another form. */
  form: string
  /** Forms whose unfinished words this one goes on with: what they would have made is there already. */
  alsoFrom?: readonly string[]
  /** What it is, in words, for the list of what is unfinished: 'Log: Preparing for the interview'. */
  title: string
  /** What stands in it when nothing was left. */
  defaults: Shape
  boxes?: Record<string, string>
  /** The record as it is now; left out for one not made yet. */
  seen?: Seen | undefined
  /** What their writer did to the record since, elsewhere than here, and need not be asked about: the words as they stand with it. */
  settle?: ((words: { entries: Entries; base: Seen }) => Promise<{ entries: Entries; base: Seen }>) | undefined
  children: (opened: Opened<Shape>) => ReactNode
}

/** The words that the form shows, and over which state of the record they were written. */
type Words = { id: string; entries: Entries | null; base: Seen | null; cameBack: CameBack | null }

const leftBy = (
  { id, entries, base, writtenAt, focus, refused, replaces, keptNames = [] }: Draft,
  how: CameBack['how'],
): Words => ({
  id,
  entries,
  base,
  cameBack: { how, writtenAt, focus, refused, replaces, keptNames },
})

/**
 * The one way a form opens: with the words that were left in it, on this device or another, or else as the page would
 * have it. The moment that takes is spent on an empty place: a form that fills itself under somebody's hands is worse.
 */
export const Drafted = <Shape extends Record<string, unknown>>({
  form,
  alsoFrom,
  title,
  defaults,
  boxes = {},
  seen,
  settle,
  children,
}: Props<Shape>) => {
  // What the page learns later does not change a form that is open.
  const [page] = useState({ defaults, boxes, seen: seen ?? null, alsoFrom, settle })
  const [words, setWords] = useState<(Words & Pick<Opened<Shape>, 'defaults' | 'boxes'>) | null>(null)
  const [others, setOthers] = useState<readonly Draft[]>([])
  const [elsewhereOpen, setElsewhereOpen] = useState(false)
  const release = useRef<(() => void) | null>(null)
  /** Whether the form has left the page: whatever is found then is let go again. */
  const gone = useRef<boolean>(false)

  /** Goes on with words that this tab has claimed; without any, as the page would open. */
  const open = useCallback(
    async (claimed: Claimed | null, how: CameBack['how'] = 'KEPT') => {
      const left: Words = claimed
        ? leftBy(claimed.draft, how)
        : { id: newId(), entries: null, base: page.seen, cameBack: null }
      const { entries, base } = left
      const next = page.settle && entries && base ? { ...left, ...(await page.settle({ entries, base })) } : left
      const letGo = claimed?.release ?? (await claimNew(next.id))
      release.current?.()
      release.current = letGo
      if (gone.current) return letGo?.()
      const { defaults, boxes } = next.entries ? openedWith(page.defaults, next.entries) : page
      setWords({ ...next, defaults, boxes })
    },
    [page],
  )

  useEffect(() => {
    gone.current = false
    const start = async () => {
      const found = await findDraft(form, page.alsoFrom)
      await open(found.claimed, found.from === 'HERE' ? 'KEPT' : 'FROM_ELSEWHERE')
      if (gone.current) return
      setOthers(found.others)
      setElsewhereOpen(found.elsewhereOpen)
      const late = await found.late
      if (!gone.current && late.length > 0) setOthers((known) => [...known, ...late])
    }
    void start()
    return () => {
      gone.current = true
      release.current?.()
      release.current = null
    }
  }, [form, open, page])

  if (!words) return <div className="min-h-40" aria-busy="true" />
  const { id, base, cameBack } = words
  const discard = () => {
    abandonForm(id)
    return discardDraft({ id, writtenAt: nowAfter(cameBack?.writtenAt) })
  }

  const goOnWith = async (merged: Entries, over: Seen | null) => {
    const writtenAt = nowAfter(cameBack?.writtenAt)
    const next: Draft = {
      ...{ id: newId(), form, title, entries: merged, ...marksIn(id), base: over },
      ...{ focus: null, writtenAt, refused: null },
    }
    // First the new words, then away with the old: in between both are there.
    await keepDraft(next)
    abandonForm(id)
    await open(await claimDraft(next), over ? 'MERGED' : 'ANOTHER')
    await discard()
  }
  const take = async (draft: Draft) => {
    setOthers((known) => known.filter((each) => each.id !== draft.id))
    const isHere = (await allDrafts()).some((each) => each.id === draft.id)
    const claimed = await (isHere ? claimDraft(draft) : bringHere(draft))
    // Another tab was quicker: these words are being written there.
    if (claimed) await open(claimed)
    else setElsewhereOpen(true)
  }

  const opened: Opened<Shape> = {
    ...words,
    ...{ draftId: id, form, title, elsewhereOpen, others },
    behind: page.seen !== null && base !== null && page.seen.revision !== base.revision && cameBack?.how !== 'MERGED',
    goOnWith: (merged, over) => void goOnWith(merged, over),
    startAgain: () => {
      abandonForm(id)
      void open(null).then(discard)
    },
    take: (draft) => void take(draft),
  }
  return <Fragment key={id}>{children(opened)}</Fragment>
}
