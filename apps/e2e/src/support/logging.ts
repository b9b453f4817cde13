import type { Hand } from './hand.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

type Told = {
  words: string
  /** One action that follows, the mentor's; left out: nothing follows. */
  next?: string
  /** The actions of last time are all done. */
  looksBack?: boolean
  /** More of it: a part of the log each, by its name. */
  more?: readonly Answer[]
}
/** One part of what a log may say besides, by its name, and the words in its boxes by their labels. */
type Answer = { part: RegExp; boxes: Record<string, string> }

/** What is asked of skills in a log, a skill with its example and what it changed. */
export type Skill = { name: string; example: string; effect: string }

const opensMore = async ({ page }: Hand) => {
  const more = page.getByText('More you can say')
  await more.click()
  await expect(page.getByRole('heading', { name: 'Your part in it' })).toBeVisible()
}

/** Where the part is not among those that are offered, it is asked for. */
const part = async (candidate: Hand, name: RegExp) => {
  const { page } = candidate
  const there = page.getByRole('group', { name })
  const choose = page.getByRole('button', { name })
  await expect(there.or(choose).first()).toBeVisible()
  if ((await there.count()) === 0) await choose.click()
  await expect(there).toBeVisible()
  return there
}

export const tellsOfSkills = async (candidate: Hand, skills: readonly Skill[]) => {
  const group = await part(candidate, /^Skills you used/)
  for (const { name, example, effect } of skills) {
    await group.getByRole('checkbox', { name, exact: true }).check()
    await group.getByLabel(`${name}: one example`).fill(example)
    await group.getByLabel('What it changed').filter({ visible: true }).last().fill(effect)
  }
}

/** The log of the session whose address this is, in one box; its page is open afterwards. */
export const logsTheSession = async (
  candidate: Hand,
  session: string,
  { words, next, looksBack = false, more = [], skills = [] }: Told & { skills?: readonly Skill[] },
) => {
  const { page } = candidate
  await page.goto(`${session}/log`)
  await fillsInTheLog(candidate, { words, looksBack, more, skills, ...(next ? { next } : {}) })
}

/** A log that is open: filled in and saved. */
export const fillsInTheLog = async (
  candidate: Hand,
  { words, next, looksBack = false, more = [], skills = [] }: Told & { skills?: readonly Skill[] },
) => {
  const { page } = candidate
  await page.getByRole('radio', { name: 'One box' }).check()
  await candidate.fill('In your words', words)
  if (looksBack)
    await page
      .getByRole('region', { name: 'What you agreed last time' })
      .getByRole('radio', { name: 'Done', exact: true })
      .first()
      .check()
  if (next) {
    await page.getByRole('radio', { name: 'Me', exact: true }).check()
    await candidate.fill('One action', next)
  } else await candidate.choose('Nothing follows')
  if (more.length + skills.length > 0) await opensMore(candidate)
  if (skills.length > 0) await tellsOfSkills(candidate, skills)
  for (const answer of more) {
    const group = await part(candidate, answer.part)
    for (const [label, text] of Object.entries(answer.boxes)) await group.getByLabel(label).first().fill(text)
  }
  await candidate.button('Save the log')
  await expect(page.getByRole('heading', { name: 'Log', exact: true })).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()
}

type Recorded = { title: string; inDays: number; kind?: RegExp; told: Told & { skills?: readonly Skill[] } }

/** A session that took place without a plan, on this day from ten to half past ten. Answers its address. */
export const recordsASession = async (candidate: Hand, mentee: string, { title, inDays, kind, told }: Recorded) => {
  const { page } = candidate
  await page.goto(`/sessions/record?with=${mentee.split('/').at(-1)}`)
  await candidate.fill('A short title', title)
  await candidate.fill('Day', day(inDays))
  await candidate.fill('From', '10:00')
  await candidate.fill('To', '10:30')
  if (kind) {
    await page.getByText('Kind, breaks, late or early').click()
    await candidate.choose(kind)
  }
  await fillsInTheLog(candidate, told)
  return new URL(page.url()).pathname
}
