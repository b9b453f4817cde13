import type { Page } from '@playwright/test'
import { untilInstalled } from './support/installed.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test.use({ apart: 'files', serviceWorkers: 'allow' })
test.beforeEach(({}, { annotations }) => {
  annotations.push({
    type: 'expected console',
    description: 'ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 400|status of 409',
  })
})

const ofPriya = async (page: Page) => {
  const { candidacies } = await (await page.request.get('/api/home')).json()
  const [{ registrationId, relationships }] = candidacies
  const robin = relationships.find(({ name }: { name: string }) => name === 'Robin')
  return { files: `/registrations/${registrationId}/work-products`, robin: robin.id as string }
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** A photo as a phone takes it, drawn in the browser, with the place where it was taken written into it. */
const aPhotoWithItsPlace = async (page: Page) => {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2_400
    canvas.height = 1_200
    canvas.getContext('2d')?.fillRect(40, 40, 400, 400)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())]
  })
  const photo = Buffer.from(drawn)
  const told = Buffer.from('Exif\0\0GPS51.5074N0.1278W', 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(told.length + 2)
  const buffer = Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, told, photo.subarray(2)])
  return { name: 'robin at the gate.jpg', mimeType: 'image/jpeg', buffer }
}
const someNotes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Ask first, then listen.\n') }
const aRecording = () => {
  const held = Buffer.alloc(3_200)
  const head = Buffer.from(
    `524946460000000057415645666d7420100000000100010040${'1f0000803e000002001000'}6461746100000000`,
    'hex',
  )
  head.writeUInt32LE(36 + held.length, 4)
  head.writeUInt32LE(held.length, 40)
  return { name: 'talk.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, held]) }
}

const contentOf = async (page: Page, id: string) => {
  const answer = await page.request.get(`/api/files/${id}/content`)
  return { status: answer.status(), bytes: await answer.body() }
}
const filesOf = async (page: Page, address: string) =>
  (await (await page.request.get(`/api${address}`)).json()).files as { id: string; state: string }[]

test('a photo loses its place on the way; what it shows stands with it, in every version', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { files, robin } = await ofPriya(page)
  const before = (await filesOf(page, files)).map(({ id }) => id)
  await page.goto(`/relationships/${robin}`)
  await page.getByRole('link', { name: 'Files and work products' }).click()
  await expect(heading(page, 'Files and work products')).toBeVisible()
  await page.getByRole('link', { name: 'Add a work product' }).click()
  await page.getByRole('radio', { name: 'A piece of work' }).check()
  await expect(page.getByText(/Faces, names and hands on a screen/)).toBeVisible()
  await expectAccessible(page)

  const photo = await aPhotoWithItsPlace(page)
  expect(photo.buffer.includes('GPS51.5')).toBe(true)
  await page.getByLabel('Choose files').setInputFiles([photo, someNotes])
  await expect(page.getByText(/^Kept at Mentorfolio · Photo/)).toBeVisible()
  await expect(page.getByText(/^Kept at Mentorfolio · Text/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('What is it? (optional)').first().fill('The plan on the wall')
  await page.getByLabel('Title').fill('Plan and notes')
  await page.getByLabel('What does it show? (optional)').fill('Small steps, in words of their own')
  await page.getByRole('button', { name: 'Save it' }).click()

  await expect(heading(page, 'Plan and notes')).toBeVisible()
  await expect(page.getByRole('img', { name: 'The plan on the wall' })).toBeVisible()
  await expectAccessible(page)
  const [first, second] = (await filesOf(page, files)).map(({ id }) => id).filter((id) => !before.includes(id))
  for (const id of [first ?? '', second ?? ''])
    expect((await contentOf(page, id)).bytes.includes('GPS51.5')).toBe(false)
  // Its name on the device went nowhere.
  expect(await (await page.request.get(`/api${files}`)).text()).not.toContain('at the gate')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the document' }).click()
  expect((await saved).suggestedFilename()).toBe('work-product.txt')

  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('button', { name: 'Take out file 2' }).click()
  await page.getByLabel('Why do you change it? (optional)').fill('The notes are another’s')
  await page.getByRole('button', { name: 'Save the new version' }).click()
  await expect(page.getByText('Version 2')).toBeVisible()
  await expect(page.getByText('Changed: the files')).toBeVisible()
  await page.getByRole('link', { name: 'Withdraw it' }).click()
  await page.getByLabel('Why do you withdraw it?').fill('Sent twice')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText(/^On .*: Sent twice$/)).toBeVisible()
  await expectAccessible(page)
})

test('a file that is refused says so in its own place, and nothing else is lost', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const { files } = await ofPriya(page)
  await page.goto(`${files}/new?what=WORK_PRODUCT`)
  const choose = page.getByLabel('Choose files')
  await choose.setInputFiles([
    { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\x90\0\x03', 'latin1') },
  ])
  await expect(page.getByText('empty.pdf was not added.')).toBeVisible()
  await expect(page.getByText(/This is a program, whatever it is called/)).toBeVisible()
  await expectAccessible(page)
  await choose.setInputFiles([
    { name: 'drawing.txt', mimeType: 'text/plain', buffer: Buffer.from('<svg><script>1</script></svg>') },
    someNotes,
  ])
  const refusal = page.getByText(/^This is a web page or a drawing that can hold a program/)
  await expect(refusal).toBeVisible()
  await page.getByLabel('Title').fill('Notes of ours')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('alert').first()).toContainText('This is a web page or a drawing')
  await expect(page.getByLabel('Title')).toHaveValue('Notes of ours')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take out drawing.txt' }).click()
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(heading(page, 'Notes of ours')).toBeVisible()
})

test('without a network the file and its record wait on the device, over a reload, and go by themselves', async ({
  signedIn,
  context,
}) => {
  const page = await signedIn(people.priya)
  await page.goto('/')
  await untilInstalled(page)
  const { files, robin } = await ofPriya(page)
  const kept = page.waitForResponse((response) => response.url().endsWith('/work-products'))
  await page.goto(`${files}/new?with=${robin}&what=PAPER_RECORD`)
  await kept
  await context.setOffline(true)
  await page.getByLabel('Choose files').setInputFiles(await aPhotoWithItsPlace(page))
  await expect(page.getByText(/On this device\. It goes out when there is a connection\./)).toBeVisible()
  await page.getByLabel('Title').fill('Paper notes of Monday')
  await expect(page.getByText(/Unfinished, kept on this device/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('robin at the gate.jpg', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Paper notes of Monday')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(heading(page, 'Paper notes of Monday')).toBeVisible()
  await expect(page.getByRole('heading', { name: /1 change on this device, not yet sent/ })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/unsent')
  await expect(page.getByRole('heading', { name: 'Files on their way' })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Files on their way' })).toHaveCount(0)
  await expect(page.getByText('Nothing of yours waits here.')).toBeVisible()
  await page.goto(files)
  await page.getByRole('link', { name: 'Paper notes of Monday' }).click()
  await expect(page.getByRole('img', { name: 'Paper notes of Monday' })).toBeVisible()
  await expect(page.getByText(/not yet sent/)).toHaveCount(0)
})

test('a line that breaks in the middle costs what was under way, and nobody has to do anything', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const { files } = await ofPriya(page)
  await page.goto(`${files}/new?what=WORK_PRODUCT`)
  let pieces = 0
  await page.route('**/api/files/*/pieces/*', (route) => {
    pieces += 1
    // Each second one is heard, and its answer is not.
    return pieces % 2 === 0 ? route.fetch().then(() => route.abort()) : route.continue()
  })
  const buffer = Buffer.from('Ask first, then listen.\n'.repeat(30_000))
  await page.getByLabel('Choose files').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer })
  await expect(page.getByText(/^Kept at Mentorfolio · Text/)).toBeVisible({ timeout: 60_000 })
  expect(pieces).toBeGreaterThan(2)
  await page.unroute('**/api/files/*/pieces/*')
  await page.getByLabel('Title').fill('A long text')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(heading(page, 'A long text')).toBeVisible()
  const newest = (await filesOf(page, files)).at(-1)
  expect((await contentOf(page, newest?.id ?? '')).bytes.equals(buffer)).toBe(true)
})

test('recordings are off until the admin turns them on; then one is kept, heard and erased', async ({
  signedIn,
  browser,
  server,
}) => {
  const page = await signedIn(people.priya)
  const { files, robin } = await ofPriya(page)
  await page.goto(`${files}/new?with=${robin}`)
  await expect(page.getByText(/Recordings are off at your centre/)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'A recording' })).toBeDisabled()

  const other = await browser.newContext({ baseURL: server.url })
  await other.request.post('/api/auth/sign-in/email', {
    data: { email: people.admin, password: 'calm-warm-exact' },
    headers: { origin: server.url },
  })
  const admin = await other.newPage()
  const { places } = await (await other.request.get('/api/self')).json()
  await admin.goto(`/centres/${places[0].centreId}`)
  await admin.getByRole('link', { name: 'Say whether recordings may be added' }).click()
  await expect(heading(admin, 'Recordings')).toBeVisible()
  await admin.getByRole('radio', { name: 'Yes, for a limited time' }).check()
  await admin.getByLabel('For how many days, at most?').fill('2000')
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText(/whole number of days from 1 to 730/).first()).toBeVisible()
  await expectAccessible(admin)
  await admin.getByLabel('For how many days, at most?').fill('60')
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByRole('heading', { name: 'Run the centre' })).toBeVisible()
  await other.close()

  await page.reload()
  await page.getByRole('radio', { name: 'A recording' }).check()
  await page.getByLabel('Choose a recording').setInputFiles(aRecording())
  await expect(page.getByText(/^Kept at Mentorfolio · Recording/)).toBeVisible()
  await page.getByLabel('Title').fill('How I ask')
  await page.getByRole('radio', { name: 'The mentee' }).check()
  await page.getByRole('radio', { name: 'Aloud' }).check()
  await page.getByLabel('When did they say it?').fill(await page.getByLabel('Which day is it from?').inputValue())
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByText(/The setting says yes for somebody under 18/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'The setting' }).check()
  await page.getByLabel('Which part do they play there?').fill('head of provision')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(heading(page, 'How I ask')).toBeVisible()
  await expect(page.getByText(/^Erased by itself on/)).toBeVisible()
  await expect(page.getByText(/The setting \(head of provision\), aloud/)).toBeVisible()
  await page.getByRole('button', { name: 'Listen' }).click()
  await expect(page.getByLabel('How I ask', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Erase this file' }).click()
  await expect(page.getByText(/Nobody can bring it back/)).toBeFocused()
  await page.getByRole('button', { name: 'Yes, erase it' }).click()
  await expect(page.getByText(/Erased by the candidate/)).toBeVisible()
  await expect(page.getByText(/The setting \(head of provision\), aloud/)).toBeVisible()
  const erased = (await filesOf(page, files)).find(({ state }) => state === 'ERASED')
  expect((await contentOf(page, erased?.id ?? '')).status).toBe(409)
})

test('signing out with a file that was not sent asks first', async ({ signedIn, context }) => {
  const page = await signedIn(people.tom)
  const { candidacies } = await (await page.request.get('/api/home')).json()
  await page.goto(`/registrations/${candidacies[0].registrationId}/work-products/new?what=WORK_PRODUCT`)
  await expect(page.getByLabel('Title')).toBeVisible()
  await page.getByRole('button', { name: /Tom Ellery/ }).click()
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await context.setOffline(true)
  await page.getByLabel('Choose files').setInputFiles(someNotes)
  await expect(page.getByText(/On this device\. It goes out/)).toBeVisible()
  await page.getByRole('button', { name: /Tom Ellery/ }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('File: notes.txt')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await context.setOffline(false)
  await expect(page.getByText(/^Kept at Mentorfolio · Text/)).toBeVisible()
})
