import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { decideClaim } from './deciding-claims.ts'
import { criterionEvidence, evidenceList, evidenceView, matrixView, unitOnPaper } from './evidence-view.ts'
import { recordKind, recordKinds } from './record-kinds.ts'
import { submissionView } from './submission.ts'
import { submitUnit, withdrawSubmission, writeSupplement } from './submitting.ts'

const ofUnit = z.strictObject({ id: id() })
const ofSubmission = z.strictObject({ id: id(), submissionId: id() })
const criterion = z.string().max(40)

export const matrixEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/matrix',
  action: 'portfolioUnit.view',
  summary: 'What of a unit is claimed, accepted and missing: criteria by records, and everything else that it asks for',
  params: ofUnit,
  response: matrixView,
})

export const criterionEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/criteria/:criterion',
  action: 'portfolioUnit.view',
  summary: 'One criterion: the records under it with the words that are claimed, and what would fill it',
  params: z.strictObject({ id: id(), criterion }),
  response: criterionEvidence,
})

export const evidenceListEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/evidence',
  action: 'portfolioUnit.view',
  summary: 'The records that can be evidence for a unit, the latest first',
  params: ofUnit,
  query: z.strictObject({
    record: z.enum(recordKinds, { error: 'Choose a kind of record' }).optional(),
    /** `next` of the answer before. */
    after: z.string().max(120).optional(),
  }),
  response: evidenceList,
})

export const evidenceEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/evidence/:record/:recordId',
  action: 'portfolioUnit.view',
  summary: 'One record as evidence for a unit: its words, and what it is claimed for',
  params: z.strictObject({ id: id(), record: recordKind, recordId: id() }),
  response: evidenceView,
})

export const paperEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/paper',
  action: 'reflection.view',
  summary: 'The records of a unit with all their words, for paper; for those who read words',
  params: ofUnit,
  query: z.strictObject({
    /** `next` of the answer before. */
    after: z.string().max(120).optional(),
  }),
  response: unitOnPaper,
})

/** The browser makes the id: each decision is a row of its own. */
export const decideClaimEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/claims/:claimId',
  action: 'evidence.map',
  summary: 'Put a record to a criterion, take it out, or leave it to the rules; and say where in it that shows',
  params: z.strictObject({ id: id(), claimId: id() }),
  body: decideClaim,
  response: evidenceView,
})

/** The browser makes the id. Sent while somebody watches, or said to be not sent: nobody submits unknowingly, later. */
export const submitEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/submissions/:submissionId',
  action: 'portfolioUnit.submit',
  summary: 'Submit a unit: what it shows is kept as it is now, and held until it is withdrawn or decided',
  params: ofSubmission,
  body: submitUnit,
  keeping: 'NEVER',
  response: submissionView,
})

export const submissionEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/submissions/:submissionId',
  action: 'portfolioUnit.view',
  summary: 'A submission as it was, and what was added since',
  params: ofSubmission,
  response: submissionView,
})

export const withdrawSubmissionEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/submissions/:submissionId/withdraw',
  action: 'portfolioUnit.withdraw',
  summary: 'Withdraw a submission before the assessor begins: everything in it can be written on again',
  params: ofSubmission,
  body: withdrawSubmission,
  keeping: 'NEVER',
  response: submissionView,
})

export const writeSupplementEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/submissions/:submissionId/supplements/:supplementId',
  action: 'portfolioUnit.supplement',
  summary: 'Add something beside a submission, with its own date',
  params: z.strictObject({ id: id(), submissionId: id(), supplementId: id() }),
  body: writeSupplement,
  response: submissionView,
})
