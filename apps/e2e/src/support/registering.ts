import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect, password, people } from './test.ts'
import { day } from './world.ts'

const chosen = 'eight swallows over the barn'

/** The admin of the demo centre opens a cohort on one unit, offering it first where nobody had, and registers a candidate on it. Answers the link of the invitation. */
const register = async (admin: Hand, unit: string, candidate: string) => {
  const { page } = admin
  await page.goto('/sign-in')
  await admin.fill('E-mail address', people.admin)
  await admin.fill('Password', password)
  await admin.button('Sign in')
  await page.getByRole('main').getByRole('link', { name: 'Cohorts' }).click()
  await admin.link('Units on offer')
  await expect(aHeading(page, 'Units on offer')).toBeVisible()
  const offered = page.getByRole('checkbox', { name: unit })
  if (await offered.isChecked()) await page.goBack()
  else {
    await offered.check()
    await admin.button('Save the choice')
  }
  await expect(aHeading(page, 'Cohorts')).toBeVisible()
  await admin.link('Open a cohort')
  await admin.fill('Name', 'Evening mentors')
  await admin.fill('First day', day(-30))
  await admin.fill('Last day', day(200))
  await admin.check(unit)
  await admin.check('Helen Marsh')
  await admin.button('Open the cohort')
  await expect(aHeading(page, 'Evening mentors')).toBeVisible()
  await admin.link('Register a candidate')
  await admin.fill('Name', candidate)
  await admin.fill('E-mail address', `${candidate.toLowerCase().replace(' ', '.')}@example.org`)
  await admin.fill('First day', day(-30))
  await admin.button('Register and invite')
  await expect(aHeading(page, 'Evening mentors')).toBeVisible()
  await admin.link(candidate)
  await admin.link('Allocate an assessor')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  await admin.button('Save the assessor')
  await expect(page.getByText('Assessor: Helen Marsh').first()).toBeVisible()
  await admin.link('People')
  await admin.link(candidate)
  await admin.button('Make a link to copy')
  return page.getByLabel('The link').inputValue()
}

/**
 * From the cohort that an admin opens on a unit, to a candidate who has accepted the invitation and is signed in.
 * `unit` as the centre's pages call it.
 */
export const registered = async (admin: Hand, candidate: Hand, { unit, name }: { unit: string; name: string }) => {
  await candidate.page.goto(await register(admin, unit, name))
  await candidate.fill('Choose a password', chosen)
  await candidate.button('Accept')
  await expect(candidate.page.getByText(/Good (morning|afternoon|evening), /)).toBeVisible()
}
