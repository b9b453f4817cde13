import { addDays } from '@mentorfolio/domain/calendar/days'
import { writeCpdPlanEndpoint } from '@mentorfolio/domain/reflections/reflections.endpoints'
import { canonical, sha256 } from '../audit/chain.ts'
import { writeCpdPlan } from '../reflections/write-text.ts'
import type { Scene } from './centre.ts'
import { idAt, type Step } from './story.ts'

/** What Grace wants to learn next: one wish came from what Jay said of her. Through the product's own write. */
export const graceDevelopment = ({ calendar, cast }: Scene, unitId: string): Step => ({
  at: calendar.when({ week: 1, at: '19:40' }),
  write: async (tx, now) => {
    const { by, portfolioId } = cast.grace
    const { id: feedbackId } = await tx.feedbackRequest.findFirstOrThrow({
      where: { portfolioId, source: 'MENTEE', point: 'POST_SESSION', answer: { isNot: null } },
      select: { id: true },
      orderBy: { createdAt: 'desc' },
    })
    const plan = {
      items: [
        {
          learn: 'To work with a mentee who would rather not read: voice notes, photos, drawing.',
          how: 'Half a day with the speech and language team of the provision.',
          ...{ byDate: addDays(calendar.week(0), 40), from: { kind: 'FEEDBACK', feedbackId } },
          ...{ doneOn: null, gained: null },
        },
        {
          learn: 'How to say what I must pass on, before it is said to me.',
          how: 'The refresher of the safeguarding partnership.',
          ...{ byDate: calendar.week(6), from: null, doneOn: calendar.week(6) },
          gained: 'I begin each first meeting with it, in one sentence, and ask to hear it back.',
        },
      ],
    }
    const recordId = idAt(now)
    const body = writeCpdPlanEndpoint.body.parse({ revision: 0, reason: null, plan })
    await writeCpdPlan(tx, {
      ...{ params: { id: unitId, recordId }, body, by, now, device: null },
      fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
    })
  },
})
