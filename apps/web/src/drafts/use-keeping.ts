import { type RefObject, useEffect, useRef, useState } from 'react'
import type { KeptName } from '../confidentiality/kept-name.ts'
import { nowAfter } from './after.ts'
import type { Draft, Entries, Refusal } from './draft.ts'
import { discardDraft, keepDraft, sendDraft } from './drafts.ts'
import { entriesOf, sameWords } from './entries.ts'
import { addOpenForm, marksOf } from './open-forms.ts'
import type { Opened } from './opened.ts'

/** Where the words of a form are by now. */
export type Whereabouts =
  | { kind: 'NOTHING' }
  /** Typed a moment ago. */
  | { kind: 'TYPING' }
  | { kind: 'IN_TAB' }
  | { kind: 'ON_DEVICE'; at: string }
  /** Kept by the server as well; `here`: it is on this device, too. */
  | { kind: 'ON_SERVER'; at: string; here: boolean }
  /** On this device, or in this tab, and not to be sent before they are checked for names. */
  | { kind: 'HELD'; because: 'NAMES' | 'UNCHECKED'; here: boolean }

/** A pause in typing after which words are kept, and the longest that they wait, in milliseconds: within a second, always. */
const pause = 250
const longest = 600
/** A pause after which the server is given them, too. */
const pauseToSend = 2_000

const holdsFields = (node: Node) => node instanceof Element && node.querySelector('[name]') !== null

const nameOf = (element: Element | null) => element?.getAttribute('name') ?? null

/** Keeps one form as it is written in. Lives as long as the form is on the page. */
class Keeper {
  readonly form: HTMLFormElement
  private readonly opened: Opened<unknown>
  private readonly tell: (where: Whereabouts) => void
  private opening: Entries
  private last: Draft | null = null
  private isHere = false
  private refused: Refusal | null
  private timer: ReturnType<typeof setTimeout> | undefined
  private sendTimer: ReturnType<typeof setTimeout> | undefined
  private since = 0
  private writtenAt = ''
  /** Keeps that have not ended yet. */
  private underWay = 0
  private focus: string | null = null
  /** Somebody pressed save: even what the page proposed is theirs from then on. */
  private pressed = false
  /** On its way as a record: what the page itself adds or takes away meanwhile is none of their words. */
  private isSent: boolean = false
  readonly namesBelong: boolean
  private kept: readonly KeptName[]

  constructor(
    form: HTMLFormElement,
    opened: Opened<unknown>,
    tell: (where: Whereabouts) => void,
    namesBelong: boolean,
  ) {
    this.form = form
    this.namesBelong = namesBelong
    this.kept = opened.cameBack?.keptNames ?? []
    this.opened = opened
    this.tell = tell
    this.opening = entriesOf(form)
    this.writtenAt = opened.cameBack?.writtenAt ?? ''
    this.refused = opened.cameBack?.refused ?? null
  }

  /** What belongs to another form inside this one's place (two changes being put together) is none of its words. */
  input = ({ target }: Event) => {
    if (target instanceof Element && 'form' in target && target.form !== this.form) return
    this.isSent = false
    this.written()
  }

  /** A row that was added or taken away is no input event. */
  rowsChanged = () => {
    if (!this.isSent) this.written()
  }

  written = () => {
    const now = Date.now()
    if (this.since === 0) this.since = now
    this.writtenAt = nowAfter(this.writtenAt)
    this.focus = nameOf(document.activeElement)
    this.tell({ kind: 'TYPING' })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.keep(), Math.max(0, Math.min(pause, this.since + longest - now)))
  }

  /** Keeps what stands in the form now, if anything was written since it was last kept. */
  keep = async (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.since === 0) return
    this.since = 0
    const entries = entriesOf(this.form)
    const { draftId, form, title, base, cameBack } = this.opened
    if (!cameBack && !this.pressed && sameWords(entries, this.opening)) {
      // As the page opened it: nothing is unfinished.
      if (this.last) await discardDraft(this.last)
      this.last = null
      this.tell({ kind: 'NOTHING' })
      return
    }
    const { writtenAt, focus } = this
    const draft: Draft = {
      id: draftId,
      form,
      title,
      entries,
      ...marksOf(this),
      base,
      focus,
      writtenAt,
      refused: this.refused,
      ...(cameBack?.replaces ? { replaces: cameBack.replaces } : {}),
    }
    this.last = draft
    this.underWay += 1
    const kept = await keepDraft(draft).finally(() => {
      this.underWay -= 1
    })
    this.isHere = kept
    if (this.last === draft) this.tell(kept ? { kind: 'ON_DEVICE', at: writtenAt } : { kind: 'IN_TAB' })
    clearTimeout(this.sendTimer)
    this.sendTimer = setTimeout(() => void this.send(), pauseToSend)
  }

  send = async () => {
    const draft = this.last
    const sent = draft && (await sendDraft(draft))
    if (!sent || sent === 'NOT_YET' || this.last !== draft || this.since !== 0) return
    this.tell(
      sent === 'SENT'
        ? { kind: 'ON_SERVER', at: draft.writtenAt, here: this.isHere }
        : { kind: 'HELD', because: sent, here: this.isHere },
    )
  }

  keptNames = () => this.kept

  /** The writer says that these name nobody: remembered with the words. */
  keepNames = (names: readonly KeptName[]) => {
    this.kept = [...this.kept, ...names]
    this.written()
  }

  /** What stands there goes out as a record now: until something more is written there is nothing to keep. */
  submitted = () => {
    clearTimeout(this.timer)
    clearTimeout(this.sendTimer)
    this.since = 0
    this.last = null
    this.pressed = true
    this.isSent = true
  }

  /** It did not go out, or came back: these words are unfinished again, with the reason. */
  cameBack = (refused: Refusal | null) => {
    this.isSent = false
    this.since = Date.now()
    this.writtenAt = nowAfter(this.writtenAt)
    this.refused = refused
    return this.keep()
  }

  lastWritten = () => this.writtenAt

  isUnkept = () => this.since !== 0 || this.underWay > 0

  /** These words go on elsewhere, or are thrown away: nothing of them is kept from here any more. */
  abandon = () => {
    this.submitted()
    this.keep = async () => undefined
  }

  stop = () => {
    clearTimeout(this.sendTimer)
    void this.keep()
  }
}

/** Keeps the words of a form on this device as they are typed, and on the server when they pause. Answers where they are. */
export const useKeeping = (
  form: RefObject<HTMLFormElement | null>,
  opened: Opened<unknown>,
  { namesBelong }: { namesBelong: boolean },
) => {
  const [where, setWhere] = useState<Whereabouts>({ kind: 'NOTHING' })
  const keeper = useRef<Keeper | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form's words belong to one draft as long as it is there
  useEffect(() => {
    const element = form.current
    if (!element) return
    const keeping = new Keeper(
      element,
      opened,
      (next) =>
        // Drawn once as typing begins, not at every key.
        setWhere((now) => (next.kind === 'TYPING' && now.kind === 'TYPING' ? now : next)),
      namesBelong,
    )
    keeper.current = keeping
    const rows = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(holdsFields)))
        keeping.rowsChanged()
    })
    rows.observe(element, { childList: true, subtree: true })
    element.addEventListener('input', keeping.input)
    const hidden = () => void keeping.keep()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', hidden)
    // Sealing takes a moment: begun as the page is being left, while it still stands, and not once it goes.
    window.addEventListener('beforeunload', hidden)
    const forget = addOpenForm({
      opened,
      form: element,
      keep: () => keeping.keep(),
      abandon: keeping.abandon,
      writtenAt: keeping.lastWritten,
      namesBelong,
      keptNames: keeping.keptNames,
    })
    return () => {
      rows.disconnect()
      element.removeEventListener('input', keeping.input)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', hidden)
      window.removeEventListener('beforeunload', hidden)
      forget()
      keeping.stop()
    }
  }, [opened.draftId])
  return { where, keeper }
}
