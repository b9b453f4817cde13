import { expect } from '@playwright/test'
import { openBrowser } from './browser.ts'
import { formOn } from './form-in-hand.ts'
import { signInIfAsked } from './sign-in.ts'
import { test } from './stage.ts'

const times = 5

test('after one visit, a log opens without a network, to be written in', async ({
  stage: { proxy, records, email },
}) => {
  const address = `/sessions/${await records.planned(-26)}/log`
  const browser = await openBrowser(proxy.url)
  try {
    const first = browser.page()
    await first.goto(address)
    await first.getByLabel('Password', { exact: true }).waitFor()
    await signInIfAsked(first, email)
    await formOn(first).waitFor()
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await browser.setOffline(true)
    const took: number[] = []
    for (let time = 0; time < times; time += 1) {
      const page = await browser.context().newPage()
      const began = performance.now()
      await page.goto(address, { waitUntil: 'commit' })
      const box = formOn(page).getByRole('textbox', { name: /^Goal · / })
      await expect(box).toBeEditable()
      took.push(performance.now() - began)
      await page.close()
    }
    const median = took.toSorted((a, b) => a - b)[times >> 1] ?? Number.NaN
    console.log(`  without a network, a log can be written in after ${median.toFixed(0)} ms (median of ${times})`)
  } finally {
    await browser.close()
  }
})
