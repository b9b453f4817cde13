import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'

/** Somebody who is played, with an agreement that its mentor alone signs. Answers the address of their page. */
export const beginsASimulation = async (candidate: Hand, { name, mentor }: { name: string; mentor: string }) => {
  const { page } = candidate
  await candidate.link(/Add (a|your first) mentee/)
  await candidate.choose('Simulated: somebody plays the mentee')
  await candidate.fill('A made-up name for the mentee', name)
  await candidate.button('Add the mentee')
  await expect(aHeading(page, name)).toBeVisible()
  const mentee = new URL(page.url()).pathname
  await candidate.link('Write the agreement')
  await candidate.fill(
    'How often do you meet, where, and for how long?',
    'twice, in the training room, for half an hour',
  )
  await candidate.fill('Until when?', 'the end of the course')
  await candidate.fill('What does your mentee want to come of it?', 'to speak up in the kitchen')
  await candidate.button('Save')
  await candidate.button(/^Begin$/)
  await candidate.fill('Type your name to sign', mentor)
  await candidate.button('Sign version 1')
  await expect(page.getByText('Version 1 is in force')).toBeVisible()
  return mentee
}
