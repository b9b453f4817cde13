import type { InputOf } from '@mentorfolio/domain/http/endpoint'
import type { planSeriesEndpoint } from '@mentorfolio/domain/sessions/series.endpoints'
import { v7 } from 'uuid'
import type { TestRelationship } from './relationships.ts'
import { aPlan } from './sessions.ts'

/** The Mondays from next week on, at three by the clock in London. */
export const mondaysAtThree = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 23 + 7 * index)).toISOString().slice(0, 10)
    return { start: `${day}T15:00:00Z`, end: `${day}T16:00:00Z` }
  })

/** The request for a weekly series with one mentee, from next Monday on. */
export const aSeries = (
  relationship: Pick<TestRelationship, 'id' | 'goalId'>,
  { count = 3, ...more }: Partial<InputOf<typeof planSeriesEndpoint>['body']> & { count?: number } = {},
): InputOf<typeof planSeriesEndpoint>['body'] => {
  const { start: _, end: __, ...plan } = aPlan(relationship)
  return { ...plan, sessions: mondaysAtThree(count).map((times) => ({ id: v7(), ...times })), ...more }
}
