import { plain } from './sentences.ts'

/** Names of approaches and duties, and what is said of mentoring as such. */
const general =
  /\b(trauma[- ]informed|person[- ]cent(re|er)d|non[- ]?judg\w+|holistic|restorative|inclusive|differentiat\w+|attachment theory|equality( act| and)|diversity|legislation|gdpr|policies|polic(y|ies) and procedures|safeguarding (policy|is)|code of practice|relevant law|emotional regulation)\b|\b(range|variety|lots|number) of (different )?(strateg\w+|resources|techniques|methods)\b|\b(different|diffrent) (strateg\w+|learners)\b|\ball (of )?(his|her|their) needs\b|\bat all times\b|\beverybody as an individual\b|\bin everything i do\b/
const maxim =
  /\b(is|are) (very |really |so )?(important|vital|essential|crucial|key)\b|\b(a|the|every|any) (good )?mentor (should|must|needs|is)\b|\bmentoring is\b|\beveryone's responsibility\b|\bit helps to\b/

/** A moment: what somebody said, a day, a time, one occasion. */
const moment =
  /["“][^"”]{4,}["”]|(^|\s)['‘][^'’]{4,}['’]|\b(today|yesterday|this week|last week|on (mon|tues|wednes|thurs|fri)day|in (our|the) (first|second|third|last) session|when (i|he|she|they|[a-z]+ (said|asked|came|left|walked))|said|asked|told|because|so i|then|instead|for example|which meant)\b/

/** Whether a sentence says something of mentoring as such, and nothing of its writer. */
export const isMaxim = (sentence: string): boolean => maxim.test(plain(sentence))

/** Whether a sentence could stand in anybody's portfolio. */
export const isGeneral = (sentence: string): boolean => {
  const text = plain(sentence)
  return general.test(text) || isMaxim(sentence)
}

/** The same, where nothing around it shows one occasion. */
export const generalIn = (sentence: string, passage: string): boolean =>
  isGeneral(sentence) && !moment.test(plain(passage))
