import { atTheirDesk, holdTo, unitOf } from './support/desk.ts'
import { aHeading } from './support/heading.ts'
import { expect, people, test } from './support/test.ts'

test.use({ apart: 'contact-notes' })

test('an assessor notes contacts, shares one, writes it anew and withdraws the other', async ({ browser, server }) => {
  test.setTimeout(120_000)
  const errors: string[] = []
  const [grace, helen] = await Promise.all(
    [people.grace, people.assessor].map((who) => atTheirDesk(browser, server.url, who, errors)),
  )
  if (!grace || !helen) throw new Error('Nobody is there')
  const unit = await unitOf(grace, 'S2')

  const notes = async (words: string, who: RegExp) => {
    await helen.goto(`${unit}/candidate`)
    await helen.getByRole('link', { name: 'Note a contact' }).click()
    await helen.getByRole('button', { name: 'Save the note' }).click()
    await expect(helen.getByRole('alert').getByRole('link').first()).toBeVisible()
    await holdTo(helen)
    await helen.getByRole('radio', { name: 'Call' }).check()
    await helen.getByLabel(/^How many minutes/).fill('20')
    await helen.getByLabel(/^What was said/).fill(words)
    await helen.getByRole('radio', { name: who }).check()
    await helen.getByRole('button', { name: 'Save the note' }).click()
    await expect(aHeading(helen, 'Contact notes')).toBeVisible()
    await expect(helen.getByText(words)).toBeVisible()
  }
  await notes('She will look for a resource that fits.', /, too$/)
  await notes('Ask about the summary next time.', /^Those who assess/)
  await holdTo(helen)

  await test.step('it is the last contact', async () => {
    await helen.goto(`${unit}/candidate`)
    await expect(helen.getByText(/today: a contact noted$/)).toBeVisible()
  })

  await test.step('the candidate reads what is shared, and nothing else', async () => {
    await grace.goto(`${unit}/contact-notes`)
    await expect(grace.getByText('She will look for a resource that fits.')).toBeVisible()
    await expect(grace.getByText('Ask about the summary next time.')).toHaveCount(0)
    await expect(grace.getByRole('link', { name: 'Note a contact' })).toHaveCount(0)
    await holdTo(grace)
  })

  await test.step('one is written anew beside the one before, one withdrawn', async () => {
    await helen.goto(`${unit}/contact-notes`)
    const [shared, kept] = ['She will look for a resource that fits.', 'Ask about the summary next time.'].map(
      (words) => helen.getByRole('listitem').filter({ hasText: words }),
    )
    await shared?.getByRole('link', { name: /^Write it anew/ }).click()
    await helen.getByLabel(/^What was said/).fill('She has found a resource that fits.')
    await helen.getByLabel('What did you change, and why?').fill('She wrote to me since.')
    await helen.getByRole('button', { name: 'Save it anew' }).click()
    await expect(helen.getByText('She has found a resource that fits.')).toBeVisible()
    await kept?.getByRole('link', { name: /^Withdraw it/ }).click()
    await helen.getByLabel('Why do you withdraw it?').fill('It was for another unit.')
    await holdTo(helen)
    await helen.getByRole('button', { name: 'Withdraw it' }).click()
    await expect(helen.getByText('Withdrawn', { exact: true })).toBeVisible()
    await grace.reload()
    await expect(grace.getByText('She has found a resource that fits.')).toBeVisible()
    await expect(grace.getByText(/It was for another unit/)).toHaveCount(0)
  })
  expect(errors).toEqual([])
})
