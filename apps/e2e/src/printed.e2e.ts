import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { aHeading } from './support/heading.ts'
import { expect, expectAccessible, people, test } from './support/test.ts'

test('a whole unit goes on paper: a cover, the criteria in their words, who signed, how far a goal went', async ({
  signedIn,
}) => {
  const page = await signedIn(people.priya)
  const home: HomeView = await (await page.request.get('/api/home')).json()
  const unit = home.candidacies[0]?.units.find(({ packId }) => packId === 'S2')
  await page.goto(`/units/${unit?.id}/evidence`)
  await page.getByRole('link', { name: 'Print the whole portfolio' }).click()
  await expect(aHeading(page, 'Undertaking mentoring in the workplace')).toBeVisible()

  const cover = page.getByRole('region', { name: 'About this portfolio' })
  await expect(cover.getByText('Priya Nair')).toBeVisible()
  await expect(cover.getByText('Robin (made-up names)')).toBeVisible()
  await expect(cover.getByText(/^Our own words, after a public revision page/)).toBeVisible()
  const criteria = page.getByRole('region', { name: 'Criteria' })
  await expect(
    criteria.getByText('You use the core skills of mentoring consistently across all six hours.'),
  ).toBeVisible()
  await expect(page.getByText(/^Robin signed on .*, on the mentor’s device$/)).toBeVisible()
  await expect(page.getByText(/^From 1 to 10: \d+ at the beginning, then \d+ on /).first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  await test.step('on paper nothing is folded, and no button stands on it', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByText('What goes on paper')).toBeHidden()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3)
  })
})

test('what is folded on a screen stands open on paper', async ({ signedIn }) => {
  const page = await signedIn(people.priya)
  const home: HomeView = await (await page.request.get('/api/home')).json()
  const unit = home.candidacies[0]?.units.find(({ packId }) => packId === 'S2')
  await page.goto(`/units/${unit?.id}/reflection`)
  await expect(page.getByText('Read what was written')).toBeVisible()
  const folded = () =>
    page
      .getByRole('main')
      .evaluate((main) =>
        [...main.querySelectorAll('details')].map((details) =>
          [...details.children].some((child) => child.localName !== 'summary' && !child.checkVisibility()),
        ),
      )
  expect(await folded()).toContain(true)
  await page.emulateMedia({ media: 'print' })
  expect(await folded()).not.toContain(true)
})
