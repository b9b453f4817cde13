import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { goal } from './mentoring.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

type Planned = { title: string; inDays: number; from?: string; to?: string; also?: () => Promise<void> }

/** A session with the mentee whose page is at this address, for the goal; `also` fills in more before it is saved. Answers its address. */
export const plansASession = async (
  candidate: Hand,
  mentee: string,
  { title, inDays, from = '10:00', to = '11:00', also }: Planned,
) => {
  const { page } = candidate
  await page.goto(`/sessions/plan?with=${mentee.split('/').at(-1)}`)
  await candidate.fill('What is it about?', title)
  await candidate.fill('Day', day(inDays))
  await candidate.fill('From', from)
  await candidate.fill('To', to)
  await page.getByRole('checkbox', { name: new RegExp(`^${goal}`) }).check()
  await candidate.fill('One objective for this session', 'Choose two questions to ask')
  await candidate.fill('How you will both know that it was met', 'They are written down')
  await also?.()
  await candidate.button('Save the plan')
  await expect(aHeading(page, title)).toBeVisible()
  return new URL(page.url()).pathname
}

/** Timed activities and a resource with why it suits: what a plan may say besides. */
export const withTimedActivities = (candidate: Hand, minutes: number) => async () => {
  const { page } = candidate
  await page.getByText('Timed activities', { exact: true }).click()
  await candidate.button(/^Add (an|another) activity/)
  await candidate.fill('What you do', 'Look at both prospectuses, then write')
  await candidate.fill('Minutes', String(minutes))
  await page.getByText('Resources, and why they suit', { exact: true }).click()
  await candidate.button(/^Add (a|another) resource/)
  await candidate.fill('What you bring or use', 'Two prospectuses')
  await candidate.fill('Why it suits this mentee (optional)', 'Pictures first: Robin reads them before words')
}
