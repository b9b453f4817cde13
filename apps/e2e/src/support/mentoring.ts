import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

/** What the mentee needs, by a conversation guide; the mentee's page is at this address. */
export const writesTheNeeds = async (candidate: Hand, mentee: string) => {
  await candidate.page.goto(`${mentee}/needs/write`)
  await candidate.choose('Conversation guide')
  await candidate.fill('What you asked', 'What does a good afternoon look like?')
  await candidate.fill('What they answered', 'Quiet, and nobody standing behind me')
  await candidate.fill('How they like to learn', 'Shown once, then left alone with it')
  await candidate.fill('What helps', 'Knowing the day before what we will do')
  await candidate.button(/^Save/)
  await expect(aHeading(candidate.page, 'What Robin needs')).toBeVisible()
}

export const goal = 'Choose a college course'

/** A goal with all five parts, a number from which it begins, and a milestone. */
export const agreesAGoal = async (candidate: Hand, mentee: string) => {
  const { page } = candidate
  await page.goto(`${mentee}/goals/new`)
  await candidate.fill('What is the goal, in a few words?', goal)
  await candidate.choose(/^Work$/)
  await candidate.fill('Specific: what exactly will be different?', 'One course is applied for, at one college')
  await candidate.fill('Measurable: how will you both be able to tell?', 'The form is sent')
  await candidate.fill('Achievable: what makes it possible?', 'Two open days, and a page of the form a week')
  await candidate.fill('Relevant: why does it matter to Robin?', 'To work with animals')
  await candidate.fill('Time-bound: by when?', day(60))
  await page.getByText('Where they are now, from 1 to 10').click()
  await page.getByRole('radio', { name: '3', exact: true }).check()
  await page.getByText('Milestones', { exact: true }).click()
  await candidate.button(/^Add (a|another) milestone/)
  await candidate.fill('What will be there', 'A list of two colleges')
  await candidate.fill('By when', day(20))
  await candidate.button('Save the goal')
  await expect(aHeading(page, goal)).toBeVisible()
  await expect(page.getByText('SMART', { exact: true })).toBeVisible()
}

/** The first version of the mentoring plan, for the one goal; with words on a stage where they are given. */
export const plansTheMentoring = async (candidate: Hand, mentee: string, stage?: { label: RegExp; words: string }) => {
  const { page } = candidate
  await page.goto(`${mentee}/mentoring-plan/write`)
  await page.getByLabel('Goal 1', { exact: true }).selectOption({ label: goal })
  await candidate.fill('What do you do?', 'Sends a note the day before')
  await candidate.fill('What does Robin do?', 'Writes the questions for the visit')
  await page.getByRole('checkbox', { name: /^How they like to learn/ }).check()
  await candidate.fill('How?', 'The form is shown once, then Robin fills it in alone')
  await candidate.fill('How often do you look at it together?', 'Every second session')
  await candidate.fill('When is the next review?', day(30))
  if (stage) {
    await page.getByText('Explain a stage of mentoring').click()
    await candidate.fill(stage.label, stage.words)
  }
  await candidate.button(/^Save/)
  await expect(aHeading(page, /^Mentoring plan$/)).toBeVisible()
  await expect(page.getByText('Sends a note the day before')).toBeVisible()
}
