import { addDays } from '@mentorfolio/domain/calendar/days'
import {
  writeReflectionEndpoint,
  writeSelfReviewEndpoint,
  writeSummaryEndpoint,
} from '@mentorfolio/domain/reflections/reflections.endpoints'
import { canonical, sha256 } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import { writeReflection } from '../reflections/write-reflection.ts'
import { writeSelfReview, writeSummary } from '../reflections/write-text.ts'
import type { Scene } from './centre.ts'
import { idAt, type Step } from './story.ts'

/** Priya looks back on one session, has begun her summary, and set herself one target. Through the product's own writes. */
export const priyaReflections = ({ calendar, cast }: Scene, unitId: string): Step[] => {
  const { by, portfolioId } = cast.priya
  const asked = <Body>(id: string, recordId: string, body: Body, now: Date) => ({
    ...{ params: { id, recordId }, body, by, now, device: null },
    fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
  })
  const sessionCalled = (tx: Tx, title: string) =>
    tx.mentoringSession.findFirstOrThrow({ where: { portfolioId, title }, select: { id: true } })
  const first = { revision: 0, reason: null }

  const lookBack: Step = {
    at: calendar.when({ week: 8, at: '19:20' }),
    write: async (tx, now) => {
      const { id } = await sessionCalled(tx, 'What a good week looks like')
      const reflection = {
        told: {
          form: 'STAGES',
          scaffold: 'DRISCOLL',
          stages: [
            {
              stage: 'WHAT',
              text: 'Robin drew the line of three weeks and went quiet at the second dip. I nearly filled the gap, and did not. After a while Robin wrote ‘dog’ beside it and told me about the vet.',
            },
            {
              stage: 'SO_WHAT',
              text: 'Had I asked, I would have got a shrug, because a question in that moment is one more person wanting something. Waiting told Robin that the line belonged to Robin.',
            },
            {
              stage: 'NOW_WHAT',
              text: 'I bring paper to every session, and when it goes quiet I look at the paper instead of at Robin.',
            },
          ],
        },
        ethics:
          'Robin asked me not to tell anybody about the vet. It was within what stays between us, and I said so, rather than promise more than the agreement does.',
        ...{ ownExperience: null, behindBehaviour: null, feedbackIds: [], goalIds: [] },
      }
      const body = writeReflectionEndpoint.body.parse({ ...first, reflection })
      await writeReflection(tx, asked(id, idAt(now), body, now))
    },
  }

  const beginSummary: Step = {
    at: calendar.when({ week: 3, at: '20:05' }),
    write: async (tx, now) => {
      const { id } = await sessionCalled(tx, 'What a good week looks like')
      const summary = {
        opening:
          'Twelve weeks with one mentee in alternative provision, towards a college place that is their own choice.',
        ...{ relationship: [], feedback: [], progress: [], practice: [], closing: null },
        skills: [
          {
            text: 'I have learned to wait. In the early sessions I answered my own questions; now I look at the paper until Robin does.',
            links: [{ kind: 'SESSION', id }],
            change: null,
          },
        ],
      }
      const body = writeSummaryEndpoint.body.parse({ ...first, summary })
      await writeSummary(tx, asked(unitId, idAt(now), body, now))
    },
  }

  const setTarget: Step = {
    at: calendar.when({ week: 3, at: '20:40' }),
    write: async (tx, now) => {
      const review = {
        strengths: [
          { text: 'I keep my word about small things: the note the day before, the room, the time.', links: [] },
        ],
        weaknesses: [
          { text: 'I ask two questions at once when I am nervous, and get an answer to neither.', links: [] },
        ],
        targets: [
          {
            ...{ id: idAt(now), specific: 'Ask one question, then wait until it has been answered.' },
            measure: 'I tally double questions in the margin of my notes: none in three sessions running.',
            support: 'A card with ‘one’ on it in front of me; my supervisor sits in once.',
            why: 'Robin picks the easier of two questions, and the other one was the one that mattered.',
            ...{ byDate: addDays(calendar.week(0), 20), feedbackId: null },
            outcome: { state: 'OPEN', on: null, note: null },
          },
        ],
      }
      const body = writeSelfReviewEndpoint.body.parse({ ...first, review })
      await writeSelfReview(tx, asked(unitId, idAt(now), body, now))
    },
  }
  return [lookBack, beginSummary, setTarget]
}
