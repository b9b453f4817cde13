import type { FeedbackSource, FeedbackTool, RatedSkill } from './feedback-kinds.ts'
import type { Question, QuestionSetContent } from './question-set.ts'

type More = { required?: boolean; rates?: RatedSkill }

const words = (id: string, text: string, { required = false, rates }: More = {}): Question => ({
  ...{ id, kind: 'WORDS', text, rates: rates ?? null, required },
})
const scale = (id: string, rates: RatedSkill, text: string, { required = false }: More = {}): Question => ({
  ...{ id, kind: 'SCALE', text, rates, required },
})

const menteeShort: QuestionSetContent = {
  intro:
    'These questions are about how it is going with your mentor. There is no wrong answer. Say what is true for you. Your mentor wants to know what to do better.',
  questions: [
    words('helped', 'What has helped you so far?', { required: true }),
    scale('trust', 'TRUST', 'I can trust my mentor.', { required: true }),
    words('differently', 'What could your mentor do in a different way?'),
    words('next', 'What would you like to do next?'),
  ],
}

const menteeScale: QuestionSetContent = {
  intro:
    'Pick a number for each line. 1 means not yet. 5 means always. There is no wrong answer. You can leave a line out if you are not sure.',
  questions: [
    scale('trust', 'TRUST', 'I can trust my mentor.', { required: true }),
    scale('listens', 'ACTIVE_LISTENING', 'My mentor listens to me.'),
    scale('questions', 'OPEN_QUESTIONS', 'My mentor asks things that make me think.'),
    scale('sums-up', 'SUMMARISING', 'My mentor checks that they got me right.'),
    scale('goals', 'GOAL_SETTING', 'We work on goals that matter to me.'),
    scale('cheers-on', 'ENCOURAGEMENT', 'My mentor tells me what I do well.'),
    scale('body-language', 'NON_VERBAL', 'I can see that my mentor cares about what I say.'),
    scale('boundaries', 'BOUNDARIES', 'My mentor keeps to what we agreed.'),
    words('more', 'Is there more that you want to say?'),
  ],
}

const menteeLetter: QuestionSetContent = {
  intro:
    'Write to your mentor about how it has been. You could say what has helped. You could say what was hard. You could say what you would like to be different. A few lines are enough.',
  questions: [words('letter', 'What do you want to tell your mentor?', { required: true })],
}

const othersShort: QuestionSetContent = {
  intro:
    'These questions are about the mentoring, as you have seen it from where you stand. Leave out what you cannot judge. Use the mentee’s made-up name, or ‘the mentee’.',
  questions: [
    words('changes', 'What has changed for the mentee since the mentoring began, as far as you can see?', {
      required: true,
    }),
    words('does-well', 'What does the mentor do well? Give an example.', { required: true }),
    words('differently', 'What could the mentor do differently, and what would that change?'),
    scale('boundaries', 'BOUNDARIES', 'The mentor keeps to the limits of the role.'),
  ],
}

const othersScale: QuestionSetContent = {
  intro:
    'Rate what you have seen, from 1 (not yet) to 5 (always). Leave out what you have not seen. A line on why makes a number useful.',
  questions: [
    scale('trust', 'TRUST', 'The mentee trusts the mentor.'),
    scale('listens', 'ACTIVE_LISTENING', 'The mentor listens.'),
    scale('questions', 'OPEN_QUESTIONS', 'The mentor asks questions that open things up.'),
    scale('sums-up', 'SUMMARISING', 'The mentor sums up what was said, and checks it.'),
    scale('goals', 'GOAL_SETTING', 'The mentoring works towards clear goals.'),
    scale('cheers-on', 'ENCOURAGEMENT', 'The mentor builds on what the mentee does well.'),
    scale('body-language', 'NON_VERBAL', 'The mentor notices and uses body language.'),
    scale('boundaries', 'BOUNDARIES', 'The mentor keeps to the limits of the role.'),
    words('example', 'Which moment or change stands behind these numbers?'),
  ],
}

const othersLetter: QuestionSetContent = {
  intro:
    'Write to the mentor in your own words: what you have seen of the mentoring, what it has changed, what you would keep, and what you would do differently. Use the mentee’s made-up name, or ‘the mentee’.',
  questions: [words('letter', 'Your letter', { required: true })],
}

const testimony: QuestionSetContent = {
  intro:
    'A testimony records what you saw, and nothing else. You judge nothing and decide nothing: that is the assessor’s part. Use the mentee’s made-up name, or ‘the mentee’.',
  questions: [
    words('when', 'When and where was it?', { required: true }),
    words('saw', 'What did you see and hear, in the order in which it happened?', { required: true }),
    words('mentor-did', 'What did the mentor say and do? Give their words where you remember them.', {
      required: true,
    }),
    words('body-language', 'How did the mentor use body language, or notice the mentee’s?', { rates: 'NON_VERBAL' }),
    // S1-T3, S5-T2: how it is opened and closed, and by what was agreed.
    words('beginning', 'How did it begin: what was it for, how would it run, and which stage are the two at?'),
    words('agreement', 'How did the mentor come back to what the two have agreed?'),
    words('end', 'How did the two talk it through at the end?'),
  ],
}

const others = { SHORT_FORM: othersShort, SCALE: othersScale, OPEN_LETTER: othersLetter }

const shipped: Record<FeedbackSource, Partial<Record<FeedbackTool, QuestionSetContent>>> = {
  MENTEE: { SHORT_FORM: menteeShort, SCALE: menteeScale, OPEN_LETTER: menteeLetter },
  SUPERVISOR: { ...others, WITNESS_TESTIMONY: testimony },
  STAKEHOLDER: others,
  PEER: others,
  WITNESS: { WITNESS_TESTIMONY: testimony },
}

/** What is asked where a centre has written nothing of its own; throws for a pair that nobody is asked (asked-of.ts). */
export const shippedSet = (source: FeedbackSource, tool: FeedbackTool): QuestionSetContent => {
  const set = shipped[source][tool]
  if (!set) throw new Error(`Nobody is asked with ${tool} as ${source}`)
  return set
}
