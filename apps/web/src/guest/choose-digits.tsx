import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { knownNames } from '../confidentiality/known-names.ts'
import { lockWith, page as nameOfPage, sayHandedOver } from '../device/hand-over.ts'
import { keeping } from '../device/keeping.ts'
import { stopKeeping } from '../device/portfolio.ts'
import { whenOpen } from '../device/vault.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import type { HandedPage } from './handed-page.ts'

const notKept = 'This browser keeps nothing on this device, so it cannot be locked here. Use a link or a code instead.'

/** Kept first, locked then, told last: whatever fails on the way, nothing is handed over half locked. */
const handOver = async (page: HandedPage, digits: string): Promise<string | null> => {
  // Known here from now on, so that the locked page can tell them without a network; as they were known, where there is none.
  await knownNames().catch(() => null)
  await keepNow()
  const vault = await whenOpen()
  if (!(await vault.change([{ kind: 'handed-over', id: nameOfPage, value: page }]))) return notKept
  if (vault.wouldLose()) return 'Some of your words are in this tab alone. Save or send them first.'
  await lockWith(vault.userId, digits)
  stopKeeping()
  sayHandedOver(true)
  // A full load: nothing of the portfolio stays in this tab's memory.
  window.location.replace('/')
  return null
}

const Choosing = ({ page }: { page: HandedPage }) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const why = useSyncExternalStore(keeping.listen, keeping.now)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('digits')
    const digits = String(new FormData(event.currentTarget).get('digits') ?? '').trim()
    const wrong = /^\d{4}$/.test(digits) ? null : 'Choose four digits, such as 4827'
    setTrouble(wrong)
    if (wrong) return field instanceof HTMLElement && field.focus()
    setPending(true)
    try {
      setTrouble(await handOver(page, digits))
    } catch {
      setTrouble(notKept)
    }
    setPending(false)
  }
  if (why !== null) return <p role="alert">{notKept}</p>
  return (
    <form noValidate className="grid max-w-md gap-4" onSubmit={(event) => void onSubmit(event)}>
      <div className="grid gap-1">
        <label htmlFor="digits" className="font-[640]">
          Choose four digits
        </label>
        <p id="digits-hint" className="text-sm text-ink-2">
          You need them to get back. Keep them to yourself. Without them you sign in again, which needs a network.
        </p>
        {trouble && (
          <p id="digits-error" role="alert" className="text-sm font-semibold text-clay">
            {trouble}
          </p>
        )}
        <input
          id="digits"
          name="digits"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? 'digits-error digits-hint' : 'digits-hint'}
          className="block min-h-tap w-32 rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-lg tabular-nums tracking-widest text-ink aria-invalid:border-2 aria-invalid:border-clay"
        />
      </div>
      <Button type="submit" look="primary" className="justify-self-start" disabled={pending}>
        {pending ? 'Locking…' : `Lock, and hand over to ${page.guest.name}`}
      </Button>
    </form>
  )
}

type Props = { name: string; back: { to: string; words: string }; page: HandedPage | null }

/** The mentor's last page before the device is in the mentee's hands. `page` null: there is nothing to answer. */
export const ChooseDigits = ({ name, back, page }: Props) => (
  <Page title={`Hand over to ${name}`} width="narrow" above={<Link to={back.to}>{back.words}</Link>}>
    {page ? (
      <>
        <p className="max-w-[62ch]">
          {name} reads and answers on this device, with or without a network. Until you type your four digits it shows
          that one page and nothing else of yours, in every tab of this browser. It cannot lock other apps: stay nearby.
        </p>
        <Choosing page={page} />
      </>
    ) : (
      <p>There is nothing here for {name} to answer now. Open the page again to see how it stands.</p>
    )}
  </Page>
)
