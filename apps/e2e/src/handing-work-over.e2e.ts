import { expect, expectAccessible, people, test } from './support/test.ts'

// It changes who assesses whom.
test.use({ apart: 'handing-work-over' })

test('an assessor leaves, and a colleague goes on with every unit in the same act', async ({ signedIn }, {
  annotations,
}) => {
  test.setTimeout(240_000)
  annotations.push({ type: 'expected console', description: '40[09]' })
  const page = await signedIn(people.admin)
  const open = async (name: string) => {
    await page.getByRole('navigation').getByRole('link', { name: 'People' }).click()
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await page.goto('/')
  await open('Helen Marsh')
  await page.getByRole('link', { name: 'Deactivate' }).click()
  await expect(page.getByText('Nobody else here can take this over yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deactivate Helen Marsh' })).toBeHidden()
  await expectAccessible(page)

  await open('Ruth Calloway')
  await page.getByRole('link', { name: 'Change roles' }).click()
  await page.getByRole('checkbox', { name: 'Assessor' }).check()
  await page.getByRole('button', { name: 'Save the roles' }).click()
  await expect(page.getByText('Assessor and Lead IQA')).toBeVisible()

  await open('Helen Marsh')
  await page.getByRole('link', { name: 'Change roles' }).click()
  await expect(
    page.getByText(/Whoever you make DSL reads every concern of the centre, those from before too/),
  ).toBeVisible()
  await page.getByRole('checkbox', { name: 'DSL' }).check()
  await expect(page.getByText('Who goes on with their work?')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Assessor' }).uncheck()
  await expect(page.getByText('Who goes on with their work?')).toBeVisible()
  await expectAccessible(page)

  await open('Helen Marsh')
  await page.getByRole('link', { name: 'Deactivate' }).click()
  await page.getByRole('button', { name: 'Deactivate Helen Marsh' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: /^Choose who goes on with Priya Nair/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Give all to').selectOption({ label: 'Ruth Calloway (assesses 0, samples 0)' })
  await page.getByRole('button', { name: 'Deactivate Helen Marsh' }).click()
  await expect(page.getByText('Deactivated', { exact: true })).toBeVisible()
  await open('Ruth Calloway')
  await expect(page.getByRole('listitem').filter({ hasText: 'Assesses Priya Nair' }).first()).toBeVisible()

  await open('Nadia Hussain')
  await expect(page.getByText('You are the only one who runs this centre.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Deactivate' })).toBeHidden()
  await expectAccessible(page)
})
