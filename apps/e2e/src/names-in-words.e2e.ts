import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'names in words' })

type Part = { file: string }
/** The files of the parts that look for names, as the build named them. */
const guardFiles = () => {
  const built = readFileSync(join(import.meta.dirname, '../../web/dist/.vite/manifest.json'), 'utf8')
  const parts: Record<string, Part> = JSON.parse(built)
  return ['guard.tsx', 'unresolved.ts'].map((name) => parts[`src/confidentiality/${name}`]?.file ?? name)
}

type Mentee = { revision: number; name: string; under18: boolean | null }

/** The mentee's real name, as the candidate would enter it. */
const isReally = async (page: Page, relationshipId: string, realName: string) => {
  const address = `/api/relationships/${relationshipId}/mentee`
  const { revision, name, under18 }: Mentee = await (await page.request.get(address)).json()
  const answer = await page.request.put(address, {
    headers: { 'idempotency-key': randomUUID() },
    data: { revision, pseudonym: name, under18, identity: { realName, email: null, phone: null } },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Everything that leaves the page from now on, as text. */
const whatLeaves = (page: Page) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return () => sent.join('\n')
}

const goal = (page: Page) => page.getByRole('textbox', { name: /^Goal · / })
const save = (page: Page) => page.getByRole('button', { name: 'Save the log' })
const nothingFollows = (page: Page) => page.getByRole('radio', { name: 'Nothing follows' })
const heldBack = (page: Page) => page.getByText('On this device. Not sent on yet: check the names first.')
const looksLike = (page: Page, words: string) => page.getByRole('group', { name: `This looks like a name: ${words}` })

/** A log to write about a mentee whose real name is Wilhelmina Hart. */
const aLogToWrite = async (page: Page) => {
  const { id, mentee, relationshipId } = await aSessionToLog(page)
  await isReally(page, relationshipId, 'Wilhelmina Hart')
  await page.goto(`/sessions/${id}/log`)
  return { id, mentee }
}

test('a real name is found as it is typed, stays on the device, and gives way to the made-up one', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { mentee } = await aLogToWrite(page)
  const sent = whatLeaves(page)
  await goal(page).fill('Wilhelmina’s friend Jordan Smith came too, and wilhelmina hart laughed.')
  const hers = page.getByRole('group', { name: `This is ${mentee}’s real name: Wilhelmina, wilhelmina hart` })
  await expect(hers).toBeVisible()
  await expect(looksLike(page, 'Jordan Smith')).toBeVisible()
  await expect(heldBack(page)).toBeVisible()
  await expectAccessible(page)

  await nothingFollows(page).check()
  await save(page).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
  await summary.getByRole('link', { name: /Jordan Smith/ }).click()
  await expect(goal(page)).toBeFocused()

  await hers.getByRole('button', { name: `Replace with ${mentee}` }).click()
  await expect(goal(page)).toHaveValue(`${mentee}’s friend Jordan Smith came too, and ${mentee} laughed.`)
  await looksLike(page, 'Jordan Smith').getByRole('button', { name: 'Replace with [name]' }).click()
  await expect(goal(page)).toHaveValue(`${mentee}’s friend [name] came too, and ${mentee} laughed.`)
  await expect(goal(page)).toBeFocused()
  await expect(summary).toBeHidden()
  expect(sent()).not.toMatch(/wilhelmina|jordan/i)
  await save(page).click()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  await expect(page.getByText(`${mentee}’s friend [name] came too`)).toBeVisible()
  expect(sent()).not.toMatch(/wilhelmina|jordan/i)
})

test('saved at once, before anything is found: what was found takes the focus', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await aLogToWrite(page)
  await goal(page).fill('Wilhelmina Hart rang from 01632 960123.')
  await nothingFollows(page).check()
  await save(page).click()
  const found = page.getByRole('alert').filter({ hasText: 'names and numbers to check first' })
  await expect(found).toBeFocused()
  await expect(found).toBeInViewport()
})

test('the browser’s own undo brings a name back, and it is found again', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await aLogToWrite(page)
  await goal(page).fill('Then Jordan Smith left.')
  await looksLike(page, 'Jordan Smith').getByRole('button', { name: 'Replace with [name]' }).click()
  await expect(goal(page)).toHaveValue('Then [name] left.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(goal(page)).toHaveValue('Then Jordan Smith left.')
  await expect(looksLike(page, 'Jordan Smith')).toBeVisible()
})

test('by the keyboard alone, on a narrow screen, all at once', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.setViewportSize({ width: 320, height: 640 })
  const { mentee } = await aLogToWrite(page)
  await goal(page).focus()
  await page.keyboard.type('Ring Mr Hale on 07700 900123 about Wilhelmina')
  await expect(page.getByRole('group', { name: 'This looks like a phone number: 07700 900123' })).toBeVisible()
  await nothingFollows(page).focus()
  await page.keyboard.press('Space')
  await save(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Replace all' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(goal(page)).toHaveValue(`Ring [name] on [phone number] about ${mentee}`)
  await expect(page.getByText('Nothing more to check for names.')).toBeAttached()
  await save(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Log, version 1')).toBeVisible()
})

test('what is kept is sent, and that it was kept is noted without a word of it', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await aLogToWrite(page)
  await goal(page).fill('We read Harry Potter together.')
  const noted = page.waitForRequest(/\/api\/overrides\//)
  await looksLike(page, 'Harry Potter').getByRole('button', { name: 'Keep it: it names nobody' }).click()
  await expect(looksLike(page, 'Harry Potter')).toBeHidden()
  await expect(page.getByText(/kept on this device and at Mentorfolio/)).toBeVisible()
  await page.reload()
  await expect(goal(page)).toHaveValue('We read Harry Potter together.')
  await nothingFollows(page).check()
  await save(page).click()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  const request = await noted
  expect(request.postDataJSON()).toMatchObject({ field: 'log.stages.GROW.GOAL', kind: 'NAME' })
  expect(request.postData()).not.toMatch(/harry|potter/i)
  expect((await request.response())?.status()).toBe(200)
})

test('without a network names are known all the same', async ({ signedIn, context }, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'ERR_INTERNET_DISCONNECTED|Failed to fetch' })
  const page = await signedIn(people.priya)
  const { id, mentee } = await aLogToWrite(page)
  await goal(page).fill('A first word.')
  await expect(page.getByText(/kept on this device and at Mentorfolio/)).toBeVisible()
  await context.setOffline(true)
  await goal(page).fill('Hart said so.')
  await page.getByRole('button', { name: `Replace with ${mentee}` }).click()
  await expect(goal(page)).toHaveValue(`${mentee} said so.`)
  await nothingFollows(page).check()
  await save(page).click()
  await expect(page.getByText(/on this device, not yet sent/).first()).toBeVisible()
  await context.setOffline(false)
  await page.goto(`/sessions/${id}`)
  await expect(page.getByText('Log, version 1')).toBeVisible({ timeout: 20_000 })
})

test('where the part that looks for names does not come, the words wait; their writer may read and save them', async ({
  signedIn,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: 'Failed to load resource|net::ERR_FAILED' })
  const page = await signedIn(people.priya)
  const sent = whatLeaves(page)
  for (const file of guardFiles())
    await page.route(
      (url) => url.pathname.endsWith(file),
      (route) => route.abort(),
    )
  await aLogToWrite(page)
  await goal(page).fill('We walked along the canal.')
  await expect(page.getByText('On this device. Not sent on yet: it could not be checked for names.')).toBeVisible()
  await nothingFollows(page).check()
  await save(page).click()
  await expect(page.getByRole('heading', { name: 'Not checked for names yet' })).toBeVisible()
  await expectAccessible(page)
  expect(sent()).not.toContain('canal.')
  const noted = page.waitForRequest(/\/api\/overrides\//)
  await page.getByRole('button', { name: 'I have read them: save' }).click()
  await expect(page.getByText('Log, version 1')).toBeVisible()
  expect((await noted).postDataJSON()).toMatchObject({ kind: 'UNCHECKED', field: '' })
})
