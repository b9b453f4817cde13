import type { Claim } from '../evidence/claims.ts'

/** The criteria under which nothing but testimony stands: it supports what else is there, and never stands alone. */
export const restingOnTestimony = (claims: readonly Pick<Claim, 'criterion' | 'claimed' | 'item'>[]): Set<string> => {
  const live = claims.filter(({ claimed }) => claimed)
  const others = new Set(live.filter(({ item }) => item.record !== 'WITNESS_TESTIMONY').map((each) => each.criterion))
  return new Set(live.map(({ criterion }) => criterion).filter((criterion) => !others.has(criterion)))
}
