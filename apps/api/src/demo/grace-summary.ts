import type { FeedbackSource } from '@mentorfolio/domain/feedback/feedback-kinds'
import { writeSummaryEndpoint } from '@mentorfolio/domain/reflections/reflections.endpoints'
import { canonical, sha256 } from '../audit/chain.ts'
import { writeSummary } from '../reflections/write-text.ts'
import type { Scene } from './centre.ts'
import { idAt, type Step } from './story.ts'

/** Grace's summary of her year, with what others said of her and what she changed: her unit has all that it asks for. */
export const graceSummary = ({ calendar, cast }: Scene, unitId: string): Step => ({
  at: calendar.when({ week: 1, at: '20:30' }),
  write: async (tx, now) => {
    const { by, portfolioId } = cast.grace
    const heardFrom = async (source: FeedbackSource) => {
      const { id } = await tx.feedbackRequest.findFirstOrThrow({
        where: { portfolioId, source, answer: { isNot: null } },
        select: { id: true },
        orderBy: { createdAt: 'asc' },
      })
      return { kind: 'FEEDBACK', id } as const
    }
    const summary = {
      opening:
        'Two young people in two settings over half a year: one towards a college place, one back into lessons after a long time away.',
      relationship: [],
      skills: [],
      feedback: [
        {
          text: 'I was told that I am easy to talk to, and that I sometimes explain for too long.',
          links: [await heardFrom('MENTEE')],
          change: 'I say it in three sentences, then hand over the pen. What is not clear comes back as a question.',
        },
        {
          text: 'Staff saw more than I did: who eats with whom, who comes early.',
          links: [await heardFrom('STAKEHOLDER')],
          change: 'I ask before each session what the week has been like, within what the agreement lets them tell me.',
        },
      ],
      progress: [],
      practice: [],
      closing: 'I will go on beginning with what stays between us and what cannot. It has made the rest easier.',
    }
    const recordId = idAt(now)
    const body = writeSummaryEndpoint.body.parse({ revision: 0, reason: null, summary })
    await writeSummary(tx, {
      ...{ params: { id: unitId, recordId }, body, by, now, device: null },
      fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
    })
  },
})
