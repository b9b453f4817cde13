import { copiesTheLink } from './contracting.ts'
import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'
import type { World } from './world.ts'

type Asked = {
  /** As the form names them, and by their part where it is not the mentee. */
  whom: string
  part?: string
  when: 'After a session' | 'Midway' | 'At the end'
  /** As the form's options begin. */
  how: 'Short form' | 'Scale' | 'Open letter' | 'Witness testimony'
  signedBy: string
}

/** What a guest is asked is answered: every scale, every box, and a name. */
const answers = async ({ page, ...guest }: Hand, signedBy: string) => {
  await expect(page.getByRole('heading', { name: 'Who will read this' })).toBeVisible()
  for (const group of await page.getByRole('group').all())
    if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').nth(3).check()
  for (const box of await page.getByRole('textbox').all()) await box.fill('Waits until I have said it all')
  await guest.fill(/^Type your name/, signedBy)
  await guest.button('Send this')
  await expect(page.getByRole('status')).toContainText('can read it now')
}

/** Somebody is asked for feedback on the mentee's page, and answers by link on a phone of their own. */
export const getsFeedback = async (
  world: World,
  candidate: Hand,
  mentee: string,
  { whom, part, when, how, signedBy }: Asked,
) => {
  const { page } = candidate
  await page.goto(`${mentee}/feedback/ask`)
  await page.getByRole('radio', { name: whom, exact: true }).check()
  if (part) await candidate.fill('Who is it?', part)
  await page.getByRole('radio', { name: when, exact: true }).check()
  const ways = page.getByRole('radio', { name: new RegExp(`^${how}`) })
  if ((await ways.count()) > 0) await ways.check()
  if (when === 'After a session') await page.getByLabel('After which session?').selectOption({ index: 1 })
  await candidate.button('Plan to ask')
  await expect(aHeading(page, 'Feedback')).toBeVisible()
  await candidate.button(new RegExp(`^Ask now: ${part ?? whom}, ${how}`, 'i'))
  await world.onPhone(await copiesTheLink(candidate), (guest) => answers(guest, signedBy))
  await page.reload()
  await expect(page.getByText(new RegExp(`^Signed by ${part ?? whom}`)).first()).toBeVisible()
}
