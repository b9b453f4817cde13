import { check, field, page, prompt, rule } from '../part.ts'

const clauses = 'D:agreements/clauses.test.ts'
const api = 'A:agreements/agreements.api.test.ts'
const shipped = [clauses, 'say how mentoring differs from coaching, counselling and teaching'] as const
const offered = [clauses, 'offer more than they begin with'] as const

/** The agreement: what it says, and that nothing formal happens without it. */
export const agreement = {
  roles: field(
    'The agreement says what a mentor is for; both sign it.',
    ['D:agreements/default-template.ts', 'ROLES'],
    [clauses, 'everything, where nothing is written'],
    shipped,
  ),
  distinction: field(
    'The agreement says what mentoring is not: no coaching, counselling, teaching or being in charge, with an example of where it stops.',
    ['D:agreements/default-template.ts', 'DISTINCTION'],
    shipped,
  ),
  boundaries: field(
    'The agreement says what is outside of mentoring, and that the mentor helps to find who can help.',
    ['D:agreements/default-template.ts', 'BOUNDARIES'],
    [clauses, 'everything, where nothing is written'],
    shipped,
  ),
  confidentiality: field(
    'The agreement says what stays between the two, what cannot, and who must then be told.',
    ['D:agreements/default-template.ts', 'CONFIDENTIALITY'],
    [clauses, 'name who must be told, who reads, that the name is made up'],
  ),
  frequency: field(
    'The agreement says how often they meet and until when: questions that only the mentor can answer.',
    ['D:agreements/default-template.ts', 'FREQUENCY'],
    [clauses, 'ask the mentor for three things alone: how often, until when, which outcome'],
  ),
  outcome: field(
    'The agreement says what the mentee wants to come of it.',
    ['D:agreements/default-template.ts', 'OUTCOME'],
    [clauses, 'ask the mentor for three things alone: how often, until when, which outcome'],
  ),
  objectives: field(
    'A clause on offer: what both want for their time together, beside what the mentee wants.',
    ['D:agreements/default-template.ts', 'RELATIONSHIP_OBJECTIVES'],
    offered,
  ),
  dualRole: field(
    'A clause on offer: what else the mentor is to the mentee, and what holds when the two get mixed up.',
    ['D:agreements/default-template.ts', 'DUAL_ROLE'],
    offered,
  ),
  offered: prompt(
    'While an agreement is written, each clause that is not in it yet says when it is wanted: two sets of objectives, another role, recordings.',
    ['W:agreements/clause-words.ts', 'whyInclude'],
    ['E:agreement.e2e.ts', 'an agreement is written, sent, signed by both, changed'],
  ),
  recording: field(
    'A clause on offer: nothing is recorded unless the mentee says yes, each time.',
    ['D:agreements/default-template.ts', 'RECORDING'],
    offered,
  ),
  privacy: field(
    'The agreement says what is kept, that the mentee can see it and have it put right, and whom to ask which law it rests on.',
    ['D:agreements/default-template.ts', 'PRIVACY'],
    shipped,
  ),
  minimum: check(
    'No agreement is sent while a clause of the minimum is missing or one of its questions is open; each is named.',
    ['D:agreements/clauses.ts', 'missingIn'],
    [clauses, 'each open question, wherever it stands'],
    [api, 'keeps blanks open, says which, and does not send before they are answered'],
  ),
  inForce: rule('It is in force once mentor and mentee have signed one version.', 'relationship.begin', [
    api,
    'both sign one version, and it is in force from the last signature',
  ]),
  sign: rule(
    'Mentor and mentee sign the very same words, by link, on the mentor’s device or through a supervisor.',
    'agreement.sign',
    [api, 'both sign the very same words'],
    ['E:guests.e2e.ts', 'a mentee opens the link, types their name and signs: three interactions'],
  ),
  beforePlanning: rule('A formal session is planned once it is in force, not before.', 'session.plan', [
    'A:sessions/plan-session.api.test.ts',
    'planning waits for the agreement; an informal chat does not',
  ]),
  beforeStarting: rule(
    'A formal session is not started without an agreement in force, and the page says why.',
    'session.start',
    ['A:sessions/run-session.api.test.ts', 'starting live waits for what stands in its way, and names it'],
  ),
  notCounted: check(
    'A session held without an agreement in force can be recorded and counts nothing, with the reason.',
    ['D:sessions/session-worth.ts', 'AGREEMENT_NOT_IN_FORCE'],
    ['D:sessions/ledger.test.ts', 'no agreement was ever signed'],
  ),
  page: page(
    'The agreement with its versions, its signatures and what waits for whom.',
    ['W:agreements/agreement.route.tsx', 'Component'],
    ['E:agreement.e2e.ts', 'an agreement is written, sent, signed by both, changed'],
  ),
}
