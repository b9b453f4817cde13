import { call } from '../api/call.ts'
import { ApiProblem, isPassing } from '../api/problem.ts'
import { type HeldBecause, heldBecause } from '../confidentiality/may-leave.ts'
import { tellTabs } from '../device/tabs.ts'
import { type Vault, whenOpen } from '../device/vault.ts'
import { type Draft, type Finished, finishedId, type OnServer } from './draft.ts'
import { baseToSend, entriesToSend, holdsDeviceOnly } from './entries.ts'

/** What the server is told of one draft, one after the other: a word on its way must not overtake that it is thrown away. */
const turns = new Map<string, Promise<unknown>>()

const inTurn = <Result>(id: string, work: () => Promise<Result>): Promise<Result> => {
  const done = (turns.get(id) ?? Promise.resolve()).then(work)
  const settled = done.catch(() => undefined)
  turns.set(id, settled)
  void settled.then(() => turns.get(id) === settled && turns.delete(id))
  return done
}

const changed = (vault: Vault) => tellTabs({ userId: vault.userId, about: 'draft' })

/** Every unfinished form on this device, the latest first. */
export const allDrafts = async (): Promise<Draft[]> => {
  const vault = await whenOpen()
  const drafts = await vault.all<Draft>('draft')
  return drafts.toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
}

/** Keeps a draft. Answers whether it is on the device; otherwise it is in this tab alone. */
export const keepDraft = async (draft: Draft): Promise<boolean> => {
  const vault = await whenOpen()
  const kept = await vault.change([{ kind: 'draft', id: draft.id, value: draft }])
  changed(vault)
  return kept
}

/** The person throws it away, here and on the server. */
export const discardDraft = async ({ id, writtenAt }: Pick<Draft, 'id' | 'writtenAt'>) => {
  const vault = await whenOpen()
  const done: Finished = { id, writtenAt }
  await vault.change(
    [{ kind: 'done', id: finishedId(done), value: done }],
    [
      { kind: 'draft', id },
      { kind: 'sent', id },
    ],
  )
  changed(vault)
  void throwAway()
}

/** Asks the server to throw away its copies of what is finished. What it cannot be told now is told later. */
export const throwAway = async () => {
  const vault = await whenOpen()
  for (const done of await vault.all<Finished>('done')) {
    const { id, writtenAt } = done
    try {
      await inTurn(id, () => call('POST /api/drafts/:id/discard', { params: { id }, body: { writtenAt } }))
      await vault.change(
        [],
        [
          { kind: 'done', id: finishedId(done) },
          { kind: 'sent', id },
        ],
      )
    } catch (error) {
      // What the server will not hear of is no use asking again; anything else is told later.
      if (!(error instanceof ApiProblem) || error.problem.status === 401 || isPassing(error.problem)) return
      await vault.change([], [{ kind: 'done', id: finishedId(done) }])
    }
  }
}

/**
 * The unfinished forms that the server keeps for this person and this device does not have: of one form, with their words;
 * of all, without. Those that wait here to be sent, or are finished, are left out. Rejects when the server cannot be asked.
 */
export const draftsElsewhere = async (form?: string): Promise<Draft[]> => {
  const vault = await whenOpen()
  const [{ drafts }, here, items, done] = await Promise.all([
    call('GET /api/drafts', { query: form === undefined ? {} : { form } }, undefined, { kept: false }),
    vault.all<Draft>('draft'),
    vault.all<{ draft: Draft | null }>('item'),
    vault.all<Finished>('done'),
  ])
  const mine = [...here, ...items.map(({ draft }) => draft)]
  const known = new Set([...mine, ...mine.map((each) => each?.replaces), ...done].map((each) => each?.id))
  return drafts
    .filter(({ id }) => !known.has(id))
    .map(({ id, form: address, title, content, writtenAt }) => ({
      ...{ id, form: address, title, writtenAt },
      entries: content?.entries ?? [],
      base: content?.base ?? null,
      focus: content?.focus ?? null,
      refused: null,
    }))
}

/** Drafts of other devices whose copies here the server has. */
const replaced = new Set<string>()

/** What became of a draft: the server has it; it may not leave this device yet; it could not be sent now. */
export type Sending = 'SENT' | 'NOT_YET' | Exclude<HeldBecause, 'SIGNED_OUT' | null>

/**
 * Gives a draft to the server, so that it goes on elsewhere: the one place where unfinished words leave this device, and so
 * the one where names are looked for in them.
 */
export const sendDraft = async (draft: Draft): Promise<Sending> => {
  const held = await heldBecause(draft)
  if (held) return held === 'SIGNED_OUT' ? 'NOT_YET' : held
  const { id, form, title, focus, writtenAt } = draft
  const content = { entries: entriesToSend(draft), base: baseToSend(draft), focus }
  const body = { form, title, content, writtenAt }
  try {
    const { stale } = await inTurn(id, () => call('PUT /api/drafts/:id', { params: { id }, body }))
    // Something later is there: these words are not.
    if (stale) return 'NOT_YET'
  } catch {
    return 'NOT_YET'
  }
  const vault = await whenOpen()
  const value: OnServer = { id, writtenAt }
  await vault.change([{ kind: 'sent', id, value }])
  changed(vault)
  // Brought here from another device: now that the server has this copy, the other may go.
  if (draft.replaces && !replaced.has(draft.replaces.id)) {
    replaced.add(draft.replaces.id)
    await discardDraft(draft.replaces)
  }
  return 'SENT'
}

/** The unfinished forms whose last words the server was not given yet. */
const draftsToSend = async (): Promise<Draft[]> => {
  const vault = await whenOpen()
  const sent = new Map((await vault.all<OnServer>('sent')).map(({ id, writtenAt }) => [id, writtenAt]))
  return (await allDrafts()).filter(({ id, writtenAt, entries }) => entries.length > 0 && sent.get(id) !== writtenAt)
}

/** The unfinished forms that hold words which the server does not have, or may not have. */
export const draftsOnlyHere = async (): Promise<Draft[]> => {
  const [toSend, all] = await Promise.all([draftsToSend(), allDrafts()])
  const ids = new Set(toSend.map(({ id }) => id))
  return all.filter((draft) => ids.has(draft.id) || holdsDeviceOnly(draft))
}

/** What the server does not have yet, of all that is unfinished here. Answers whether it has everything now. */
export const sendDrafts = async (): Promise<boolean> => {
  await throwAway()
  const sent = await Promise.all((await draftsToSend()).map(sendDraft))
  return sent.every((each) => each === 'SENT')
}
