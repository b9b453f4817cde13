import { check, field, page, prompt, rule } from '../part.ts'

const cohort = 'D:cohorts/cohort-schemas.test.ts'
const safeguarding = 'A:safeguarding/safeguarding.api.test.ts'
const policies = 'D:policies/policies.test.ts'

/** What somebody brings when they begin. */
export const induction = {
  prompts: prompt(
    'A checklist at the start, by unit: it advises, and nothing waits for it.',
    ['D:cohorts/induction.ts', 'inductionPrompts'],
    [cohort, 'counts ‘not yet’ as an answer: it advises and never blocks'],
    ['A:cohorts/registrations.api.test.ts', 'an induction that nobody filled in blocks nothing'],
    ['E:cohorts.e2e.ts', 'a candidate fills in their own induction'],
  ),
  noTeaching: check(
    'A teaching qualification is never asked for.',
    ['D:cohorts/induction.ts', 'inductionPrompts'],
    [cohort, 'asks what the units find helpful, each thing once, and never for a teaching qualification (S1-M6)'],
  ),
  training: field(
    'Safeguarding training that was done: its day, its level, who gave it.',
    ['D:cohorts/induction.ts', 'training'],
    [cohort, 'says what is missing in a training'],
  ),
}

/** Safeguarding. */
export const concern = {
  raise: rule(
    'Everybody can raise a concern, from every page, signed in or not.',
    'concern.raise',
    ['D:cycle/grants.test.ts', 'raising a concern is granted to anyone at all'],
    ['E:concern.e2e.ts', 'signed out: from the sign-in, whom to phone in general, and nothing to fill in'],
  ),
  whom: check(
    'Whom to phone, by whom it is about: the setting’s safeguarding lead first.',
    ['D:safeguarding/whom-to-phone.ts', 'whomToPhone'],
    ['D:safeguarding/whom-to-phone.test.ts', 'about an adult there: the head, and not the DSL'],
    ['E:concern.e2e.ts', 'a candidate: from home, whom to phone by whom it is about'],
  ),
  factsOnly: field(
    'What is kept: told whom, when, under which reference. There is no field to investigate in.',
    ['D:safeguarding/concern.ts', 'raiseConcern'],
    [safeguarding, 'waits for the call: a time to come is refused'],
    ['E:concern.e2e.ts', 'it opens with the numbers, sends nothing, keeps nothing, and says whom to phone'],
  ),
  apart: check(
    'A concern is seen by whoever raised it and the safeguarding desk; nobody else learns that it is there.',
    ['D:cycle/who-sees-what.ts', 'concern'],
    [safeguarding, 'every read of everybody else answers the same before one is raised'],
  ),
  desk: rule('The safeguarding desk acknowledges and handles it.', 'concern.acknowledge', [
    safeguarding,
    'acknowledges and handles it; the raiser sees the first and not the second',
  ]),
}

/** Recognising, and doing what the setting asks. */
export const abuse = {
  signs: page(
    'The page for a concern says which signs to notice, and that nobody need be sure: to be passed on, never looked into.',
    ['W:safeguarding/concern.route.tsx', 'Signs'],
    ['E:concern.e2e.ts', 'signed out: from the sign-in, whom to phone in general, and nothing to fill in'],
  ),
  procedure: page(
    'The page for a concern leads to the policies of the centre, its own first.',
    ['W:safeguarding/whom.tsx', '/policies'],
    ['E:concern.e2e.ts', 'a candidate: from home, whom to phone by whom it is about'],
  ),
}

/** Law, guidance and the centre’s own policies. */
export const policy = {
  library: field(
    'The centre’s library of law, guidance and its own policies, by nation, each with its edition and when it was checked.',
    ['D:policies/library.ts', 'libraryOf'],
    [policies, 'begins with what ships, unchecked, and asks what could not be established'],
    ['E:policies.e2e.ts', 'an admin checks an edition, adds a policy, and takes one out of use'],
  ),
  local: field(
    'The centre’s own policies stand first.',
    ['D:policies/policy.ts', 'localPolicy'],
    [policies, 'names the centre’s own first, and one that is used no more among them'],
  ),
  stale: check(
    'An edition that a log cites is told from the one in force.',
    ['D:policies/edition-state.ts', 'editionState'],
    [policies, 'a cited edition'],
    [
      'A:sessions/log-in-full.api.test.ts',
      'what a log cites is told as it stands to the library now, to whoever reads words',
    ],
  ),
  law: field(
    'The Equality Act, data protection, Working together, KCSIE and the SEND code are there to be cited.',
    ['D:policies/shipped-britain.ts', 'equality-act'],
    [policies, 'holds what the units speak of, where it applies (S1-K4, S1-K5, S3-K3, S5-T6)'],
  ),
  read: page(
    'A candidate reads what applies where they mentor.',
    ['W:policies/policies.route.tsx', 'Component'],
    ['E:policies.e2e.ts', 'a candidate reads what applies where they mentor'],
  ),
}
