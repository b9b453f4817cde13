import { useCallback, useEffect, useState } from 'react'
import { actAs } from '../api/fetching.ts'
import { page as nameOfPage, whoseLock } from '../device/hand-over.ts'
import { openLocked, type Vault } from '../device/vault.ts'
import type { Item, Write } from '../outbox/item.ts'
import { Button } from '../shell/button.tsx'
import { GuestFrame } from './guest-frame.tsx'
import type { HandedPage } from './handed-page.ts'
import { type Part, partFor } from './handed-parts.tsx'
import { handedWords } from './handed-words.ts'
import { isAnswered, stopWrite } from './handed-writes.ts'
import { HelpPage } from './help.tsx'
import { SaidHere, Stop } from './stop.tsx'
import { NotSaid } from './trouble.ts'
import { Unlock } from './unlock.tsx'
import { afterwards } from './words.ts'

type Opened = { vault: Vault | null; page: HandedPage | null; part: Part | null; triesLeft: number }

const nothing: Opened = { vault: null, page: null, part: null, triesLeft: 0 }

/** What the device kept for the mentee. Nothing of it where the browser lost it, or the sign-in has ended: only the way back. */
const openPage = async (): Promise<Opened> => {
  const lock = await whoseLock()
  if (!lock?.key) return { ...nothing, triesLeft: lock?.triesLeft ?? 0 }
  actAs(lock.userId)
  const vault = openLocked(lock.userId, lock.key)
  const page = (await vault.get<HandedPage>('handed-over', nameOfPage)) ?? null
  if (!page) return { ...nothing, vault, triesLeft: lock.triesLeft }
  const waits = isAnswered(await vault.all<Item>('item'), page)
  const known: HandedPage = waits ? { ...page, answered: 'KEPT' } : page
  // Where its part does not arrive the phone can still be given back, and whom to tell is told.
  const part = await partFor(known).catch(() => null)
  return { vault, page: known, part, triesLeft: lock.triesLeft }
}

/** Sends what waits as soon as there is a network, also while the device is still in the mentee's hands. */
const useSentWhenOnline = () =>
  useEffect(() => {
    const go = () => void import('../outbox/outbox.ts').then(({ tryNow }) => tryNow())
    window.addEventListener('online', go)
    return () => window.removeEventListener('online', go)
  }, [])

/** The focus goes to the heading of what has come instead. */
const useArrivalAt = (place: string) =>
  useEffect(() => {
    if (place !== 'OPENING') document.querySelector('h1')?.focus()
  }, [place])

/** The way to whom to tell: on whatever the locked page shows. */
const Concern = ({ onHelp }: { onHelp: () => void }) => (
  <div className="grid gap-3">
    <p>{handedWords.concern}</p>
    <Button className="justify-self-start" onClick={onHelp}>
      {handedWords.whom}
    </Button>
  </div>
)

type FootProps = { page: HandedPage; onBack: () => void; onHelp: () => void }

const Foot = ({ page, onBack, onHelp }: FootProps) => (
  <div className="no-print grid gap-4 border-t border-line pt-5 text-ink-2">
    <Concern onHelp={onHelp} />
    <p>{handedWords.notNow(page.guest.mentorName)}</p>
    <Button className="justify-self-start" onClick={onBack}>
      {handedWords.back(page.guest.mentorName)}
    </Button>
  </div>
)

type BackProps = { page: HandedPage | null; triesLeft: number; onAsk: (() => void) | null; onHelp: () => void }

/** After an answer, or instead of one: to whom the phone goes, and what they need. */
const GivingBack = ({ page, triesLeft, onAsk, onHelp }: BackProps) => {
  const mentor = page?.guest.mentorName ?? yourMentor
  return (
    <GuestFrame
      token=""
      title={page?.answered ? 'Give the phone back' : 'This phone is locked'}
      foot={
        <div className="border-t border-line pt-5 text-ink-2">
          <Concern onHelp={onHelp} />
        </div>
      }
    >
      {page?.answered && (
        <div role="status" className="grid gap-2 rounded-sheet bg-thread-soft p-5">
          <p>{page.answered === 'KEPT' ? handedWords.thanks(mentor) : handedWords.notSaved(mentor)}</p>
          {page.answered === 'KEPT' && <p>{handedWords.copy(mentor)}</p>}
          <p>{afterwards.ask(page.guest)}</p>
        </div>
      )}
      {page?.answered && <Stop token={page.relationshipId} mentorName={mentor} />}
      <Unlock
        triesLeft={triesLeft}
        to={page?.page ?? '/'}
        token={page?.relationshipId ?? ''}
        mentor={page?.guest.mentorName ?? 'The mentor'}
      />
      {onAsk && (
        <Button look="quiet" className="justify-self-start" onClick={onAsk}>
          {handedWords.read}
        </Button>
      )}
    </GuestFrame>
  )
}

const yourMentor = 'your mentor'

/** The only page of ours, at whatever address, while the device is in a mentee's hands (docs/decisions/0013-links.md). */
export const Component = () => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [back, setBack] = useState(false)
  const [help, setHelp] = useState(false)
  const open = useCallback(() => openPage().then(setOpened, () => setOpened(nothing)), [])
  useEffect(() => void open(), [open])
  useSentWhenOnline()
  const page = opened?.page ?? null
  const part = page?.answered === null ? (opened?.part ?? null) : null
  const asks = page !== null && part !== null && !back
  useArrivalAt(opened === null ? 'OPENING' : help ? 'HELP' : asks ? 'ASKING' : 'BACK')

  /** Keeps it on this device to be sent, or throws what is to be left out of it. Then the page is as `after` says. */
  const put = async (write: Write, after: (isTaken: boolean) => Pick<HandedPage, 'answered' | 'stopped'>) => {
    if (!opened?.vault || !page) return
    const names = write.said && (await (await import('./names-said.ts')).namesSaid(opened.vault, page, write.said))
    if (names) throw new NotSaid(names)
    const { post } = await import('../outbox/outbox.ts')
    const { kind } = await post(write, null)
    const value: HandedPage = { ...page, ...after(kind !== 'REFUSED') }
    await opened.vault.change([{ kind: 'handed-over', id: nameOfPage, value }])
    setOpened({ ...opened, page: value })
  }
  const keep = (write: Write) => put(write, (isTaken) => ({ answered: isTaken ? 'KEPT' : 'NOT_SAVED' }))
  const stop = page && {
    said: page.stopped === true,
    say: (words: string | null) =>
      put(stopWrite(page, words), (isTaken) => {
        if (!isTaken) throw new NotSaid(handedWords.notSaved(page.guest.mentorName))
        return { answered: page.answered, stopped: true }
      }),
  }
  if (opened === null)
    return (
      <GuestFrame token="" foot={null} title="One moment">
        <p role="status">One moment…</p>
      </GuestFrame>
    )
  const onHelp = () => setHelp(true)
  if (help)
    return (
      <HelpPage help={page?.help} mentorName={page?.guest.mentorName ?? yourMentor} onBack={() => setHelp(false)} />
    )
  if (asks) {
    const foot = <Foot {...{ page, onHelp }} onBack={() => setBack(true)} />
    return (
      <SaidHere value={stop}>
        {part({ token: page.relationshipId, guest: page.guest, onGone: () => undefined, foot }, keep)}
      </SaidHere>
    )
  }
  const onAsk = part && (() => setBack(false))
  return (
    <SaidHere value={stop}>
      <GivingBack {...{ page, onHelp, onAsk }} triesLeft={opened.triesLeft} />
    </SaidHere>
  )
}
