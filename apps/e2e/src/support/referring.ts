import type { Hand } from './hand.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

/** A mentee is referred on, with their yes, and why it is more than a mentor's to do. */
export const refersOn = async (candidate: Hand, mentee: string, inDays: number) => {
  const { page } = candidate
  await page.goto(`${mentee}/referrals/new`)
  await candidate.choose('Work and careers')
  await candidate.fill(/^What does .* want or need\?/, 'To know which courses lead to work with animals')
  await page.getByLabel('To what kind of service?').selectOption({ label: 'Careers service' })
  await candidate.fill('On which day?', day(inDays))
  await candidate.choose('They said yes themself')
  await candidate.choose('Nothing about the mentee was shared')
  await candidate.fill('Why is it more than a mentor’s to do? (optional)', 'Advice on courses is a careers adviser’s.')
  await candidate.button('Save the referral')
  await expect(page.getByText('Advice on courses is a careers adviser’s.')).toBeVisible()
}
