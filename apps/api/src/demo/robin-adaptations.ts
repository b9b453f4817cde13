import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import { writeAdaptationEndpoint } from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import { writeAdaptation } from '../adaptations/write-adaptation.ts'
import { canonical, sha256 } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import type { When } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, type Step } from './story.ts'

type Script = {
  written: When
  /** The mentee's answer at this point, or the session by this title, and what of it. */
  after: { point: 'POST_SESSION' | 'MID'; what: string } | { session: string; what: string }
  change: string
  framework?: AdaptationContent['framework']
  result?: string
  /** Sessions by their titles, and how it shows there. */
  shows: [session: string, how: string][]
}

/** What Priya changed for Robin. */
const changed: readonly Script[] = [
  {
    written: { week: 5, at: '18:40' },
    after: { point: 'POST_SESSION', what: 'You ask the next thing before I am done with the first one.' },
    change:
      'One question at a time, and I count to ten before the next. The list of what I want to ask stays in the bag.',
    framework: {
      kind: 'TRAUMA_INFORMED',
      name: null,
      how: 'Being rushed is what makes a room loud for Robin: predictability and time are what helps.',
    },
    result: 'Answers grew from one word to whole stories, and twice Robin asked me a question back.',
    shows: [['Choosing between two courses', 'The worry on both pages came after a long silence that I left alone.']],
  },
  {
    written: { week: 1, at: '18:30' },
    after: { point: 'MID', what: 'You do it at the end when the taxi is there.' },
    change: 'I sum up in the middle, on a card that Robin can correct, and not at the end when the taxi waits.',
    framework: { kind: 'UDL', name: null, how: 'The same thing said and drawn: Robin picks which to check.' },
    shows: [
      ['Rehearsing the college visit', '“So the room is fine, it’s the corridor”, twenty minutes in: Robin laughed.'],
    ],
  },
  {
    written: { week: 1, days: 1, at: '17:50' },
    after: {
      session: 'What gets in the way on Mondays',
      what: 'Robin called it laziness; the notes said something else.',
    },
    change: 'I bring what we both wrote down before, and ask what it tells Robin, before I say what it tells me.',
    shows: [],
  },
]

const sessionBy = async (tx: Tx, { candidate: { portfolioId } }: Mentoring, title: string) =>
  (await tx.mentoringSession.findFirstOrThrow({ where: { portfolioId, title }, select: { id: true } })).id

const triggerOf = async (
  tx: Tx,
  mentoring: Mentoring,
  after: Script['after'],
): Promise<AdaptationContent['trigger']> => {
  if ('session' in after)
    return { kind: 'SESSION', sessionId: await sessionBy(tx, mentoring, after.session), what: after.what }
  const { relationshipId } = mentoring
  const { id } = await tx.feedbackRequest.findFirstOrThrow({
    where: { relationshipId, source: 'MENTEE', point: after.point },
    select: { id: true },
  })
  return { kind: 'FEEDBACK', feedbackId: id, what: after.what }
}

/** What was changed for Robin, through the product's own write at the time it is said to have happened. */
export const robinAdaptations = (mentoring: Mentoring): Step[] =>
  changed.map(({ written, after, change, framework = null, result = null, shows }) => ({
    at: mentoring.scene.calendar.when(written),
    write: async (tx, now) => {
      const recordId = idAt(now)
      const places = []
      for (const [title, how] of shows) places.push({ sessionId: await sessionBy(tx, mentoring, title), how })
      const trigger = await triggerOf(tx, mentoring, after)
      const adaptation: AdaptationContent = { trigger, change, framework, result, shows: places }
      const body = writeAdaptationEndpoint.body.parse({ revision: 0, reason: null, adaptation })
      await writeAdaptation(tx, {
        ...{ params: { id: mentoring.relationshipId, recordId }, body, by: mentoring.candidate.by, now, device: null },
        fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
      })
    },
  }))
