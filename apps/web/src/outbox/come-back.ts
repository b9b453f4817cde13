import type { Problem } from '@mentorfolio/domain/http/problem'
import { newId } from '../api/device.ts'
import { tellTabs } from '../device/tabs.ts'
import type { Vault } from '../device/vault.ts'
import { type Draft, type Finished, finishedId } from '../drafts/draft.ts'
import { refusalInWords } from '../words/why-not.ts'
import type { Item } from './item.ts'

/** The server has it: nothing of it stays here but a note that its draft on the server may go. */
export const finished = async (vault: Vault, { id, draft }: Item) => {
  const done: Finished | null = draft && { id: draft.id, writtenAt: draft.writtenAt }
  const puts = done ? [{ kind: 'done' as const, id: finishedId(done), value: done }] : []
  await vault.change(puts, [{ kind: 'item', id }])
  tellTabs({ userId: vault.userId, about: 'draft' })
}

const words = (problem: Problem) => {
  const errors = (problem.errors ?? []).map(({ message }) => message)
  return errors.length > 0 ? errors.join('. ') : refusalInWords(problem)
}

/** A button has no words: what comes back is a line that says what was not done. */
const withoutWords = ({ page, title }: Item, writtenAt: string): Draft => ({
  ...{ id: newId(), form: page, title, entries: [], base: null, focus: null },
  ...{ writtenAt, refused: null },
})

/** Puts words back among the drafts. What was written on in the form meanwhile is newer, and stays. */
export const giveBack = (vault: Vault, back: Draft) =>
  vault.update<Draft>('draft', back.id, (now) => {
    const newest = now && now.writtenAt > back.writtenAt ? { ...now, refused: back.refused } : back
    return { puts: [{ kind: 'draft', id: back.id, value: newest }] }
  })

/** The server said no: the words come back as a draft with the reason, and so does what was built on them. */
export const backToDrafts = async (vault: Vault, item: Item, problem: Problem) => {
  const at = new Date().toISOString()
  const later = (await vault.all<Item>('item')).filter(({ record, id }) => record === item.record && id > item.id)
  const backs = [item, ...later].map((each): Draft => {
    const why =
      each === item
        ? { title: problem.title, why: words(problem) }
        : { title: 'Not sent', why: `It builds on ‘${item.title}’, which was not taken.` }
    return { ...(each.draft ?? withoutWords(each, each.writtenAt)), refused: { ...why, at } }
  })
  for (const back of backs) await giveBack(vault, back)
  await vault.change(
    [],
    [item, ...later].map(({ id }) => ({ kind: 'item', id })),
  )
  tellTabs({ userId: vault.userId, about: 'draft' })
}
