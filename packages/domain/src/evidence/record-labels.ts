import { cycleStageWords } from '../plans/plan-stages.ts'
import { scaffolds } from '../reflections/scaffolds.ts'
import { summarySectionNames, summarySections } from '../reflections/summary-sections.ts'
import { models } from '../sessions/models.ts'
import { skillWords } from '../sessions/skill-words.ts'
import type { RecordKind } from './record-kinds.ts'

/** What a text stands in: the nearest first, the record itself last. */
export type Around = readonly Readonly<Record<string, unknown>>[]
/** What a text is called; null: it is no text of its writer, such as a question that was asked, or a code. */
export type Label = string | null | ((around: Around) => string)

const named = (words: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined

const titlesOf = (stages: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(Object.entries(stages).map(([key, [title]]) => [key, title]))
const stageTitles: Readonly<Record<string, string>> = Object.assign(
  {},
  ...[...Object.values(models), ...Object.values(scaffolds)].map(({ stages }) => titlesOf(stages)),
)

/** The stage of a model or a scaffold that a text stands in: 'Goal', 'Reality'. */
const ofStage =
  (otherwise: string): Label =>
  ([stage]) =>
    named(stageTitles, stage?.['stage']) ?? otherwise
const explained: Label = ([stage]) =>
  `Explained: ${named(cycleStageWords, stage?.['stage'])?.toLowerCase() ?? 'a stage'}`
const ofSkill =
  (what: string): Label =>
  ([used]) =>
    `${named(skillWords, used?.['skill']) ?? 'A skill'}: ${what}`

const timed: Label = ([activity]) =>
  typeof activity?.['minutes'] === 'number' ? `Activity, ${activity['minutes']} min` : 'Activity'

/** The question that an answer is to, as it was asked. */
const asked =
  (stage?: string): Label =>
  (around) => {
    const id = around.find((each) => 'questionId' in each)?.['questionId']
    const questions: unknown = around.at(-1)?.['questions']
    const question: unknown = Array.isArray(questions)
      ? questions.find((each: unknown) => typeof each === 'object' && each !== null && Reflect.get(each, 'id') === id)
      : undefined
    const text: unknown = typeof question === 'object' && question !== null ? Reflect.get(question, 'text') : null
    const words = typeof text === 'string' ? text : 'Answer'
    return stage === undefined ? words : `${words} · ${stage}`
  }

export type Labels = readonly (readonly [place: string, label: Label])[]

/** A look back on a session, within its log. */
export const reflectionLabels: Labels = [
  ['told.text', 'Looking back'],
  ['told.stages.*.text', ofStage('Looking back')],
  ['ethics', 'Right and wrong in it'],
  ['ownExperience', 'Where own experience came in'],
  ['behindBehaviour', 'Behind behaviour that was hard'],
]

/** What each text of a record is called, in the order in which the record's own page tells them. `*`: each of a list. */
export const labelsOf: Partial<Record<RecordKind, Labels>> = {
  NEEDS_ASSESSMENT: [
    ['tool.name', 'Found out with'],
    ['questions.*.question', 'Question asked'],
    ['questions.*.answer', 'Answer'],
    ['communication', 'How they like to communicate'],
    ['learning', 'How they like to learn'],
    ['helps', 'What helps'],
    ['avoid', 'What to avoid'],
    ['interests', 'Interests'],
    ['strengths', 'Strengths'],
    ['barriers.*.barrier', 'In the way'],
    ['barriers.*.idea', 'Idea for it'],
    ['jobMatch.job', 'Job match'],
    ['jobMatch.tasks.*.task', 'Task of the job'],
    ['jobMatch.tasks.*.adjustment', 'What would make the task fit'],
    ['jobMatch.employer.adjustment', 'What is done differently at work'],
    ['graduated.assess', 'Assess'],
    ['graduated.plan', 'Plan'],
    ['graduated.do', 'Do'],
    ['graduated.review', 'Review'],
    ['flags.*.note', 'Changes how they work together'],
  ],
  GOAL: [
    ['title', 'Goal'],
    ['specific', 'Specific: what will be different'],
    ['measure', 'Measurable: how both will tell'],
    ['support', 'Achievable: what makes it possible'],
    ['why', 'Relevant: why it matters'],
    ['scale.one', 'What 1 means'],
    ['scale.five', 'What 5 means'],
    ['scale.ten', 'What 10 means'],
    ['milestones.*.text', 'Milestone'],
    ['strategies.*.text', 'What helps in the moment'],
    ['employers.*.adjustment', 'What is done differently at work'],
  ],
  MENTORING_PLAN: [
    ['goals.*.how', 'How the goal is worked at'],
    ['mentorDoes', 'What the mentor does'],
    ['menteeDoes', 'What the mentee does'],
    ['support', 'Support and people'],
    ['cites.*', null],
    ['respects', 'Preferences that it respects'],
    ['rhythm', 'Looked at together'],
    ['rationale', 'Why this plan'],
    ['theory', 'What it rests on'],
    ['stages.*.text', explained],
  ],
  SESSION_PLAN: [
    ['title', 'Title'],
    ['purpose', 'What it is for'],
    ['structure', 'How it runs'],
    ['newGoal.title', 'Goal'],
    ['objectives.*.text', 'Objective'],
    ['objectives.*.measure', 'How both will know'],
    ['activities.*.what', timed],
    ['resources.*.what', 'Resource'],
    ['resources.*.fit', 'Why it suits'],
    ['rationale', 'Why this'],
    ['theory', 'What it rests on'],
    ['theoryWhy', 'Why that theory'],
    ['cites.*', null],
    ['respects', 'Preferences that it respects'],
    ['clarifyingQuestions.*', 'Question to ask'],
  ],
  SESSION_LOG: [
    ['title', 'Title'],
    ['narrative.text', 'What happened'],
    ['narrative.stages.*.text', ofStage('What happened')],
    ['next.text', 'What happens next'],
    ['alsoNext.*.text', 'What happens next'],
    ['reviewed.*.text', 'From last time'],
    ['reviewed.*.words', 'What became of it'],
    ['offered.debrief', 'How it was closed together'],
    ['offered.eachMentee.*.words', 'How it was for each'],
    ['offered.skills.*.example', ofSkill('example')],
    ['offered.skills.*.effect', ofSkill('effect')],
    ['offered.openQuestion.*.question', 'Open question asked'],
    ['offered.openQuestion.*.answer', 'Answer to the open question'],
    ['offered.menteeResponse', 'How the mentee responded'],
    ['offered.summaryGivenBack', 'Summary given back'],
    ['offered.communication.verbal', 'Communication in words'],
    ['offered.communication.nonVerbal', 'Communication without words'],
    ['offered.communication.impact', 'What the communication did'],
    ['offered.strategy.*.strategy', 'Strategy'],
    ['offered.strategy.*.impact', 'Impact of the strategy'],
    ['offered.barrier.*.barrier', 'Barrier'],
    ['offered.barrier.*.strategy', 'Barrier: what was tried'],
    ['offered.barrier.*.result', 'Barrier: result'],
    ['offered.rapport.what', 'Building trust'],
    ['offered.rapport.result', 'Building trust: how it showed'],
    ['offered.resistance.sign', 'Resistance: how it showed'],
    ['offered.resistance.strategy', 'Resistance: what was tried'],
    ['offered.resistance.result', 'Resistance: result'],
    ['offered.restorative.harm', 'Restorative practice: what happened'],
    ['offered.restorative.accountability', 'Restorative practice: taking responsibility'],
    ['offered.restorative.repair', 'Restorative practice: putting it right'],
    ['offered.restorative.reintegration', 'Restorative practice: coming back'],
    ['offered.solution.what', 'Whose idea it was'],
    ['offered.talkRatio.words', 'Who talked more'],
    ['offered.style.why', 'How the mentor worked'],
    ['offered.theory.rationale', 'The theory behind it'],
    ['offered.policy.*.policyId', null],
    ['offered.policy.*.name', 'Law or policy'],
    ['offered.policy.*.edition', 'Its edition'],
    ['offered.policy.*.impact', 'What the law or policy changed'],
    ['offered.boundary', 'Boundary'],
    ['offered.selfCheck.words', 'Check of boundaries'],
    ['offered.reflection.wentWell', 'What went well'],
    ['offered.reflection.doDifferently', 'What to do differently'],
  ],
  ADAPTATION: [
    ['trigger.what', 'What led to it'],
    ['change', 'What changed'],
    ['framework.name', 'It leans on'],
    ['framework.how', 'How it follows from that'],
    ['result', 'What came of it'],
    ['shows.*.how', 'Where it shows'],
  ],
  REFERRAL: [
    ['need', 'What the mentee wants or needs'],
    ['service', 'Service'],
    ['shared', 'What was shared'],
    ['boundary', 'Why it was more than a mentor’s to do'],
    ['outcome', 'What came of it'],
  ],
  SUPERVISION_RECORD: [
    ['brought', 'What was brought'],
    ['came', 'What came of it'],
    ['change', 'What changes'],
  ],
  PROGRESS_REVIEW: [
    ['goals.*.words', 'What moved the goal'],
    ['milestones.*.text', 'Milestone'],
    ['milestones.*.words', 'About the milestone'],
    ['wentWell', 'What went well'],
    ['obstacles', 'What got in the way'],
    ['whatChanges', 'What changes, and why'],
    ['stages.*.text', explained],
  ],
  CLOSURE: [
    ['ending', 'The ending'],
    ['signposting.*.where', 'Where to turn next'],
    ['signposting.*.what', 'For what'],
    ['signposting.*.how', 'How to reach it'],
    ['notNeeded', 'Why nobody need be named'],
    ['aftercare.what', 'Afterwards'],
    ['takesAlong', 'What the mentee takes along'],
  ],
  REFLECTIVE_SUMMARY: [
    ['opening', 'To begin with'],
    ...summarySectionNames.flatMap(
      (section): Labels => [
        [`${section}.*.text`, summarySections[section][0]],
        [`${section}.*.change`, 'What followed from it'],
      ],
    ),
    ['closing', 'What the mentor takes from it'],
  ],
  SELF_REVIEW: [
    ['strengths.*.text', 'Strength'],
    ['weaknesses.*.text', 'Not done well yet'],
    ['targets.*.specific', 'Target'],
    ['targets.*.measure', 'Target: how it will show'],
    ['targets.*.support', 'Target: what makes it possible'],
    ['targets.*.why', 'Target: why it matters'],
    ['targets.*.outcome.note', 'Target: what came of it'],
  ],
  CPD_PLAN: [
    ['items.*.learn', 'What to learn'],
    ['items.*.how', 'How'],
    ['items.*.gained', 'What it changed'],
  ],
  WRITTEN_ANSWER: [
    ['answers.*.told.text', asked()],
    ...(['SITUATION', 'TASK', 'ACTION', 'RESULT'] as const).map(
      (stage) => [`answers.*.told.stages.${stage}`, asked(stageTitles[stage])] as const,
    ),
    ['answers.*.questionId', null],
    ['policies.*.policyId', null],
    ['policies.*.name', 'Law or policy'],
    ['policies.*.edition', 'Its edition'],
    ['policies.*.impact', 'What the law or policy changed'],
    ['criterion', null],
    ['questions.*.id', null],
    ['questions.*.text', null],
    ['questions.*.hint', null],
  ],
  CASE_STUDY: [
    ['title', 'Title'],
    ['background', 'Background'],
    ['barrier', 'What stood in the way'],
    ['strategy', 'What was tried, and why'],
    ['result', 'What came of it'],
    ['learnt', 'What was learnt'],
    ['criteria.*', null],
  ],
  PRIOR_LEARNING: [
    ['title', 'What was learnt or done before'],
    ['what', 'What it was'],
    ['where', 'Where'],
    ['criteria.*.criterion', null],
    ['criteria.*.how', 'How it shows the criterion'],
    ['current', 'Why it still holds'],
    ['sufficient', 'Why it is enough'],
    ['products.*', null],
  ],
  WORK_PRODUCT: [
    ['title', 'Title'],
    ['shows', 'What it shows'],
    ['files.*.caption', 'File'],
    ['recording.consent.role', 'Who said yes to being recorded'],
  ],
}
