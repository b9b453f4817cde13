import { field, prompt } from '../part.ts'

const answers = 'D:answers/answers.test.ts'
const api = 'A:answers/answers.api.test.ts'

/** What is written about a criterion, and cases. */
export const answer = {
  written: field(
    'A written answer to the criterion, with the questions as they were asked and what of the portfolio it rests on.',
    ['D:answers/written-answer.ts', 'writtenAnswerContent'],
    [api, 'keeps the questions as they were asked, with how far it is, and every version'],
    ['D:evidence/answer-predicates.test.ts', 'a written answer'],
    ['E:answers.e2e.ts', 'a criterion is answered by STAR without a network'],
  ),
  exactTerms: prompt(
    'The questions on a criterion ask for the exact terms and for what is special about the setting.',
    ['packages/qualifications/questions/S1.json', 'Use the exact terms'],
    ['packages/qualifications/src/questions.test.ts', 'S1 asks for the exact terms of theory, for the setting'],
  ),
  termHints: prompt(
    'Vague words are offered the field’s own term and what it means.',
    ['D:reflections/terms/terms.ts', 'termHintsFor'],
    ['D:reflections/terms/terms.test.ts', 'each hint quotes the words, names the term and says what it means'],
    ['D:reflections/terms/terms.test.ts', 'a policy without a name'],
  ),
  oneMoment: prompt(
    'The questions ask where trauma-informed practice showed, in one moment.',
    ['packages/qualifications/questions/S1.json', 'Trauma-informed practice shows in one moment'],
    ['packages/qualifications/src/questions.test.ts', 'and for one moment of trauma-informed practice'],
  ),
  star: field(
    'Each question is answered in one box or by STAR.',
    ['D:answers/star.ts', 'starStages'],
    [answers, 'STAR asks the stages that every scaffold page shows'],
    ['E:answers.e2e.ts', 'a criterion is answered by STAR without a network'],
  ),
  policies: field(
    'A written answer cites laws and policies, each with its edition and what it changed.',
    ['D:answers/written-answer.ts', 'citedPolicy'],
    [answers, 'any words at all come out as they went in, parsed twice'],
  ),
  caseStudy: field(
    'A case study, of one’s own practice or one that was given: what stood in the way, what was tried, what came of it, what was learnt.',
    ['D:answers/case-study.ts', 'caseStudyContent'],
    [api, 'is about a relationship or about nobody in particular'],
    ['D:evidence/answer-predicates.test.ts', 'a case study'],
    ['E:answers.e2e.ts', 'a case study is written with the keyboard alone, and read by the assessor'],
  ),
}
