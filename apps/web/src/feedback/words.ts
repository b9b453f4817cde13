import type { FeedbackPoint, FeedbackSource, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackRequestView, FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { Shape, Tone } from '../shell/tag.tsx'
import { listed } from '../words/durations.ts'

export const pointWords: Record<FeedbackPoint, string> = {
  POST_SESSION: 'After a session',
  MID: 'Midway',
  END: 'At the end',
}

export const toolWords: Record<FeedbackTool, string> = {
  SHORT_FORM: 'Short form',
  SCALE: 'Scale',
  OPEN_LETTER: 'Open letter',
  WITNESS_TESTIMONY: 'Witness testimony',
}

export const toolHints: Record<FeedbackTool, string> = {
  SHORT_FORM: 'a few plain questions',
  SCALE: 'skills from 1 to 5, which you rate too',
  OPEN_LETTER: 'one box with prompts',
  WITNESS_TESTIMONY: 'what somebody saw; it decides nothing',
}

/** Of a source as a choice; the mentee stands there by the made-up name. */
export const sourceWords: Record<Exclude<FeedbackSource, 'MENTEE'>, string> = {
  SUPERVISOR: 'A supervisor',
  STAKEHOLDER: 'Somebody around the mentee',
  PEER: 'Another mentor',
  WITNESS: 'A witness',
}

export const stateTags: Record<FeedbackRequestView['state'], { words: string; tone: Tone; shape: Shape }> = {
  TO_ASK: { words: 'To ask', tone: 'plain', shape: 'ring' },
  ASKED: { words: 'Asked', tone: 'wait', shape: 'clock' },
  ANSWERED: { words: 'Answered', tone: 'good', shape: 'tick' },
  WITHDRAWN: { words: 'Withdrawn', tone: 'plain', shape: 'cross' },
}

type Lacking = FeedbackView['lacking']['answered']

const more = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? `another ${one}` : `${count} ${many}`]

type About = Pick<FeedbackView, 'name' | 'simulated'>

/** A mentee who is played is asked nothing. */
const lacks = ({ points, tools, mentee, other }: Lacking, { name, simulated }: About) => [
  ...more(points, 'point in time', 'points in time'),
  ...more(tools, 'way of asking', 'ways of asking'),
  ...(mentee && !simulated ? [name] : []),
  ...(other ? [simulated ? 'somebody who saw the practice' : `somebody besides ${name}`] : []),
]

/** What feedback still lacks before it does what S2 asks for, and whether what is asked will bring it (S2-T2, S2-MP3). */
export const lackingInWords = ({ lacking, ...about }: Pick<FeedbackView, 'lacking'> & About): string => {
  const [answered, asked] = [lacks(lacking.answered, about), lacks(lacking.asked, about)]
  if (answered.length === 0)
    return `Feedback is in from two points in time or more, in two ways or more${about.simulated ? '.' : ', from the mentee and from somebody besides.'}`
  const still = `Still missing: ${listed(answered)}.`
  if (asked.length === 0) return `${still} What is asked below brings it, once it is answered.`
  if (listed(asked) === listed(answered)) return `${still} Nothing of that is planned yet.`
  return `${still} Not planned yet: ${listed(asked)}.`
}
