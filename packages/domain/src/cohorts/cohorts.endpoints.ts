import { z } from 'zod'
import { portfolioUnitStates, registrationStates } from '../cycle/states.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { revision } from '../sessions/session.ts'
import { describeCohort, openCohort, target } from './cohort.ts'
import { induction, inductionPrompts, recordInduction } from './induction.ts'
import { centrePacksView, choosePacks, packView } from './packs.ts'
import { riskReasons, stages, waitKinds } from './progress.ts'
import { allocate, describeRegistration, registerCandidate, takeBreak, withdrawRegistration } from './registration.ts'

const params = z.strictObject({ id: id() })

/** Somebody of the centre. `invited`: they have not accepted yet, and have no account. */
const personView = z.strictObject({ personId: z.uuid(), name: z.string(), invited: z.boolean() })
export type PersonView = z.infer<typeof personView>

export const centrePacksEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/packs',
  action: 'pack.view',
  summary: 'Every unit pack, and which of them the centre offers',
  params,
  response: centrePacksView,
})

export const choosePacksEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/packs',
  action: 'pack.choose',
  summary: 'Choose which unit packs the centre offers (centre admin)',
  params,
  body: choosePacks,
  response: centrePacksView,
})

const cohortFacts = {
  id: z.uuid(),
  centreId: z.uuid(),
  centreName: z.string(),
  revision: z.int(),
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  packs: z.array(packView),
  targets: z.array(target),
  assessors: z.array(personView),
  iqas: z.array(personView),
}

export const cohortListView = z.strictObject({
  centreId: z.uuid(),
  centreName: z.string(),
  today: z.string(),
  /** The latest to begin first. */
  cohorts: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      units: z.array(z.string()),
      candidates: z.int(),
    }),
  ),
  packsOffered: z.int(),
  mayOpen: z.boolean(),
})

export const cohortListEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/cohorts',
  action: 'cohort.list',
  summary: 'The cohorts of a centre, the latest to begin first',
  params,
  response: cohortListView,
})

export const cohortChoicesEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/cohort-choices',
  action: 'cohort.open',
  summary: 'What a cohort is put together from: unit packs on offer, assessors and IQAs',
  params,
  response: z.strictObject({
    centreId: z.uuid(),
    centreName: z.string(),
    packs: z.array(packView),
    assessors: z.array(personView),
    iqas: z.array(personView),
  }),
})

const progressRow = z.strictObject({
  registrationId: z.uuid(),
  candidateName: z.string(),
  invited: z.boolean(),
  state: z.enum(registrationStates),
  units: z.array(
    z.strictObject({
      id: z.uuid(),
      packId: z.string(),
      title: z.string(),
      state: z.enum(portfolioUnitStates),
      assessorName: z.string().nullable(),
      iqaName: z.string().nullable(),
      /** Null: the unit asks for no hours. */
      requiredMinutes: z.int().nullable(),
      countedMinutes: z.int(),
    }),
  ),
  stage: z.enum(stages),
  waits: z.array(z.strictObject({ kind: z.enum(waitKinds), count: z.int(), since: z.string().nullable() })),
  missed: z.array(target),
  /** Targets that had passed before they were registered: not theirs. */
  before: z.array(target),
  risks: z.array(z.enum(riskReasons)),
  /** How much of the hours is done, from 0 to 1, in the unit that is furthest behind. */
  hoursShare: z.number(),
  lastActivityAt: z.string().nullable(),
})
export type ProgressRow = z.infer<typeof progressRow>

export const cohortView = z.strictObject({
  ...cohortFacts,
  now: z.string(),
  /** Whoever is most at risk first; those whom the reader may see. */
  rows: z.array(progressRow),
  /** Whether more are registered than are listed. */
  more: z.boolean(),
  actions: z.array(decidedAction),
})
export type CohortView = z.infer<typeof cohortView>

export const cohortEndpoint = endpoint({
  method: 'GET',
  path: '/api/cohorts/:id',
  action: 'cohort.view',
  summary: 'A cohort, and how far its candidates have come: facts, no words',
  params,
  response: cohortView,
})

/** Creating is PUT: the browser makes the id, so that sending twice makes one cohort. */
export const openCohortEndpoint = endpoint({
  method: 'PUT',
  path: '/api/cohorts/:id',
  action: 'cohort.open',
  summary: 'Open a cohort (centre admin)',
  params,
  body: openCohort,
  response: cohortView,
})

export const describeCohortEndpoint = endpoint({
  method: 'POST',
  path: '/api/cohorts/:id/describe',
  action: 'cohort.describe',
  summary: 'Change a cohort’s name, days, units, targets or team (centre admin)',
  params,
  body: describeCohort,
  response: cohortView,
})

export const registrablePeopleEndpoint = endpoint({
  method: 'GET',
  path: '/api/cohorts/:id/people',
  action: 'candidate.register',
  summary: 'Whom a cohort’s candidates are chosen from, and where they are registered already',
  params,
  response: z.strictObject({
    cohort: z.strictObject(cohortFacts),
    people: z.array(
      personView.extend({
        email: z.string(),
        registrations: z.array(
          z.strictObject({
            id: z.uuid(),
            cohortName: z.string().nullable(),
            units: z.array(z.strictObject({ packId: z.string(), title: z.string() })),
          }),
        ),
      }),
    ),
  }),
})

const allocatedUnit = z.strictObject({
  id: z.uuid(),
  packId: z.string(),
  title: z.string(),
  state: z.enum(portfolioUnitStates),
  assessor: personView.nullable(),
  iqa: personView.nullable(),
  requiredMinutes: z.int().nullable(),
  countedMinutes: z.int(),
})

export const registrationView = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  centreId: z.uuid(),
  centreName: z.string(),
  candidate: personView,
  /** Whether the reader is the candidate. */
  own: z.boolean(),
  cohort: z.strictObject({ id: z.uuid(), name: z.string(), endsOn: z.string(), mayView: z.boolean() }).nullable(),
  state: z.enum(registrationStates),
  because: z.string().nullable(),
  /** The first and the last day that count. */
  from: z.string(),
  until: z.string().nullable(),
  units: z.array(allocatedUnit),
  /** What the cohort takes besides. */
  others: z.array(z.strictObject({ packId: z.string(), title: z.string() })),
  induction: induction.extend({ asked: z.array(z.enum(inductionPrompts.map(({ key }) => key))) }),
  actions: z.array(decidedAction),
})
export type RegistrationView = z.infer<typeof registrationView>

export const registrationEndpoint = endpoint({
  method: 'GET',
  path: '/api/registrations/:id',
  action: 'registration.view',
  summary: 'A registration: its units, who assesses them, its induction',
  params,
  response: registrationView,
})

export const registerCandidateEndpoint = endpoint({
  method: 'PUT',
  path: '/api/registrations/:id',
  action: 'candidate.register',
  summary: 'Register somebody of the centre, or somebody new, who is invited (centre admin)',
  params,
  body: registerCandidate,
  response: registrationView,
})

export const describeRegistrationEndpoint = endpoint({
  method: 'POST',
  path: '/api/registrations/:id/describe',
  action: 'registration.describe',
  summary: 'Change the units and days of a registration (centre admin)',
  params,
  body: describeRegistration,
  response: registrationView,
})

export const teamEndpoint = endpoint({
  method: 'GET',
  path: '/api/registrations/:id/team',
  action: 'iqa.allocate',
  summary: 'Whom its units can be allocated to, each with what they have in hand',
  params,
  response: z.strictObject({
    registration: registrationView,
    assessors: z.array(personView.extend({ unfinished: z.int() })),
    iqas: z.array(personView.extend({ unfinished: z.int() })),
  }),
})

export const allocateAssessorEndpoint = endpoint({
  method: 'PUT',
  path: '/api/registrations/:id/assessor',
  action: 'assessor.allocate',
  summary: 'Say who assesses which unit (centre admin)',
  params,
  body: allocate,
  response: registrationView,
})

export const allocateIqaEndpoint = endpoint({
  method: 'PUT',
  path: '/api/registrations/:id/iqa',
  action: 'iqa.allocate',
  summary: 'Say which IQA has which unit (centre admin, lead IQA)',
  params,
  body: allocate,
  response: registrationView,
})

export const takeBreakEndpoint = endpoint({
  method: 'POST',
  path: '/api/registrations/:id/break',
  action: 'registration.takeBreak',
  summary: 'Put a registration on a break (centre admin)',
  params,
  body: takeBreak,
  response: registrationView,
})

export const resumeEndpoint = endpoint({
  method: 'POST',
  path: '/api/registrations/:id/resume',
  action: 'registration.resume',
  summary: 'Go on after a break (centre admin)',
  params,
  body: z.strictObject({ revision: revision() }),
  response: registrationView,
})

export const withdrawRegistrationEndpoint = endpoint({
  method: 'POST',
  path: '/api/registrations/:id/withdraw',
  action: 'registration.withdraw',
  summary: 'Withdraw a registration, with its reason (centre admin)',
  params,
  body: withdrawRegistration,
  response: registrationView,
})

export const recordInductionEndpoint = endpoint({
  method: 'PUT',
  path: '/api/registrations/:id/induction',
  action: 'induction.record',
  summary: 'Say what somebody brings and which training they did: advice, never a gate',
  params,
  body: recordInduction,
  response: registrationView,
})
