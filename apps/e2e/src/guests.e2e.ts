import { createHash, randomBytes } from 'node:crypto'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import type { Browser, Locator, Page } from '@playwright/test'
import { v7 } from 'uuid'
import { aNewMentee, asking, sendAgreement } from './support/asking.ts'
import type { Server } from './support/server.ts'
import { expect, expectAccessible, password, people, test } from './support/test.ts'

test.use({ apart: 'guests' })
test.describe.configure({ timeout: 180_000 })

type Ask = ReturnType<typeof asking>
type About = {
  purpose: 'AGREEMENT' | 'SESSION'
  subjectId: string
  relationshipId: string
  role?: 'mentee' | 'supervisor'
}

/** A link, as the candidate's browser makes it: the token here, its digest at the server. */
const aLink = async (ask: Ask, server: Server, { role = 'mentee', ...about }: About) => {
  const token = randomBytes(32).toString('base64url')
  const digest = createHash('sha256').update(`link:${token}`).digest('hex')
  const id = v7()
  await ask('PUT', `/api/links/${id}`, { ...about, role, digest, email: null })
  return { id, token, address: `${server.url}/guest#${token}` }
}

/** Somebody on a phone of their own, where nobody has ever signed in. Errors of its console fail the test. */
const onAnotherPhone = async (browser: Browser) => {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: 'en-GB', timezoneId: 'Europe/London', serviceWorkers: 'block' },
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return {
    ...{ context, page },
    /** `expected`: what its console may have said. */
    close: async (expected = /$^/) => {
      expect(errors.filter((error) => !expected.test(error))).toEqual([])
      await context.close()
    },
  }
}

const hold = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Somebody new, and the agreement that waits for their signature. */
const toSign = async (ask: Ask, pseudonym: string): Promise<About> => {
  const relationshipId = await aNewMentee(ask, pseudonym)
  await sendAgreement(ask, relationshipId)
  type Agreement = { versions: { id: string }[] }
  const { versions } = await ask<Agreement>('GET', `/api/relationships/${relationshipId}/agreement`)
  return { purpose: 'AGREEMENT', subjectId: versions[0]?.id ?? '', relationshipId }
}

/** A session that was logged, with one mentee who has said nothing of it yet. */
const toConfirm = async (ask: Ask): Promise<About & { name: string }> => {
  const home = await ask<HomeView>('GET', '/api/home')
  for (const { id } of home.candidacies[0]?.units[0]?.lines.filter(isLogged) ?? []) {
    const { mentees, confirmations } = await ask<SessionView>('GET', `/api/sessions/${id}`)
    const [mentee] = mentees
    if (mentee && mentees.length === 1 && confirmations.length === 0)
      return { purpose: 'SESSION', subjectId: id, relationshipId: mentee.relationshipId, name: mentee.name }
  }
  throw new Error('Everybody has answered for every session')
}

/** Presses Tab until it is there. */
const tabTo = async (page: Page, to: Locator) => {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(to).toBeFocused()
}

test('a link to sign, opened while the centre has paused it, asks for nothing and still takes what should be different', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Plover')
  const { address } = await aLink(ask, server, about)
  const context = await browser.newContext({ baseURL: server.url })
  const signIn = { data: { email: people.dsl, password }, headers: { origin: server.url } }
  await context.request.post('/api/auth/sign-in/email', signIn)
  const body = { after: null, reason: 'Being looked into.' }
  await asking(await context.newPage(), server.url)('POST', `/api/relationships/${about.relationshipId}/pause`, body)
  await context.close()
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  await expect(heading(phone, 'Our agreement')).toBeVisible()
  await expect(phone.getByText(/has put this on hold for now. You do not have to sign/)).toBeVisible()
  await expect(phone.getByText(/can see that you signed/)).toHaveCount(0)
  await expect(phone.getByLabel('Type your name to sign')).toHaveCount(0)
  await expect(phone.getByRole('button', { name: 'Sign our agreement' })).toHaveCount(0)
  await hold(phone)
  await phone.getByRole('button', { name: 'Ask for a change' }).click()
  await phone.getByLabel('What should be different?').fill('Not in the office please')
  await phone.getByRole('button', { name: 'Send this' }).click()
  await expect(phone.getByText(/can read what you wrote/)).toBeVisible()
  await close()
})

test('a mentee opens the link, types their name and signs: three interactions; then it is used up', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Heron')
  const { address } = await aLink(ask, server, about)
  const { page: phone, close } = await onAnotherPhone(browser)
  let interactions = 0
  const hand = async (what: Promise<unknown>) => {
    interactions += 1
    await what
  }
  await hand(phone.goto(address))
  await expect(heading(phone, 'Our agreement')).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Who will read this' })).toBeVisible()
  await hold(phone)
  await hand(phone.getByLabel('Type your name to sign').fill('Leonora'))
  await hand(phone.getByRole('button', { name: 'Sign our agreement' }).click())
  await expect(phone.getByText('Thank you. Priya can see that you signed.')).toBeVisible()
  expect(interactions).toBeLessThanOrEqual(3)
  await expect(phone.getByRole('status')).toBeFocused()
  await hold(phone)
  await phone.reload()
  await expect(heading(phone, 'This has been answered')).toBeVisible()
  await expect(phone.getByRole('alert')).toContainText('tell your mentor')
  await hold(phone)
  await close(/410/)
  await page.goto(`/relationships/${about.relationshipId}/agreement`)
  await expect(page.getByText(/Heron signed on/).first()).toBeVisible()
})

test('who types nothing is told so; asking for a change keeps its words over a reload, and the candidate reads them', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Dunlin')
  const { address } = await aLink(ask, server, about)
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  await phone.getByRole('button', { name: 'Sign our agreement' }).click()
  await expect(phone.getByText('Type your name first.')).toBeVisible()
  await expect(phone.getByLabel('Type your name to sign')).toBeFocused()
  await hold(phone)
  await phone.getByRole('button', { name: 'Ask for a change' }).click()
  const words = phone.getByLabel('What should be different?')
  await expect(words).toBeFocused()
  await phone.getByRole('button', { name: 'Send this' }).click()
  await expect(phone.getByText('Write what should be different.')).toBeVisible()
  await hold(phone)
  await words.fill('Not in the front office, please')
  await phone.reload()
  await expect(words).toHaveValue('Not in the front office, please')
  await phone.getByRole('button', { name: 'Send this' }).click()
  await expect(phone.getByText('Thank you. Priya can read what you wrote.')).toBeVisible()
  await hold(phone)
  await phone.reload()
  await expect(heading(phone, 'This has been answered')).toBeVisible()
  expect(await phone.evaluate(() => Object.values(sessionStorage).join(' '))).not.toContain('front office')
  await close(/410/)
  await page.goto(`/relationships/${about.relationshipId}/agreement`)
  await expect(page.getByText('Not in the front office, please')).toBeVisible()
})

test('a session’s mentee confirms it in one interaction, by the link that its page shows', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { subjectId } = await toConfirm(ask)
  await page.goto(`/sessions/${subjectId}`)
  await page.getByRole('button', { name: 'Ask by a link' }).click()
  await expect(page.getByText('This is the demo, which sends no mail', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Show a code and a link' }).click()
  const address = await page.getByLabel('The link').inputValue()
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  await expect(heading(phone, 'Did we meet?')).toBeVisible()
  await hold(phone)
  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByText('You said: yes, that’s right. Thank you. Priya can see it.')).toBeVisible()
  await hold(phone)
  // A slip is put right on the same page; a name is taken out in one tap.
  await phone.getByRole('button', { name: 'Change my answer' }).click()
  await phone.getByRole('button', { name: 'That’s not right' }).click()
  const words = phone.getByLabel('What is not right?', { exact: false })
  await words.fill('We left when Mr Hale came in')
  await phone.getByRole('button', { name: 'Send this' }).click()
  await expect(phone.getByText('Leave out every name', { exact: false })).toBeVisible()
  await hold(phone)
  await phone.getByRole('button', { name: 'Take it out for me' }).click()
  await expect(words).toHaveValue('We left when [name] came in')
  await expect(phone.getByRole('status')).toContainText('It is out now.')
  await phone.getByRole('button', { name: 'Send this' }).click()
  await expect(phone.getByText('You said: that’s not right. Thank you. Priya can see it.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('We left when [name] came in')).toBeVisible()
  await phone.getByRole('button', { name: 'Change my answer' }).click()
  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByText('You said: yes, that’s right. Thank you. Priya can see it.')).toBeVisible()
  await close(/400/)
  await page.reload()
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('times that were corrected after the page was opened are read again before they are confirmed', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { name: _, ...about } = await toConfirm(ask)
  const { address } = await aLink(ask, server, about)
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  await expect(heading(phone, 'Did we meet?')).toBeVisible()
  const { title, revision, start, end, breaks, mode, zone, mentees, log } = await ask<SessionView>(
    'GET',
    `/api/sessions/${about.subjectId}`,
  )
  const earlier = new Date(Date.parse(start) - 600_000).toISOString().replace('.000', '')
  const attendance = mentees.map(({ relationshipId, attended }) => ({ relationshipId, attended }))
  const body = { revision, start: earlier, end, breaks, mode, zone, attendance, log, reason: 'We began sooner' }
  await ask('POST', `/api/sessions/${about.subjectId}/correct`, body)
  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByRole('alert')).toContainText('The times are new. Read them again above.')
  await hold(phone)
  await phone.getByRole('button', { name: 'Yes, that’s right' }).click()
  await expect(phone.getByText('You said: yes, that’s right. Thank you. Priya can see it.')).toBeVisible()
  await close(/409/)
  const home = await ask<HomeView>('GET', '/api/home')
  const [unit] = home.candidacies[0]?.units ?? []
  for (const list of [`/registrations/${home.candidacies[0]?.registrationId}/sessions`, `/units/${unit?.id}/hours`]) {
    await page.goto(list)
    const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title ?? '', exact: true }) })
    await expect(line.filter({ hasText: 'Confirmed' })).toHaveCount(1)
  }
  await page.goto(`/relationships/${about.relationshipId}`)
  await expect(page.getByText('Confirmed', { exact: true }).first()).toBeVisible()
})

test('asking is offered once it is known that somebody may be asked, and not before', async ({ server, signedIn }) => {
  const page = await signedIn(people.priya)
  const { subjectId } = await toConfirm(asking(page, server.url))
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/relationships/*/links', async (route) => {
    isAsked()
    await released
    await route.continue()
  })
  await page.goto(`/sessions/${subjectId}`)
  await page.getByRole('button', { name: 'Ask by a link' }).click()
  await asked
  await expect(page.getByRole('link', { name: 'Hand over this device' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show a code and a link' })).toHaveCount(0)
  await expect(page.getByText('Nobody is asked by a link now')).toHaveCount(0)
  release()
  await expect(page.getByRole('button', { name: 'Show a code and a link' })).toBeVisible()
})

test('a supervisor confirms in the place of a mentee, by keyboard alone', async ({ server, signedIn, browser }) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { subjectId, name } = await toConfirm(ask)
  await page.goto(`/sessions/${subjectId}`)
  await page.getByRole('button', { name: 'Ask by a link' }).click()
  await page.getByRole('radio', { name: `The supervisor, in the place of ${name}` }).check()
  await page.getByRole('button', { name: 'Show a code and a link' }).click()
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(await page.getByLabel('The link').inputValue())
  await expect(heading(phone, 'Did they meet?')).toBeVisible()
  await hold(phone)
  await tabTo(phone, phone.getByRole('button', { name: 'Yes, that’s right' }))
  await phone.keyboard.press('Enter')
  await expect(phone.getByRole('status')).toBeFocused()
  await expect(phone.getByText('You said: yes, that’s right. Thank you. Priya can see it.')).toBeVisible()
  await close()
  await page.reload()
  await expect(page.getByText(`By ${name}’s supervisor`, { exact: false })).toBeVisible()
})

test('‘That’s not right’ by keyboard alone, there and back, with words; without a network nothing is lost', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toConfirm(ask)
  const { name: _, ...asked } = about
  const { address } = await aLink(ask, server, asked)
  const { page: phone, context, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  const no = phone.getByRole('button', { name: 'That’s not right' })
  await tabTo(phone, no)
  await phone.keyboard.press('Enter')
  const words = phone.getByLabel('What is not right?', { exact: false })
  await expect(words).toBeFocused()
  await phone.keyboard.type('It was shorter')
  await hold(phone)
  await tabTo(phone, phone.getByRole('button', { name: 'Go back' }))
  await phone.keyboard.press('Enter')
  await expect(no).toBeFocused()
  await phone.keyboard.press('Enter')
  await expect(words).toHaveValue('It was shorter')
  await context.setOffline(true)
  await tabTo(phone, phone.getByRole('button', { name: 'Send this' }))
  await phone.keyboard.press('Enter')
  await expect(phone.getByRole('alert')).toContainText('You are not online. Your words are still here.')
  await hold(phone)
  await context.setOffline(false)
  await tabTo(phone, phone.getByRole('button', { name: 'Send this' }))
  await phone.keyboard.press('Enter')
  await expect(phone.getByText('You said: that’s not right. Thank you. Priya can see it.')).toBeVisible()
  await close(/ERR_INTERNET_DISCONNECTED/)
  const home = await ask<HomeView>('GET', '/api/home')
  await page.goto(`/units/${home.candidacies[0]?.units[0]?.id}/hours`)
  await expect(page.getByText('Questioned', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: 'Read what they said, put the log right if it is wrong, then ask again' })
    .click()
  await expect(page.getByRole('list', { name: 'What was said of it' }).getByText('Questioned')).toBeVisible()
  await expect(page.getByText('It was shorter')).toBeVisible()
  await expect(page.getByRole('heading', { name: `Ask ${about.name} again` })).toBeVisible()
  await expectAccessible(page)
})

test('an answer that is lost on its way is asked for again with the same key: signed once', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Curlew')
  const { address } = await aLink(ask, server, about)
  const { page: phone, close } = await onAnotherPhone(browser)
  const keys: (string | undefined)[] = []
  phone.on('request', (request) => {
    if (request.url().endsWith('/sign')) keys.push(request.headers()['idempotency-key'])
  })
  // The server does it; its word does not arrive.
  await phone.route('**/api/guest/agreement/sign', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await phone.goto(address)
  await phone.getByLabel('Type your name to sign').fill('Leonora')
  await phone.getByRole('button', { name: 'Sign our agreement' }).click()
  await expect(phone.getByRole('alert')).toContainText('Your words are still here')
  await hold(phone)
  await phone.unroute('**/api/guest/agreement/sign')
  await phone.getByRole('button', { name: 'Sign our agreement' }).click()
  await expect(phone.getByText('Thank you. Priya can see that you signed.')).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
  await close(/ERR_FAILED/)
})

test('a program that checks links uses nothing up', async ({ server, signedIn, browser, request }) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Knot')
  const { id, address } = await aLink(ask, server, about)
  expect((await request.get(address)).status()).toBe(200)
  expect((await request.head(address)).status()).toBe(200)
  const { page: scanner, close } = await onAnotherPhone(browser)
  await scanner.goto(address)
  await expect(heading(scanner, 'Our agreement')).toBeVisible()
  await scanner.reload()
  await expect(heading(scanner, 'Our agreement')).toBeVisible()
  type Links = { links: { id: string; state: string; usedAt: string | null }[] }
  const { links } = await ask<Links>('GET', `/api/relationships/${about.relationshipId}/links`)
  expect(links.find((link) => link.id === id)).toMatchObject({ state: 'OPEN', usedAt: null })
  await close()
})

test('in the demo no mail goes out and none is promised: the centre’s admin finds what was written', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const about = await toConfirm(asking(page, server.url))
  await page.goto(`/sessions/${about.subjectId}`)
  await page.getByRole('button', { name: 'Ask by a link' }).click()
  await expect(page.getByText('This is the demo, which sends no mail', { exact: false })).toBeVisible()
  await page.getByLabel('Or write an e-mail to').fill('robin.guest@example.org')
  await page.getByRole('button', { name: 'Write it' }).click()
  await expect(page.getByText('Written. Your centre’s administrator finds it under Mails.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/')
  const waits = page.getByRole('listitem').filter({ hasText: /yes to the session.*asked today/ })
  await waits.getByRole('button', { name: /^Nudge: / }).click()
  await expect(waits.getByRole('status')).toHaveText('Written: the administrator finds it under Mails.')
  await expectAccessible(page)
  // Away from a page that asks the server now and then, for nobody is signed in between the two.
  await page.goto('about:blank')
  await page.context().clearCookies()
  const admin = await signedIn(people.admin)
  await admin.goto('/')
  await admin.getByRole('button', { name: /your account/ }).click()
  await admin.getByRole('link', { name: 'Ashby Vale Training Centre' }).first().click()
  await admin.getByRole('link', { name: 'Mails' }).click()
  await expect(heading(admin, 'Mails')).toBeVisible()
  await expect(admin.getByText('That you looked is recorded.')).toBeVisible()
  await hold(admin)
  const mail = admin.getByRole('listitem').filter({ hasText: 'robin.guest@example.org' })
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto((await mail.getByRole('link').first().getAttribute('href')) ?? '')
  await expect(heading(phone, 'Did we meet?')).toBeVisible()
  await close()
})

test('turned off, forged, of another purpose, too old: each page says what it is and what to do', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const { name: _, ...session } = await toConfirm(ask)
  const { page: phone, close } = await onAnotherPhone(browser)
  const says = async (address: string, title: string, todo: string) => {
    // Another fragment of the same page loads nothing anew.
    await phone.goto('about:blank')
    await phone.goto(address)
    await expect(heading(phone, title)).toBeVisible()
    await expect(phone.getByRole('alert')).toContainText(todo)
    await expect(phone.getByRole('link', { name: 'Raise a concern' })).toBeVisible()
    await hold(phone)
  }
  const off = await aLink(ask, server, session)
  await ask('POST', `/api/links/${off.id}/revoke`, {})
  await says(off.address, 'This link was turned off', 'ask your mentor to send you one')
  const forged = `${server.url}/guest#${randomBytes(32).toString('base64url')}`
  await says(forged, 'This link is not whole', 'Open it again from your message')
  await says(`${server.url}/guest`, 'This link is not whole', 'Open it again from your message')

  // It opens what it was made for, and nothing else.
  const live = await aLink(ask, server, session)
  const headers = { 'Link-Token': live.token, origin: server.url, 'idempotency-key': v7() }
  for (const path of ['agreement', 'needs'])
    expect((await phone.request.get(`${server.url}/api/guest/${path}`, { headers })).status()).toBe(404)
  const data = { version: 1, name: 'Leonora', helped: false }
  const signing = await phone.request.post(`${server.url}/api/guest/agreement/sign`, { headers, data })
  expect(signing.status()).toBe(404)
  await phone.goto(`${server.url}/invitation#${live.token}`)
  await expect(phone.getByText('This link is not whole')).toBeVisible()

  await server.restart({ daysLater: 15 })
  await says(live.address, 'This link is too old', 'Ask your mentor to send you a new one')
  await server.restart()
  await phone.goto('about:blank')
  await phone.goto(live.address)
  await expect(heading(phone, 'Did we meet?')).toBeVisible()
  await close(/4(04|10)/)
})

test('a mentee who wants to stop says so by any link; whoever may read of it sees it, whatever they can do', async ({
  server,
  signedIn,
  browser,
}) => {
  const page = await signedIn(people.priya)
  const ask = asking(page, server.url)
  const about = await toSign(ask, 'Cedar')
  const { address } = await aLink(ask, server, about)
  const { page: phone, close } = await onAnotherPhone(browser)
  await phone.goto(address)
  await phone.getByRole('button', { name: 'I want to stop' }).click()
  await hold(phone)
  await phone.getByRole('button', { name: 'Yes, I want to stop' }).click()
  await expect(phone.getByRole('status')).toContainText('Priya has been told')
  await close()
  for (const who of [people.priya, people.admin, people.assessor]) {
    await page.goto('about:blank')
    const reader = await signedIn(who)
    await reader.goto('/')
    await reader.goto(`/relationships/${about.relationshipId}`)
    await expect(reader.getByText('Cedar wants to stop.'), who).toBeVisible()
    await hold(reader)
  }
})
