import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { ChainFeedback, ChainSession } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { Framework } from '@mentorfolio/domain/adaptations/frameworks'
import { hereZone, plainDay, shortDay } from '../../words/dates.ts'
import { pointInWords, whoSaid } from '../../words/feedback.ts'
import { kindWords } from '../../words/sessions.ts'

export const frameworkWords: Record<Framework, string> = {
  UDL: 'Universal design for learning',
  ANTI_DISCRIMINATORY: 'Anti-discriminatory practice',
  TRAUMA_INFORMED: 'Trauma-informed practice',
  RESTORATIVE: 'Restorative practice',
  GRADUATED: 'Graduated approach (SEND)',
  OTHER: 'Another framework',
}

export const frameworkInWords = ({ kind, name }: NonNullable<AdaptationContent['framework']>): string =>
  kind === 'OTHER' ? (name ?? frameworkWords.OTHER) : frameworkWords[kind]

/** '14 Nov: Rehearsing the visit' */
export const sessionName = ({ title, kind, start, zone }: ChainSession): string =>
  `${shortDay(start, zone)}: ${title ?? kindWords[kind]}`

/** 'Robin at mid-point, 10 Nov' */
export const feedbackName = (feedback: ChainFeedback, name: string): string =>
  `${whoSaid(feedback, name)} ${pointInWords[feedback.point]}, ${shortDay(feedback.answeredAt, hereZone())}`

const short = (words: string) => (words.length > 140 ? `${words.slice(0, 138).trimEnd()}…` : words)

/** What was said, in short: the part that is meant, else the first words of the answer. */
export const gist = ({ said }: Pick<ChainFeedback, 'said'>, what: string | null): string | null => {
  const words = what ?? said?.find((each) => each.words !== null)?.words ?? null
  return words === null ? null : short(words)
}

type Ends = { sessions: readonly ChainSession[]; feedback: readonly ChainFeedback[]; name: string }

/** What made the change, in one line: 'Robin at mid-point, 10 Nov: “You ask the next thing before I am done”'. */
export const triggerInWords = (trigger: AdaptationContent['trigger'], { sessions, feedback, name }: Ends): string => {
  switch (trigger.kind) {
    case 'FEEDBACK': {
      const given = feedback.find(({ id }) => id === trigger.feedbackId)
      if (!given) return 'Feedback'
      const said = gist(given, trigger.what)
      return `${feedbackName(given, name)}${said === null ? '' : `: “${said}”`}`
    }
    case 'SESSION': {
      const session = sessions.find(({ id }) => id === trigger.sessionId)
      return `${session ? `In the session of ${sessionName(session)}. ` : ''}${short(trigger.what)}`
    }
    case 'REFLECTION':
      return `On ${plainDay(trigger.on)}, thinking it over: ${short(trigger.what)}`
  }
}
