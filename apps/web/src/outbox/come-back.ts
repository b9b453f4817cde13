import type { Problem } from '@mentorfolio/domain/http/problem'
import { newId } from '../api/device.ts'
import { tellTabs } from '../device/tabs.ts'
import type { Vault } from '../device/vault.ts'
import { type Draft, type Finished, finishedId } from '../drafts/draft.ts'
import { throwAway } from '../drafts/drafts.ts'
import type { Item, Write } from './item.ts'

/** The server has it: nothing of it stays here but a note that its draft on the server may go. */
export const finished = async (vault: Vault, { id, draft }: Item) => {
  const done: Finished | null = draft && { id: draft.id, writtenAt: draft.writtenAt }
  const puts = done ? [{ kind: 'done' as const, id: finishedId(done), value: done }] : []
  await vault.change(puts, [{ kind: 'item', id }])
  tellTabs({ userId: vault.userId, about: 'draft' })
  void throwAway().catch(() => undefined)
}

/** Why the server said no, in a sentence or two. The words for it come along only then. */
export const refusalWords = async (problem: Problem): Promise<string> => {
  const errors = (problem.errors ?? []).map(({ message }) => message)
  if (errors.length > 0) return errors.join('. ')
  try {
    const { refusalInWords } = await import('../words/why-not.ts')
    return refusalInWords(problem)
  } catch {
    return problem.detail ?? ''
  }
}

/** A button has no words: what comes back is a line that says what was not done, with what a mentee said by it, if anything. */
const withoutForm = ({ line, input, record, page, title, said, writtenAt }: Item): Draft => ({
  ...{ id: newId(), form: page, title, entries: [], base: null, focus: null },
  ...{ writtenAt, refused: null },
  ...(said === undefined ? {} : { again: { line, input, record, page, title, said } as Write }),
})

/** The change that puts words back among the drafts. What was written on in the form meanwhile is newer, and stays. */
const puttingBack = (backs: readonly Draft[], now: readonly (Draft | undefined)[]) =>
  backs.map((back, index) => {
    const there = now[index]
    const value = there && there.writtenAt > back.writtenAt ? { ...there, refused: back.refused } : back
    return { kind: 'draft' as const, id: back.id, value }
  })

/** Makes drafts of items, all at once: killed in between, nothing would be both on its way and back. */
const giveBack = async (vault: Vault, items: readonly Item[], backs: readonly Draft[]) => {
  await vault.update<Draft>(
    'draft',
    backs.map(({ id }) => id),
    (now) => ({ puts: puttingBack(backs, now), removals: items.map(({ id }) => ({ kind: 'item', id })) }),
  )
  tellTabs({ userId: vault.userId, about: 'draft' })
}

/** Makes a draft again of what was not sent. */
export const toDraft = (vault: Vault, item: Item, draft: Draft) => giveBack(vault, [item], [draft])

/**
 * The server said no: the words come back as a draft with the reason, and so does what was built on them. Answers the ids
 * of all that came back.
 */
export const backToDrafts = async (vault: Vault, item: Item, problem: Problem): Promise<string[]> => {
  const at = new Date().toISOString()
  const later = (await vault.all<Item>('item')).filter(({ record, id }) => record === item.record && id > item.id)
  const items = [item, ...later]
  const said = await refusalWords(problem)
  const backs = items.map((each): Draft => {
    const why =
      each === item
        ? { title: problem.title, why: said }
        : { title: 'Not sent', why: `It builds on ‘${item.title}’, which was not taken.` }
    return { ...(each.draft ?? withoutForm(each)), refused: { ...why, at } }
  })
  await giveBack(vault, items, backs)
  return items.map(({ id }) => id)
}
