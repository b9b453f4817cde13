import { field, prompt } from '../part.ts'

const answers = 'D:sessions/offered-answers.ts'
const predicates = 'D:evidence/offered-questions.test.ts'
const offered = 'packages/qualifications/src/offered-questions.test.ts'
const kept = ['A:sessions/log-in-full.api.test.ts', 'all that a log may say is kept as it was written'] as const

/** What a log may say besides its minimum: each is offered, none is demanded. */
export const log = {
  offers: prompt(
    'A log offers at most two further questions, for criteria that no log serves yet; the rest is behind one choice.',
    ['D:evidence/offered-questions.ts', 'questionsFor'],
    [offered, 'are never more than two'],
    [offered, 'stop asking once a log serves the criterion elsewhere'],
  ),
  narrative: field(
    'What was done and what came of it, in one box or by the stages of a model.',
    ['D:sessions/log.ts', 'narrative'],
    ['D:sessions/session-schemas.test.ts', 'counts with its minimum: who came, from–to, what we did, what follows'],
    kept,
  ),
  model: field(
    'A log is written by a model, or names the one that it followed.',
    ['D:sessions/models.ts', 'writingModels'],
    kept,
  ),
  star: field('STAR is a way to write a log: situation, task, action, result.', ['D:sessions/models.ts', 'STAR'], kept),
  skills: field(
    'A skill that was used, with an example and what it changed; without an example it stays out of the picture of skills.',
    [answers, 'skillUsed'],
    [predicates, 'a skill with an example is one'],
    [predicates, 'a skill without an example is none (S4-T3)'],
  ),
  questionTypes: field(
    'Open, probing and reflective questions and listening, each a skill of its own.',
    [answers, 'PROBING_QUESTIONS'],
    [predicates, 'are not there together while one kind is missing, or has no example'],
    [offered, 'go on asking for S5-AC2 until all kinds of questions and listening are there'],
  ),
  openQuestion: field(
    'Open questions as they were asked, each with what the mentee made of it.',
    [answers, 'openQuestion'],
    [predicates, 'take an open question from wherever it was written'],
    kept,
  ),
  menteeResponse: field(
    'What the mentee found out, decided or solved by being asked.',
    [answers, 'menteeResponse'],
    [offered, 'tell what else would serve an open criterion'],
    kept,
  ),
  strategy: field(
    'Strategies, each with the difference that it made.',
    [answers, 'strategy'],
    [offered, 'stop asking once a log serves the criterion elsewhere'],
    kept,
  ),
  strategyTags: field(
    'What kind of strategy it was: de-escalation, co-regulation, attachment, trauma-informed, restorative, resilience, inclusion.',
    [answers, 'strategyTags'],
    kept,
  ),
  barrier: field(
    'What was in the way, what was tried, what came of it.',
    [answers, 'barrier'],
    [predicates, 'what one log can answer'],
    kept,
  ),
  policy: field(
    'A law or policy from the centre’s library, or typed, with its edition and what it changed.',
    [answers, 'policy'],
    ['E:logging.e2e.ts', 'a policy is chosen from the centre’s library, or typed'],
    kept,
  ),
  summaryGivenBack: field(
    'How the mentor summed up, and what the mentee said to it.',
    [answers, 'summaryGivenBack'],
    [predicates, 'a summary given back serves S4-AC6'],
  ),
  nonVerbal: field('Body language, with an example, as a skill.', [answers, 'NON_VERBAL'], kept),
  boundary: field(
    'Where a boundary mattered, and what the mentor did.',
    [answers, 'boundary'],
    [predicates, 'a boundary example serves S4-AC7'],
  ),
  solution: field('Whose idea the way forward was, and what it was.', [answers, 'solution'], kept),
  communication: field(
    'How they communicated, in words and without, and what it did.',
    [answers, 'communication'],
    kept,
  ),
  rapport: field(
    'What the mentor did so that they could be trusted, and how they could tell; asked for in the first sessions.',
    [answers, 'rapport'],
    [offered, 'ask for trust in the first sessions with a mentee (S3-LO3), and for listening later'],
    ['A:sessions/log-in-full.api.test.ts', 'trust is offered in the first three sessions with a mentee, and no longer'],
  ),
  resistance: field('How resistance showed, what the mentor did, what came of it.', [answers, 'resistance'], kept),
  restorative: field(
    'A restorative approach: the harm, who took responsibility, the repair, the way back in.',
    [answers, 'restorative'],
    kept,
  ),
  theory: field(
    'Which theory of development or learning the session rests on, why it fits and where it showed.',
    [answers, 'theories'],
    kept,
  ),
  debrief: field('What both took away from it, said at its end.', [answers, 'debrief'], kept),
  talkRatio: field(
    'Who talked more, by the mentor’s own guess, and whether that was right.',
    [answers, 'talkRatio'],
    kept,
  ),
  style: field('How the mentor worked: directive, non-directive or both, and why.', [answers, 'styles'], kept),
  selfCheck: prompt(
    'The boundary self-check: did too much of it stay with the mentor, was anything for somebody else; with the way to a referral.',
    [answers, 'selfCheck'],
    kept,
  ),
  eachMentee: field(
    'Of a group, how it was for each.',
    [answers, 'eachMentee'],
    ['A:sessions/log-in-full.api.test.ts', 'a group of twelve: each has come, late or not at all, with a word of each'],
  ),
  reflection: field(
    'What went well, and what the mentor would do differently.',
    [answers, 'reflection'],
    ['D:evidence/reflection-predicates.test.ts', 'its log says what went well'],
    kept,
  ),
  reviewed: field(
    'What became of the actions of the session before: a formal session that looks at them builds on it.',
    ['D:sessions/agreed-actions.ts', 'isProgressive'],
    ['D:sessions/next-actions.test.ts', 'a session is progressive (S5-T3)'],
    ['E:logging.e2e.ts', 'what was agreed last time is looked at again, and the session builds on it'],
  ),
}
