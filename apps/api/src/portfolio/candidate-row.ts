import { unitPack } from '@mentorfolio/qualifications'
import { candidateStanding } from '../access/visible-to.ts'
import type { Prisma } from '../database/client.ts'
import { ledgerSessionSelect } from './ledger-rows.ts'
import { cardSelect } from './relationship-card.ts'
import { summarySelect } from './session-summary.ts'

/** A session as home and a relationship's page read it: for its summary and for the ledger. */
export const portfolioSessionSelect = {
  ...summarySelect,
  decisions: ledgerSessionSelect.decisions,
} as const satisfies Prisma.MentoringSessionSelect

/** A candidate with everything that a page about their whole portfolio shows. */
export const candidateSelect = {
  ...candidateStanding,
  centre: { select: { name: true, hours: true } },
  registrations: {
    select: {
      id: true,
      state: true,
      from: true,
      until: true,
      cohort: { select: { name: true, endsOn: true } },
      units: {
        select: { id: true, packId: true, state: true, assessorId: true, iqaId: true },
        orderBy: { packId: 'asc' },
      },
    },
    orderBy: { from: 'desc' },
  },
  portfolio: {
    select: {
      id: true,
      relationships: { select: cardSelect, orderBy: { createdAt: 'asc' } },
      sessions: { select: portfolioSessionSelect, orderBy: [{ start: 'asc' }, { id: 'asc' }] },
    },
  },
} as const satisfies Prisma.PersonSelect
export type CandidateRow = Prisma.PersonGetPayload<{ select: typeof candidateSelect }>

/** Units that ask for hours first, then as they stand. */
export const hoursFirst = <U extends { packId: string }>(units: readonly U[]): U[] => {
  const asks = (unit: U) => (unitPack(unit.packId)?.evidence.minMinutes ? 0 : 1)
  return units.toSorted((a, b) => asks(a) - asks(b))
}
