import type { Page } from '@playwright/test'
import type { Records } from './records.ts'

/** A form, how to come to a fresh one, and the answers it needs besides words. */
export type CataloguedForm = {
  name: string
  /** The address of its route, as the router has it. */
  route: string
  /** Makes the records it needs; answers with the form's address. */
  open: (records: Records) => Promise<string>
  answer: (page: Page) => Promise<void>
}

const nothing = async () => undefined
const whose = async (page: Page) => {
  await page.getByRole('radio', { name: 'Me', exact: true }).check()
  await page.getByRole('radio', { name: 'Found together' }).check()
}
const asked = (question: string, made: (records: Records) => Promise<string>): CataloguedForm => ({
  name: question,
  route: '/sessions/:id',
  open: async (records) => `/sessions/${await made(records)}?ask=${question}`,
  answer: nothing,
})

/**
 * Forms of names, dates and choices that staff fill in, without a box of several lines. Their words are kept and sent by the
 * same code; but whoever writes in a chaos run is a candidate, and has no such page. Each has its own journey.
 */
export const formsOfStaff: readonly string[] = [
  '/centres/:centreId/details',
  '/centres/:centreId/people/:personId/deactivate',
  '/centres/:centreId/people/:personId/details',
  '/centres/:centreId/people/:personId/roles',
  '/centres/:centreId/people/invite',
]

/** A telephone number where one is asked for: Ofcom's, for drama. */
const numbers = async (page: Page) => {
  for (const box of await page.locator('input[inputmode=tel]').all())
    if ((await box.inputValue()) === '') await box.fill('01632 960199')
}
const theDay = async (page: Page) => page.getByLabel('When did they give it?').fill('2026-09-03')
const whoTheyAre = async (page: Page) => {
  const name = page.getByLabel('Real name', { exact: true })
  if ((await name.inputValue()) === '') await name.fill('Leonora Whitfield')
  await page.getByRole('radio', { name: 'Under 18' }).check()
}
const aNewMentee = async (page: Page) => {
  await page.getByLabel('Where do you meet?').selectOption({ index: 1 })
  await whoTheyAre(page)
}

/** Every other form that is there to be filled in. A route with a form that is named in neither fails the run, and so does the reverse. */
export const catalogue: readonly CataloguedForm[] = [
  {
    name: 'log',
    route: '/sessions/:id/log',
    open: async (records) => `/sessions/${await records.planned(-26)}/log`,
    answer: whose,
  },
  {
    name: 'plan',
    route: '/sessions/plan',
    open: async ({ relationshipId }) => `/sessions/plan?with=${relationshipId}`,
    answer: nothing,
  },
  {
    name: 'record',
    route: '/sessions/record',
    open: async ({ relationshipId }) => `/sessions/record?with=${relationshipId}`,
    answer: whose,
  },
  {
    name: 'correct',
    route: '/sessions/:id/correct',
    open: async (records) => `/sessions/${await records.logged()}/correct`,
    answer: whose,
  },
  {
    name: 'replan',
    route: '/sessions/:id/plan',
    open: async (records) => `/sessions/${await records.planned(50)}/plan`,
    answer: nothing,
  },
  asked('cancel', (records) => records.planned(50)),
  asked('no-show', (records) => records.planned(-26)),
  asked('withdraw', (records) => records.logged()),
  {
    name: 'new setting',
    route: '/settings/new',
    open: async ({ centreId }) => `/settings/new?at=${centreId}`,
    answer: numbers,
  },
  {
    name: 'change a setting',
    route: '/settings/:id/edit',
    open: async (records) => `/settings/${await records.setting()}/edit`,
    answer: numbers,
  },
  {
    name: 'permission',
    route: '/settings/:id/permission',
    open: async (records) => `/settings/${await records.setting()}/permission`,
    answer: theDay,
  },
  {
    name: 'new mentee',
    route: '/mentees/new',
    open: async ({ registrationId }) => `/mentees/new?registration=${registrationId}`,
    answer: aNewMentee,
  },
  {
    name: 'change who the mentee is',
    route: '/relationships/:id/mentee',
    open: async (records) => `/relationships/${await records.mentee()}/mentee`,
    answer: whoTheyAre,
  },
]
