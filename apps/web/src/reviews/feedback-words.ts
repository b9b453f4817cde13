import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { hereZone, shortDay } from '../words/dates.ts'

type Feedback = ReviewsView['feedback'][number]

const points: Record<Feedback['point'], string> = { POST_SESSION: 'after a session', MID: 'midway', END: 'at the end' }
const sources: Record<Exclude<Feedback['source'], 'MENTEE'>, string> = {
  SUPERVISOR: 'The supervisor',
  STAKEHOLDER: 'Somebody around the mentee',
  PEER: 'A peer',
  WITNESS: 'A witness',
}

/** 'Robin, midway, 12 Nov: ‘You listen’'. */
export const feedbackInWords = ({ source, point, whom, answeredAt, answers }: Feedback, name: string): string => {
  const who = source === 'MENTEE' ? name : (whom ?? sources[source])
  const said = answers.find(({ words }) => words !== null)?.words
  const short = said && (said.length > 80 ? `${said.slice(0, 79)}…` : said)
  return `${who}, ${points[point]}, ${shortDay(answeredAt, hereZone())}${short ? `: ‘${short}’` : ''}`
}
