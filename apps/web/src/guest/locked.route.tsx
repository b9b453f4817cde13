import { useCallback, useEffect, useState } from 'react'
import { actAs } from '../api/fetching.ts'
import { page as nameOfPage, whoseLock } from '../device/hand-over.ts'
import { openLocked, type Vault } from '../device/vault.ts'
import type { Item, Write } from '../outbox/item.ts'
import { Button } from '../shell/button.tsx'
import { AgreementPage } from './agreement.tsx'
import { GuestFrame } from './guest-frame.tsx'
import type { HandedPage } from './handed-page.ts'
import { handedWords } from './handed-words.ts'
import { answersOf, answerWrite, signatureWrite } from './handed-writes.ts'
import { SessionPage } from './session.tsx'
import { Unlock } from './unlock.tsx'

type Opened = { vault: Vault | null; page: HandedPage | null; triesLeft: number }

/** What the device kept for the mentee. Nothing of it where the browser lost it, or the sign-in has ended: only the way back. */
const openPage = async (): Promise<Opened> => {
  const lock = await whoseLock()
  if (!lock?.key) return { vault: null, page: null, triesLeft: lock?.triesLeft ?? 0 }
  actAs(lock.userId)
  const vault = openLocked(lock.userId, lock.key)
  const page = (await vault.get<HandedPage>('handed-over', nameOfPage)) ?? null
  if (!page) return { vault, page, triesLeft: lock.triesLeft }
  const id = page.purpose === 'AGREEMENT' ? page.relationshipId : page.sessionId
  const waits = answersOf(await vault.all<Item>('item'), page.purpose, id).includes(page.relationshipId)
  return { vault, page: waits ? { ...page, answered: 'KEPT' } : page, triesLeft: lock.triesLeft }
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

const Foot = ({ page, onBack }: { page: HandedPage; onBack: () => void }) => (
  <div className="no-print grid gap-4 border-t border-line pt-5 text-ink-2">
    <p>{handedWords.concern}</p>
    <p>{handedWords.notNow(page.guest.mentorName)}</p>
    <Button className="justify-self-start" onClick={onBack}>
      {handedWords.back(page.guest.mentorName)}
    </Button>
  </div>
)

const Asking = ({
  page,
  keep,
  onBack,
}: {
  page: HandedPage
  keep: (write: Write) => Promise<void>
  onBack: () => void
}) => {
  const given = {
    ...{ token: page.relationshipId, guest: page.guest, onGone: () => undefined },
    foot: <Foot page={page} onBack={onBack} />,
  }
  return page.purpose === 'AGREEMENT' ? (
    <AgreementPage {...given} agreement={page.agreement} sign={(signature) => keep(signatureWrite(page, signature))} />
  ) : (
    <SessionPage
      {...given}
      session={page.session}
      confirm={(shown) => keep(answerWrite(page, { shown, right: true, words: null }))}
      notRight={(shown, words) => keep(answerWrite(page, { shown, right: false, words }))}
    />
  )
}

/** After an answer, or instead of one: to whom the phone goes, and what they need. */
const GivingBack = ({ page, triesLeft, onAsk }: { page: HandedPage | null; triesLeft: number; onAsk: () => void }) => {
  const mentor = page?.guest.mentorName ?? 'your mentor'
  return (
    <GuestFrame token="" foot={null} title={page?.answered ? 'Give the phone back' : 'This phone is locked'}>
      {page?.answered && (
        <p role="status" className="rounded-sheet bg-thread-soft p-5">
          {page.answered === 'KEPT' ? handedWords.thanks(mentor) : handedWords.notSaved(mentor)}
        </p>
      )}
      <Unlock triesLeft={triesLeft} to={page?.page ?? '/'} token={page?.relationshipId ?? ''} />
      {page?.answered === null && (
        <Button look="quiet" className="justify-self-start" onClick={onAsk}>
          {handedWords.read}
        </Button>
      )}
    </GuestFrame>
  )
}

/** The only page of ours, at whatever address, while the device is in a mentee's hands (docs/decisions/0013-links.md). */
export const Component = () => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [back, setBack] = useState(false)
  const open = useCallback(
    () => openPage().then(setOpened, () => setOpened({ vault: null, page: null, triesLeft: 0 })),
    [],
  )
  useEffect(() => void open(), [open])
  useSentWhenOnline()
  const page = opened?.page ?? null
  const asks = opened !== null && page !== null && page.answered === null && !back
  useArrivalAt(opened === null ? 'OPENING' : asks ? 'ASKING' : 'BACK')

  const keep = async (write: Write) => {
    if (!opened?.vault || !page) return
    const { post } = await import('../outbox/outbox.ts')
    const { kind } = await post(write, null)
    const answered: HandedPage = { ...page, answered: kind === 'REFUSED' ? 'NOT_SAVED' : 'KEPT' }
    await opened.vault.change([{ kind: 'handed-over', id: nameOfPage, value: answered }])
    setOpened({ ...opened, page: answered })
  }
  if (opened === null)
    return (
      <GuestFrame token="" foot={null} title="One moment">
        <p role="status">One moment…</p>
      </GuestFrame>
    )
  if (asks) return <Asking page={page} keep={keep} onBack={() => setBack(true)} />
  return <GivingBack page={page} triesLeft={opened.triesLeft} onAsk={() => setBack(false)} />
}
