import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { Tx } from '../database/client.ts'
import type { GuestLinkRow } from './guest-link.ts'

/**
 * Which of a relationship's links still wait for somebody: not those whose answer came another way (on the mentor's
 * device, on paper), nor those for a version of the agreement that a newer one has replaced.
 */
export const awaitedIn = async (tx: Tx, relationshipId: string): Promise<(link: GuestLinkRow) => boolean> => {
  const [agreement, needs, sessions] = await Promise.all([
    tx.agreement.findFirst({
      where: { relationshipId, offeredAt: { not: null } },
      select: { id: true, menteeSignedAt: true, changeAskedAt: true },
      orderBy: { version: 'desc' },
    }),
    tx.needsAssessment.findFirst({
      where: { relationshipId },
      select: { confirmedAt: true, notRightAt: true },
      orderBy: { version: 'desc' },
    }),
    tx.sessionConfirmation.findMany({ where: { relationshipId }, select: { sessionId: true, at: true } }),
  ])
  // What was answered on the mentor's device has a time in whole minutes: within the minute of asking it is the answer.
  const isAfter = ({ createdAt }: GuestLinkRow, answers: readonly (Date | null | undefined)[]) =>
    answers.every((at) => !at || at < new Date(wholeMinute(createdAt)))
  return (link) => {
    if (link.usedAt !== null || link.revokedAt !== null) return false
    switch (link.purpose) {
      case 'AGREEMENT':
        return agreement?.id === link.subjectId && !agreement.menteeSignedAt && !agreement.changeAskedAt
      case 'NEEDS':
        return isAfter(link, [needs?.confirmedAt, needs?.notRightAt])
      case 'SESSION':
        return isAfter(link, [sessions.find(({ sessionId }) => sessionId === link.subjectId)?.at])
      default:
        return false
    }
  }
}
