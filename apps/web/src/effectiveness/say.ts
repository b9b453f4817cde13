import type {
  EffectivenessView,
  RatingView,
  SayingView,
  TriangulationView,
} from '@mentorfolio/domain/effectiveness/effectiveness-view'
import type { MissingView, Side } from '@mentorfolio/domain/effectiveness/triangulation'
import { ago, hereZone, plainDay, shortDay } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { pointInWords, ratedWords, whoSaid } from '../words/feedback.ts'

/** Whose page it is, for 'You' and 'Priya'. */
export type Voice = { name: string; candidateName: string; mine: boolean }

/** Who rated: the mentor, the mentee by the made-up name, others by their part. */
export const whoRated = (
  { by, whom }: Pick<RatingView, 'by' | 'whom'>,
  { name, candidateName, mine }: Voice,
): string => (by === 'SELF' ? (mine ? 'you' : candidateName) : whoSaid({ source: by, whom }, name))

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const when = ({ point, at }: RatingView) => (point === null ? shortDay(at, hereZone()) : pointInWords[point])

const verb = ({ by }: RatingView, { mine }: Voice) => (by === 'SELF' && mine ? 'rate' : 'rates')

/**
 * One saying of the rule (docs/effectiveness.md) in a sentence. It says where views lie apart and never who is right:
 * 'You rate active listening 5; Robin 3 at mid-point. Worth a question.'
 */
export const sayingInWords = (
  saying: SayingView,
  skill: TriangulationView['skills'][number]['skill'],
  voice: Voice,
) => {
  const what = ratedWords[skill].toLowerCase()
  switch (saying.kind) {
    case 'DIFFER': {
      const { one, other } = saying
      return `${capital(whoRated(one, voice))} ${verb(one, voice)} ${what} ${one.score}; ${whoRated(other, voice)} ${other.score} ${when(other)}. Worth a question.`
    }
    case 'AGREE':
      return `${capital(listed(saying.views.map((view) => `${whoRated(view, voice)} (${view.score})`)))} see it much the same.`
    case 'ALONE':
      return `${capital(whoRated(saying.view, voice))} ${verb(saying.view, voice)} it ${saying.view.score}. Nobody else has rated it yet.`
    case 'MOVED': {
      const { from, to } = saying
      const whose = from.by === 'SELF' && voice.mine ? 'Your number' : `The number from ${whoRated(from, voice)}`
      return `${whose} went from ${from.score} (${shortDay(from.at, hereZone())}) to ${to.score} (${shortDay(to.at, hereZone())}).`
    }
  }
}

/** What three views lack, and what would bring it. `ask`: it is done by asking for feedback. */
export const missingWords: Record<MissingView, (voice: Voice) => string> = {
  SELF: ({ mine, candidateName }) =>
    `${mine ? 'You have' : `${candidateName} has`} not rated ${mine ? 'yourself' : 'themself'} yet.`,
  MENTEE: ({ name }) => `${name} has given no feedback yet.`,
  OTHER: () => 'Nobody else has given feedback yet: a supervisor, somebody around them, or another mentor.',
  SUPERVISOR: () => 'A supervisor’s view would help, if there is one to ask.',
  POINTS: () => 'All of it is from one point. Another, such as mid-point or the end, shows what moved.',
  TOOLS: () => 'All of it came with one tool. Another brings out other things.',
}

export const sideWords = ({ name, candidateName, mine }: Voice): Record<Side, string> => ({
  SELF: mine ? 'you' : candidateName,
  MENTEE: name,
  OTHERS: 'others',
})

type Request = Pick<EffectivenessView['requests'][number], 'askedAt' | 'answeredAt' | 'dueOn'>

/** How a request stands: 'answered 14 Nov', 'asked 5 days ago', 'to be asked by 14 Nov'. */
export const standsInWords = ({ askedAt, answeredAt, dueOn }: Request, now: string): string => {
  if (answeredAt) return `answered ${shortDay(answeredAt, hereZone())}`
  return askedAt ? `asked ${ago(now, askedAt, hereZone())}` : `to be asked by ${plainDay(dueOn)}`
}
