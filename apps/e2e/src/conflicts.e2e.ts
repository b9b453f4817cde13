import { atTheirDesk, holdTo } from './support/desk.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

// It changes who may judge whom.
test.use({ apart: 'conflicts' })

test('an assessor declares a conflict of interest, the centre sees what needs somebody else, and ends it', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const errors: string[] = []
  const words = 'Tom’s sister and I are close friends'
  const helen = await atTheirDesk(browser, server.url, people.assessor, errors)
  await helen.setViewportSize({ width: 320, height: 700 })
  const { places } = (await (await helen.request.get('/api/self')).json()) as { places: { centreId: string }[] }
  const centre = `/centres/${places[0]?.centreId}`

  await test.step('Helen declares it with the keyboard alone', async () => {
    await helen.goto(centre)
    await helen.getByRole('link', { name: 'Conflicts of interest' }).press('Enter')
    await expect(helen.getByText('You have declared none.')).toBeVisible()
    await expectAccessible(helen)
    await helen.getByRole('link', { name: 'Declare a conflict of interest' }).press('Enter')
    await expect(helen.getByRole('heading', { level: 1, name: 'Declare a conflict of interest' })).toBeVisible()
    await helen.getByRole('button', { name: 'Declare it' }).press('Enter')
    await expect(helen.getByRole('alert')).toBeFocused()
    await expect(helen.getByRole('link', { name: 'Choose whom or what it is about' })).toBeVisible()
    await expectAccessible(helen)
    await helen.getByLabel('Whom or what is it about?').selectOption({ label: 'Tom Ellery' })
    await helen.getByLabel('What is it?', { exact: true }).pressSequentially(words)
    await helen.getByRole('button', { name: 'Declare it' }).press('Enter')
    await expect(helen.getByRole('heading', { level: 1, name: 'Conflicts of interest' })).toBeVisible()
    await expect(helen.getByRole('heading', { level: 3, name: 'Tom Ellery' })).toBeVisible()
    await expect(helen.getByText(words)).toBeVisible()
    await expect(helen.getByText('Stands', { exact: true })).toBeVisible()
    await expectAccessible(helen)
    expect(await helen.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    // And it is told where she has the candidate before her.
    await helen.goto('/caseload?order=NAME')
    await helen
      .getByRole('link', { name: /^Tom Ellery/ })
      .first()
      .click()
    await expect(helen.getByRole('note')).toContainText('You declared a conflict of interest here')
    await holdTo(helen)
  })

  await test.step('Nadia sees which units need somebody else, and cannot give them to Helen again', async () => {
    const nadia = await atTheirDesk(browser, server.url, people.admin, errors)
    await nadia.goto(centre)
    await nadia.getByRole('link', { name: 'Conflicts of interest' }).click()
    await expect(nadia.getByRole('heading', { level: 3, name: 'Helen Marsh: Tom Ellery' })).toBeVisible()
    await expect(nadia.getByText('Needs somebody else')).toBeVisible()
    await expectAccessible(nadia)
    await nadia.getByRole('link', { name: 'Allocate an assessor' }).first().click()
    await expect(nadia.getByRole('heading', { level: 1, name: 'Allocate an assessor' })).toBeVisible()
    await nadia.getByRole('link', { name: 'Tom Ellery' }).click()
    await nadia
      .getByRole('link', { name: /^Who has had it/ })
      .first()
      .click()
    await expect(nadia.getByRole('heading', { level: 1, name: 'Who has had this unit' })).toBeVisible()
    await expect(nadia.getByText('Assessor: Helen Marsh')).toBeVisible()
    await holdTo(nadia)
  })

  await test.step('Ruth ends it, with the reason, and Helen reads that', async () => {
    const ruth = await atTheirDesk(browser, server.url, people.leadIqa, errors)
    await ruth.goto(`${centre}/conflicts`)
    await ruth.getByRole('link', { name: 'End it…' }).click()
    await expect(ruth.getByRole('heading', { level: 1, name: 'End a conflict of interest' })).toBeVisible()
    await expectAccessible(ruth)
    await ruth.getByLabel('Why may they judge again?').fill('They have not met for two years')
    await ruth.getByRole('button', { name: 'End it' }).click()
    await expect(ruth.getByText('Ended', { exact: true })).toBeVisible()
    await helen.goto(`${centre}/conflicts`)
    await expect(helen.getByText('They have not met for two years')).toBeVisible()
    await expectAccessible(helen)
  })
  expect(errors).toEqual([])
})
