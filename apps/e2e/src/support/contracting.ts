import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'
import type { World } from './world.ts'
import { day } from './world.ts'

/** A setting with whom to turn to, and its permission to keep records. Leaves its page open. */
const describesASetting = async (candidate: Hand) => {
  const { page } = candidate
  await candidate.link(/Add (a|your first) mentee/)
  await candidate.link('Add a setting')
  await candidate.fill('What is it called?', 'Fernleigh School')
  await candidate.fill('Designated safeguarding lead (DSL)', 'R. Osei')
  await candidate.fill('Their phone number', '01632 960001')
  await candidate.fill('Deputy DSL', 'L. Byrne')
  await candidate.fill('Who supervises the mentoring there?', 'T. Novak')
  await candidate.fill('Who answers questions about data?', 'office@example.org')
  await candidate.button('Add the setting')
  await expect(aHeading(page, 'Fernleigh School')).toBeVisible()
  await candidate.link('Record the permission')
  await candidate.fill('Who gave the permission?', 'Jo Vance')
  await candidate.fill('Their role there', 'Headteacher')
  await candidate.fill('When did they give it?', day(-10))
  await candidate.button('Record the permission')
  await expect(page.getByRole('link', { name: 'Add a mentee here' })).toBeVisible()
}

type Mentee = { name: string; realName: string }

/** Somebody to mentor, on the form that is open. Answers the address of their page. */
const addsAMentee = async (candidate: Hand, { name, realName }: Mentee) => {
  await candidate.fill('A made-up name for the mentee', name)
  await candidate.fill('Real name', realName)
  await candidate.choose('Under 18')
  await candidate.button('Add the mentee')
  await expect(aHeading(candidate.page, name)).toBeVisible()
  return new URL(candidate.page.url()).pathname
}

/** From the mentee's page: the agreement, written and signed by the mentor, and authorised by the setting. */
const writesTheAgreement = async (candidate: Hand, mentor: string, mentee: string) => {
  const { page } = candidate
  await candidate.link('Write the agreement')
  await expect(aHeading(page, 'Write the agreement')).toBeVisible()
  await candidate.fill('How often do you meet, where, and for how long?', 'once a week in the library, for an hour')
  await candidate.fill('Until when?', 'the end of term')
  await candidate.fill('What does your mentee want to come of it?', 'to get a college place')
  await candidate.button('Save')
  await candidate.button('Send to be signed')
  await candidate.fill('Type your name to sign', mentor)
  await candidate.button('Sign version 1')
  await expect(page.getByText(`${mentee} has not signed yet`)).toBeVisible()
  await candidate.link('Record the authorisation')
  await candidate.fill('Who at the setting authorised it?', 'T. Novak')
  await candidate.fill('What are they there?', 'Head of year')
  await candidate.fill('When did they authorise it?', day(-5))
  await candidate.button('Record the authorisation')
  await expect(page.getByText('by T. Novak, Head of year')).toBeVisible()
}

/** Makes a link on the page that is open, and answers its address: as it would be copied. */
export const copiesTheLink = async (candidate: Hand) => {
  await candidate.button('Show a code and a link')
  const address = candidate.page.getByLabel('The link')
  await expect(address).toHaveValue(/\/guest#.+/)
  return address.inputValue()
}

/** From the agreement's page: the mentee signs by a link, on a phone of their own, and it is in force. */
const menteeSigns = async (world: World, candidate: Hand) => {
  await world.onPhone(await copiesTheLink(candidate), async (mentee) => {
    await expect(aHeading(mentee.page, 'Our agreement')).toBeVisible()
    await mentee.fill('Type your name to sign', 'Leo')
    await mentee.button('Sign our agreement')
    await expect(mentee.page.getByText(/Thank you/)).toBeVisible()
  })
  await candidate.page.reload()
  await expect(candidate.page.getByText('Version 1 is in force')).toBeVisible()
}

/** From nobody to a mentee whose agreement is in force. Answers the address of their page. */
export const beginsMentoring = async (world: World, candidate: Hand, mentor: string) => {
  await describesASetting(candidate)
  await candidate.link('Add a mentee here')
  const mentee = await addsAMentee(candidate, { name: 'Robin', realName: 'Leonora Whitfield' })
  await writesTheAgreement(candidate, mentor, 'Robin')
  await menteeSigns(world, candidate)
  return mentee
}

/** One mentee more at the same setting, whose agreement is in force. */
export const mentorsAnother = async (world: World, candidate: Hand, mentor: string, another: Mentee) => {
  await candidate.page.goto('/')
  await candidate.link('Add a mentee')
  await candidate.page.getByLabel('Where do you meet?').selectOption({ label: 'Fernleigh School' })
  await addsAMentee(candidate, another)
  await writesTheAgreement(candidate, mentor, another.name)
  await menteeSigns(world, candidate)
}
