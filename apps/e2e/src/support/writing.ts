import type { Hand } from './hand.ts'
import { aHeading } from './heading.ts'
import { expect } from './test.ts'
import { day } from './world.ts'

/** A criterion of the unit is answered in words, its first question in one box. */
export const answersACriterion = async (candidate: Hand, unit: string, criterion: string, words: string) => {
  const { page } = candidate
  await page.goto(`${unit}/answers`)
  await page.goto(`${unit}/answers/${criterion}/write`)
  await page
    .getByRole('group', { name: 'How do you want to answer question 1?' })
    .getByRole('radio', { name: 'One box' })
    .check()
  await candidate.fill('Your answer to question 1', words)
  await candidate.button('Save the answer')
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the answer' })).toHaveCount(0)
}

/** A case of the candidate's own practice: what stood in the way, what was tried, what came of it. */
export const writesACaseStudy = async (candidate: Hand, unit: string, title: string) => {
  const { page } = candidate
  await page.goto(`${unit}/case-studies/new`)
  await candidate.fill('Title', title)
  await candidate.choose('Yes, my own')
  await candidate.fill('Background', 'A kitchen where four languages are spoken, and one apprentice.')
  await candidate.fill('What stood in the way?', 'Every order was shouted once, in one language.')
  await candidate.fill(
    'What was tried, and why that?',
    'Orders on a board, with pictures, because everybody reads those.',
  )
  await candidate.fill('What came of it?', 'No order was missed in the second week.')
  await candidate.button(/^Save the case/)
  await expect(aHeading(page, title)).toBeVisible()
}

type Target = { weakness: string; specific: string; feedback: RegExp }

/** A self-review with a weakness, and a SMART target that feedback led to. */
export const reviewsOneself = async (candidate: Hand, unit: string, { weakness, specific, feedback }: Target) => {
  const { page } = candidate
  await page.goto(`${unit}/reflection/self-review/new`)
  await candidate.fill('Strength 1', 'I wait until an answer is there.')
  await candidate.fill('Weakness 1', weakness)
  await candidate.button(/^Add (a|another) target/)
  await candidate.fill(/^Specific: .*target 1/, specific)
  await candidate.fill('Measurable: how will you know?', 'A tally in the margin: none in three sessions running')
  await candidate.fill('Achievable: what makes it possible?', 'A card in front of me')
  await candidate.fill('Relevant: why does it matter for those you mentor?', 'They answer the easier one')
  await candidate.fill('Time-bound: by when?', day(60))
  const led = page.getByLabel('Which feedback led to it?')
  const [option = ''] = await led.getByRole('option', { name: feedback }).allTextContents()
  await led.selectOption({ label: option })
  await expect(page.getByText('Linked to feedback.')).toBeVisible()
  await candidate.button('Save the self-review')
  await expect(aHeading(page, /Self-review/)).toBeVisible()
  await expect(page.getByText(specific)).toBeVisible()
}

/** What was brought to somebody who thinks with the mentor, and what came of it. */
export const hasSupervision = async (candidate: Hand, mentee: string, inDays: number) => {
  const { page } = candidate
  await page.goto(`${mentee}/supervision/new`)
  await candidate.choose('Somebody of my centre')
  await candidate.fill('On which day?', day(inDays))
  await candidate.fill('How many minutes?', '30')
  await candidate.fill('What was it?', 'Whether to answer messages in the evening')
  await candidate.fill('What came of it?', 'No: a note in the morning, as we agreed.')
  await candidate.button('Save the supervision')
  await expect(page.getByText('No: a note in the morning, as we agreed.')).toBeVisible()
}
