import type { Browser, Page } from '@playwright/test'
import { aSessionToLog } from './support/a-session-to-log.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'kept words' })

const words = 'Robin drew the corridor and marked where it gets loud.'
const goal = (page: Page) => page.getByRole('textbox', { name: /^Goal · / })
const nothingFollows = (page: Page) => page.getByRole('radio', { name: 'Nothing follows' })
const save = (page: Page) => page.getByRole('button', { name: 'Save the log' }).click()

/** Another device of the same person: a browser that has kept nothing. */
const anotherDevice = async (browser: Browser, page: Page) => {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await context.addCookies(await page.context().cookies())
  return context.newPage()
}

test('words are on the device within a second, and are back when the tab is opened again', async ({
  signedIn,
  context,
}) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await expectAccessible(page)
  await page.close()

  const again = await context.newPage()
  await again.goto(`/sessions/${id}/log`)
  await expect(goal(again)).toHaveValue(words)
  await expect(again.getByText(/Your words are back/)).toBeVisible()
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Go to where you stopped' }).click()
  await expect(goal(again)).toBeFocused()

  await again.goto('/unsent')
  await expect(again.getByRole('heading', { name: 'Unfinished', exact: true })).toBeVisible()
  await expectAccessible(again)
  await again.getByRole('link', { name: 'Go on writing' }).click()
  await nothingFollows(again).check()
  await save(again)
  await expect(again.getByText('Log, version 1')).toBeVisible()
  await again.goto('/unsent')
  await expect(again.getByText(/Nothing of yours waits here/)).toBeVisible()
})

test('rows, choices and folded answers of a plan come back as they were', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.goto('/sessions')
  await page.getByRole('link', { name: 'Plan a session' }).click()
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('The interview, once more')
  await page.getByRole('button', { name: 'Add another objective' }).click()
  await page.getByRole('textbox', { name: 'One objective for this session' }).last().fill('Ask one question back')
  await page.getByText('Timed activities').click()
  await page.getByRole('button', { name: 'Add an activity' }).click()
  await page.getByRole('textbox', { name: 'What you do' }).fill('Act it out')
  await page.getByText('Model, kind, how you meet').click()
  await page.getByRole('combobox', { name: 'A model to follow' }).selectOption('CLEAR')
  await page.getByRole('radio', { name: 'Phone' }).check()
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('The interview, once more')
  await expect(page.getByRole('textbox', { name: 'One objective for this session' }).last()).toHaveValue(
    'Ask one question back',
  )
  // What holds words is open.
  await expect(page.getByRole('textbox', { name: 'What you do' })).toHaveValue('Act it out')
  await expect(page.getByRole('combobox', { name: 'A model to follow' })).toHaveValue('CLEAR')
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked()

  await page.getByRole('button', { name: 'Start again without them' }).click()
  await page.getByRole('button', { name: 'Yes, throw them away' }).click()
  await expect(page.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('')
})

test('begun on one device, gone on with on another', async ({ signedIn, browser }) => {
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/kept on this device and at Mentorfolio/)).toBeVisible()
  const laptop = await anotherDevice(browser, page)
  await page.close()
  await laptop.goto('/unsent')
  await expect(laptop.getByRole('heading', { name: 'Unfinished on another device' })).toBeVisible()
  await laptop.getByRole('link', { name: 'Go on here' }).first().click()
  await expect(goal(laptop)).toHaveValue(words)
  await expect(laptop.getByText(/Your words from another device are here/)).toBeVisible()
  await nothingFollows(laptop).check()
  await save(laptop)
  await expect(laptop.getByText('Log, version 1')).toBeVisible()
  await laptop.context().close()
})

test('two tabs of one form keep their words apart, and the second sees what the first has saved', async ({
  signedIn,
  context,
}, { annotations }) => {
  annotations.push({ type: 'expected console', description: '409' })
  const page = await signedIn(people.priya)
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  const other = await context.newPage()
  await other.goto(`/sessions/${id}/log`)
  await expect(other.getByText(/You are writing this in another tab, too/)).toBeVisible()
  await expect(goal(other)).toHaveValue('')
  await goal(other).fill('Written in the other tab.')
  await nothingFollows(other).check()
  await expect(goal(page)).toHaveValue(words)
  await nothingFollows(page).check()
  await save(page)
  await expect(page.getByText('Log, version 1')).toBeVisible()

  await save(other)
  await other.getByRole('button', { name: 'See it as it is now' }).click()
  await expect(other.getByRole('heading', { name: 'This was changed after you opened it' })).toBeVisible()
  const conflict = other.getByRole('group', { name: /Goal · what did Robin want/ })
  await expect(conflict).toContainText(words)
  await expectAccessible(other)
  await conflict.getByRole('radio', { name: /both/i }).check()
  await other.getByRole('button', { name: 'Go on with this' }).click()
  await expect(goal(other)).toHaveValue(`Written in the other tab.\n\n${words}`)
  await other.getByRole('textbox', { name: /What are you putting right/ }).fill('Both tabs, put together.')
  await other.getByRole('button', { name: 'Save the correction' }).click()
  await expect(other.getByText('Log, version 2')).toBeVisible()
  await expect(other.getByText(words).first()).toBeVisible()
  await expect(other.getByText('Written in the other tab.').first()).toBeVisible()
  // What was put together and saved is nowhere unfinished.
  await other.goto('/unsent')
  await expect(other.getByText(/Nothing of yours waits here/)).toBeVisible()
})

test('a browser that keeps nothing says so, and the words are at the server', async ({ signedIn, browser }) => {
  const page = await signedIn(people.priya)
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/does not let us keep anything on this device/)).toBeVisible()
  await expect(page.getByText(/in this tab/).first()).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByText(/in this tab and at Mentorfolio/)).toBeVisible()
  const laptop = await anotherDevice(browser, page)
  await laptop.goto(`/sessions/${id}/log`)
  await expect(goal(laptop)).toHaveValue(words)
  await laptop.context().close()
  await nothingFollows(page).check()
  await save(page)
  await expect(page.getByText('Log, version 1')).toBeVisible()
})

test('a full device says so, and the words are not lost', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const { id } = await aSessionToLog(page)
  await page.goto(`/sessions/${id}/log`)
  await goal(page).fill(words)
  await expect(page.getByText(/This device is full|does not let us keep/)).toBeVisible()
  await nothingFollows(page).check()
  await save(page)
  await expect(page.getByText('Log, version 1')).toBeVisible()
})
