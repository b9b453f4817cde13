import { plain } from './sentences.ts'

/** The mentor's own life, or what they would do in the other's place. */
const own =
  /\bwhen i (was|left|started|had|went)\b[^.]*\b(school|young(er)?|child|kid|age|college|job|idea|same)\b|\b(in|from) my (own )?(experience|day|opinion as)\b|\bmy own (story|experience|life|childhood|son|daughter|divorce|school|family|problems)\b|\bi know (exactly )?(how|what) [\w' ]{0,20}(feels?|needs?|is going through)\b|\bif i (were|was) (him|her|them|you|\w+)\b|\bin (his|her|their|\w+'s) (place|shoes)\b|\bas an? (mum|mom|mother|dad|father|parent|teacher|nurse)\b|\bworked for me\b|\b(been|gone|went) through the same\b|\bi (was|used to be) just the same\b|\bmy (parents|son|daughter|brother|sister|mum|dad)\b/

/** Whether the writer's own experience comes in. */
export const ownStoryIn = (sentence: string): boolean => own.test(plain(sentence))
