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
]
