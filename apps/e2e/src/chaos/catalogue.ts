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
  /** Whether what a record said before can still be read; it can, unless told. */
  keepsVersions?: false
}

const nothing = async () => undefined
const whose = async (page: Page) => {
  await page.getByRole('radio', { name: 'Me', exact: true }).check()
  const together = page.getByRole('radio', { name: 'Found together' })
  if ((await together.count()) === 0) {
    const ask = page.getByRole('button', { name: 'Whose idea it was' })
    if (!(await ask.isVisible())) await page.getByText('More you can say').click()
    await ask.click()
  }
  await together.check()
}
/** What needs ask besides words: the tool, and of an employer what for and why anything may be told. */
const needed = async (page: Page) => {
  await page.getByRole('radio', { name: 'Conversation guide' }).check()
  await page.getByLabel('Contact with the employer').selectOption({ label: 'Review' })
  await page.getByLabel('What may be shared with them, and why').selectOption({ index: 1 })
}
const about = async (page: Page) => {
  await page.getByRole('radio', { name: 'Everyday life' }).check()
  await page.getByLabel('Time-bound: by when?').fill('2030-01-31')
}
const reviewed = async (page: Page) => {
  const preference = page.getByRole('group', { name: /preferences does it respect/ }).getByRole('checkbox')
  if ((await preference.count()) > 0) await preference.first().check()
  await page.getByLabel('When is the next review?').fill('2030-01-31')
}
const moved = async (page: Page) => {
  await page.getByLabel('Review due on').fill('2030-01-31')
}
const seenMyself = async (page: Page) => {
  await page.getByRole('radio', { name: 'I saw it myself' }).check()
  await page.getByLabel('When did you see it?').fill('2026-01-12')
  const seen = page.getByLabel('What did you see?')
  if ((await seen.inputValue()) === '') await seen.fill('I talk too much')
}
/** Somebody besides the mentee is asked: they are named by their part. */
const besideThem = async (page: Page) => {
  await page.getByRole('radio', { name: 'A supervisor' }).check()
  await page.getByRole('radio', { name: /^Short form/ }).check()
}
const rated = async (page: Page) => {
  for (const group of await page.getByRole('group').all())
    if ((await group.getByRole('radio', { name: '3', exact: true }).count()) === 1)
      await group.getByRole('radio', { name: '3', exact: true }).check()
}
const attempted = async (page: Page) => {
  await page.getByRole('radio', { name: 'By phone' }).check()
}
const asked = (question: string, made: (records: Records) => Promise<string>): CataloguedForm => ({
  name: question,
  route: '/sessions/:id',
  open: async (records) => `/sessions/${await made(records)}?ask=${question}`,
  answer: nothing,
})

/**
 * Forms of staff, some with boxes of several lines (the agreement's template, a reason). Their
 * words are kept and sent by the same code, but no chaos run holds that to its promise: a run has one person who writes, a
 * candidate, and counts each word in that candidate's records. To bring these in a seed needs a second account beside the
 * candidate's, whose drafts, signing in and other devices are its own, and a count of a centre's people, cohorts and
 * registrations, which keep no versions. Each form has its own journey.
 */
export const formsOfStaff: readonly string[] = [
  '/centres/:centreId/agreement-template',
  '/centres/:centreId/comments/:commentId',
  '/centres/:centreId/details',
  '/centres/:centreId/assessors/:personId',
  '/centres/:centreId/conflicts/declare',
  '/centres/:centreId/conflicts/:conflictId/end',
  '/centres/:centreId/policies',
  '/centres/:centreId/policies/:policyId',
  '/centres/:centreId/people/:personId/deactivate',
  '/centres/:centreId/people/:personId/details',
  '/centres/:centreId/people/:personId/roles',
  '/centres/:centreId/people/invite',
  '/centres/:centreId/packs',
  '/centres/:centreId/recordings',
  '/centres/:centreId/questions/:source/:tool',
  '/centres/:centreId/answer-questions/:criterion',
  '/centres/:centreId/cohorts/open',
  '/cohorts/:id/describe',
  '/cohorts/:id/register',
  '/registrations/:id',
  '/registrations/:id/assessor',
  '/registrations/:id/break',
  '/registrations/:id/describe',
  '/registrations/:id/iqa',
  '/registrations/:id/withdraw',
  '/relationships/:id/ending/transfer',
  '/relationships/:id/ending/reopen',
  '/units/:id/submissions/:submissionId/review',
  '/units/:id/submissions/:submissionId/review/release',
  '/units/:id/submissions/:submissionId/review/countersign',
  '/units/:id/sessions-to-accept',
  '/units/:id/asked-sessions/:askedId',
  '/units/:id/replies/:replyId',
  '/units/:id/assessment-plan/write',
  '/units/:id/assessment-plan/activities/:activityId/mark',
  '/units/:id/adjustments/new',
  '/units/:id/adjustments/:adjustmentId/change',
  '/units/:id/adjustments/:adjustmentId/end',
  '/units/:id/contact-notes/new',
  '/units/:id/contact-notes/:noteId/change',
  '/units/:id/contact-notes/:noteId/withdraw',
  '/units/:id/sent-criteria/:sentId',
  '/units/:id/evidence/:record/:recordId/comment',
  '/units/:id/record-comments/:commentId/withdraw',
  '/units/:id/testimonies/:testimonyId/look',
  '/units/:id/methods/:recordId',
  '/units/:id/methods/:recordId/observation',
  '/units/:id/methods/:recordId/discussion',
  '/units/:id/methods/observations/new',
  '/units/:id/methods/discussions/new',
  '/units/:id/prior-learning/:recordId/decide',
]

/**
 * Forms whose words become more than one record in one go (a review and the plan's next version), or which end what they are
 * about and so can be filled in once alone. A run counts each word in one record, and fills a form in again and again; these
 * are kept and sent by the same code, and have journeys of their own. A new work product needs a file besides its words, which is
 * on the device where it was chosen alone until it has been sent: a run goes on with words elsewhere.
 */
export const formsThatMoveOn: readonly string[] = [
  '/relationships/:id/reviews/new',
  '/relationships/:id/reviews/:recordId/correct',
  '/relationships/:id/reviews/:recordId/withdraw',
  '/relationships/:id/ending/words',
  '/relationships/:id/ending/put-off',
  '/relationships/:id/ending/early',
  '/registrations/:id/work-products/new',
  '/units/:id/submit',
  // They rest on a file, as a new work product does.
  '/units/:id/prior-learning/new',
  '/units/:id/prior-learning/:recordId/change',
  '/units/:id/prior-learning/:recordId/withdraw',
  '/units/:id/submissions/:submissionId/withdraw',
  // There is one only while a unit is submitted, which a run's own candidate has nothing to show for.
  '/units/:id/submissions/:submissionId/add',
  // To a decision, which a run's own candidate has none of.
  '/units/:id/attempts/:decisionId/reply',
  // Answered once, and there once somebody recorded one.
  '/units/:id/adjustments/:adjustmentId/answer',
  '/units/:id/assessment-plan/answer',
  // A criterion waits once at a time.
  '/units/:id/sent-criteria/new',
  // There is one only once an assessor has said something of a record.
  '/units/:id/record-comments/:commentId/answer',
  // One question about a session at a time.
  '/units/:id/hours/ask/:sessionId',
]

/** Forms of choices and buttons alone: there is no word to lose. What they send goes by the same outbox, and has its journey. */
export const formsWithoutWords: readonly string[] = [
  '/centres/:centreId/comments',
  '/series/:id/move',
  '/relationships/:id/ending',
  '/units/:id/criteria/:criterion',
  '/units/:id/attempts',
  '/units/:id/sent-criteria',
  '/units/:id/hours',
  '/units/:id/record-comments',
  '/registrations/:id/work-products/:recordId',
]

/** A telephone number where one is asked for: Ofcom's, for drama. */
const numbers = async (page: Page) => {
  for (const box of await page.locator('input[inputmode=tel]').all())
    if ((await box.inputValue()) === '') await box.fill('01632 960199')
}
const answered = async (page: Page) => {
  for (const question of ['How often do you meet', 'Until when?', 'What does your mentee want'])
    for (const box of await page.getByLabel(question).all())
      if ((await box.inputValue()) === '') await box.fill('as we said')
}
const authorised = async (page: Page) => page.getByLabel('When did they authorise it?').fill('2026-09-28')
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
/** An answer beside each note, and a day for each training that was added. */
const brought = async (page: Page) => {
  for (const answer of await page.getByRole('radio', { name: 'It is there' }).all()) await answer.check()
  for (const day of await page.getByLabel('Day', { exact: true }).all()) await day.fill('2026-09-10')
}

const targets = async (page: Page) => {
  for (const day of await page.getByLabel('Time-bound: by when?').all()) await day.fill('2030-01-31')
}
const learnt = async (page: Page) => {
  for (const day of await page.getByLabel('By when?', { exact: true }).all()) await day.fill('2030-01-31')
  for (const fold of await page.getByText('It is done', { exact: true }).all()) await fold.click()
  for (const day of await page.getByLabel('When?', { exact: true }).all()) await day.fill('2026-01-31')
}
const referred = async (page: Page) => {
  await page.getByRole('radio', { name: 'Help with learning' }).check()
  await page.getByLabel('To what kind of service?').selectOption({ index: 1 })
  await page.getByRole('radio', { name: 'They said yes themself' }).check()
  await shared(page)
}
const shared = async (page: Page) => page.getByRole('radio', { name: 'The mentee agreed' }).check()
const withAnAgency = async (page: Page) => {
  await page.getByLabel('With whom, by their part?').selectOption({ index: 1 })
  await shared(page)
}
const withAnEmployer = async (page: Page) => {
  await page.getByLabel('What was it for?').selectOption({ label: 'Review' })
  await page.getByLabel('What may be shared with them, and why').selectOption({ index: 1 })
}
const supervised = async (page: Page) => {
  await page.getByRole('radio', { name: 'The supervisor at the setting' }).check()
  await page.getByLabel('How many minutes?').fill('45')
}
/** A new record beside the sessions, the next version of one, or its withdrawal. */
const beside = (name: string, to: string, answer: CataloguedForm['answer']): CataloguedForm[] => [
  {
    ...{ name, answer, route: `/relationships/:id/${to}/new` },
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/${to}/new`,
  },
  {
    ...{ name: `changed ${name}`, answer, route: `/relationships/:id/${to}/:recordId/change` },
    open: async ({ relationshipId, beside: make }) => `/relationships/${relationshipId}/${to}/${await make(to)}/change`,
  },
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
    name: 'plan and start',
    route: '/sessions/now',
    open: async ({ relationshipId }) => `/sessions/now?with=${relationshipId}`,
    answer: nothing,
  },
  {
    name: 'series',
    route: '/sessions/series',
    open: async ({ relationshipId }) => `/sessions/series?with=${relationshipId}`,
    answer: nothing,
  },
  {
    name: 'called off series',
    route: '/series/:id/call-off',
    open: async (records) => `/series/${await records.series()}/call-off`,
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
  {
    name: 'needs',
    route: '/relationships/:id/needs/write',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/needs/write`,
    answer: needed,
  },
  {
    name: 'goal',
    route: '/relationships/:id/goals/new',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/goals/new`,
    answer: about,
  },
  {
    name: 'changed goal',
    route: '/relationships/:id/goals/:goalId/change',
    open: async ({ relationshipId, goal }) => `/relationships/${relationshipId}/goals/${await goal()}/change`,
    answer: about,
  },
  {
    name: 'dropped goal',
    route: '/relationships/:id/goals/:goalId/drop',
    open: async ({ relationshipId, goal }) => `/relationships/${relationshipId}/goals/${await goal()}/drop`,
    answer: nothing,
  },
  {
    name: 'mentoring plan',
    route: '/relationships/:id/mentoring-plan/write',
    open: async ({ relationshipId, goal }) => {
      await goal()
      return `/relationships/${relationshipId}/mentoring-plan/write`
    },
    answer: reviewed,
  },
  {
    name: 'change for a mentee',
    route: '/relationships/:id/adaptations/new',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/adaptations/new`,
    answer: seenMyself,
  },
  {
    name: 'next version of a change',
    route: '/relationships/:id/adaptations/:recordId/change',
    open: async ({ relationshipId, adaptation }) =>
      `/relationships/${relationshipId}/adaptations/${await adaptation()}/change`,
    answer: nothing,
  },
  {
    name: 'withdrawn change',
    route: '/relationships/:id/adaptations/:recordId/withdraw',
    open: async ({ relationshipId, adaptation }) =>
      `/relationships/${relationshipId}/adaptations/${await adaptation()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'next version of a work product',
    route: '/registrations/:id/work-products/:recordId/change',
    open: async ({ registrationId, workProduct }) =>
      `/registrations/${registrationId}/work-products/${await workProduct()}/change`,
    answer: nothing,
  },
  {
    name: 'withdrawn work product',
    route: '/registrations/:id/work-products/:recordId/withdraw',
    open: async ({ registrationId, workProduct }) =>
      `/registrations/${registrationId}/work-products/${await workProduct()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'request for feedback',
    route: '/relationships/:id/feedback/ask',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/feedback/ask`,
    answer: besideThem,
    keepsVersions: false,
  },
  {
    name: 'changed request for feedback',
    route: '/relationships/:id/feedback/:requestId/change',
    open: async ({ relationshipId, request }) => `/relationships/${relationshipId}/feedback/${await request()}/change`,
    answer: nothing,
    keepsVersions: false,
  },
  {
    name: 'withdrawn request for feedback',
    route: '/relationships/:id/feedback/:requestId/withdraw',
    open: async ({ relationshipId, request }) =>
      `/relationships/${relationshipId}/feedback/${await request()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'own rating',
    route: '/relationships/:id/feedback/own-rating',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/feedback/own-rating`,
    answer: rated,
  },
  {
    name: 'attempt at feedback',
    route: '/relationships/:id/feedback/attempt',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/feedback/attempt`,
    answer: attempted,
  },
  {
    name: 'withdrawn attempt',
    route: '/relationships/:id/feedback/own/:recordId/withdraw',
    open: async ({ relationshipId, attempt }) =>
      `/relationships/${relationshipId}/feedback/own/${await attempt()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'dates',
    route: '/relationships/:id/dates',
    open: async ({ relationshipId }) => `/relationships/${relationshipId}/dates`,
    answer: moved,
  },
  {
    name: 'agreement',
    route: '/relationships/:id/agreement/write',
    open: async (records) => `/relationships/${await records.mentee()}/agreement/write`,
    answer: answered,
  },
  {
    name: 'next version of the agreement',
    route: '/relationships/:id/agreement/revise',
    open: async (records) => `/relationships/${await records.offered()}/agreement/revise`,
    answer: answered,
  },
  {
    name: 'signature',
    route: '/relationships/:id/agreement',
    open: async (records) => `/relationships/${await records.offered()}/agreement`,
    answer: nothing,
  },
  {
    name: 'looking back',
    route: '/sessions/:id/reflection/write',
    open: async (records) => `/sessions/${await records.logged()}/reflection/write`,
    answer: nothing,
  },
  {
    name: 'looking back again',
    route: '/sessions/:id/reflection/:recordId/change',
    open: async (records) => {
      const { sessionId, recordId } = await records.reflection()
      return `/sessions/${sessionId}/reflection/${recordId}/change`
    },
    answer: nothing,
  },
  {
    name: 'withdrawn reflection',
    route: '/sessions/:id/reflection/:recordId/withdraw',
    open: async (records) => {
      const { sessionId, recordId } = await records.reflection()
      return `/sessions/${sessionId}/reflection/${recordId}/withdraw`
    },
    answer: nothing,
  },
  {
    name: 'summary',
    route: '/units/:id/reflection/summary/new',
    open: async ({ unitId }) => `/units/${unitId}/reflection/summary/new`,
    answer: nothing,
  },
  {
    name: 'changed summary',
    route: '/units/:id/reflection/summary/:recordId/change',
    open: async ({ unitId, summary }) => `/units/${unitId}/reflection/summary/${await summary()}/change`,
    answer: nothing,
  },
  {
    name: 'self-review',
    route: '/units/:id/reflection/self-review/new',
    open: async ({ unitId }) => `/units/${unitId}/reflection/self-review/new`,
    answer: targets,
  },
  {
    name: 'changed self-review',
    route: '/units/:id/reflection/self-review/:recordId/change',
    open: async ({ unitId, selfReview }) => `/units/${unitId}/reflection/self-review/${await selfReview()}/change`,
    answer: targets,
  },
  {
    name: 'development plan',
    route: '/units/:id/reflection/cpd-plan/new',
    open: async ({ unitId }) => `/units/${unitId}/reflection/cpd-plan/new`,
    answer: learnt,
  },
  {
    name: 'changed development plan',
    route: '/units/:id/reflection/cpd-plan/:recordId/change',
    open: async ({ unitId, cpdPlan }) => `/units/${unitId}/reflection/cpd-plan/${await cpdPlan()}/change`,
    answer: learnt,
  },
  {
    name: 'claim',
    route: '/units/:id/evidence/:record/:recordId',
    open: async (records) => `/units/${records.unitId}/evidence/SESSION_LOG/${await records.logged()}?for=S2-MP1`,
    answer: nothing,
    // What was decided before stays in the history; pages show the latest.
    keepsVersions: false,
  },
  {
    name: 'withdrawn text',
    route: '/units/:id/reflection/:recordId/withdraw',
    open: async ({ unitId, summary }) => `/units/${unitId}/reflection/${await summary()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'written answer',
    route: '/units/:id/answers/:criterion/write',
    open: async ({ answersUnitId }) => `/units/${answersUnitId}/answers/S1-AC1/write`,
    answer: nothing,
  },
  {
    name: 'changed written answer',
    route: '/units/:id/answers/:criterion/:recordId/change',
    open: async ({ answersUnitId, writtenAnswer }) =>
      `/units/${answersUnitId}/answers/S1-AC2/${await writtenAnswer()}/change`,
    answer: nothing,
  },
  {
    name: 'withdrawn written answer',
    route: '/units/:id/answers/:criterion/:recordId/withdraw',
    open: async ({ answersUnitId, writtenAnswer }) =>
      `/units/${answersUnitId}/answers/S1-AC2/${await writtenAnswer()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'case study',
    route: '/units/:id/case-studies/new',
    open: async ({ answersUnitId }) => `/units/${answersUnitId}/case-studies/new`,
    answer: nothing,
  },
  {
    name: 'changed case study',
    route: '/units/:id/case-studies/:recordId/change',
    open: async ({ answersUnitId, caseStudy }) => `/units/${answersUnitId}/case-studies/${await caseStudy()}/change`,
    answer: nothing,
  },
  {
    name: 'withdrawn case study',
    route: '/units/:id/case-studies/:recordId/withdraw',
    open: async ({ answersUnitId, caseStudy }) => `/units/${answersUnitId}/case-studies/${await caseStudy()}/withdraw`,
    answer: nothing,
  },
  {
    name: 'authorisation',
    route: '/relationships/:id/authorisation',
    open: async (records) => `/relationships/${await records.mentee()}/authorisation`,
    answer: authorised,
  },
  {
    name: 'private note',
    route: '/sessions/:id/note',
    open: async (records) => `/sessions/${await records.logged()}/note`,
    answer: nothing,
    // It is no record: what it said before is its writer's to overwrite.
    keepsVersions: false,
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
  {
    name: 'induction',
    route: '/registrations/:id/induction',
    open: async (records) => `/registrations/${await records.induction()}/induction`,
    answer: brought,
    keepsVersions: false,
  },
  ...beside('referral', 'referrals', referred),
  ...beside('contact with an agency', 'agency-contacts', withAnAgency),
  ...beside('contact with an employer', 'employer-contacts', withAnEmployer),
  ...beside('supervision', 'supervision', supervised),
  {
    name: 'withdrawn record',
    route: '/relationships/:id/records/:recordId/withdraw',
    open: async (records) =>
      `/relationships/${records.relationshipId}/records/${await records.beside('referrals')}/withdraw`,
    answer: nothing,
  },
]
