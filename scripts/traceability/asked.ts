import type { UnitPack } from '../../packages/domain/src/evidence/unit-pack.ts'

/** A row of a unit's source, in our own words. */
export type Asked = { readonly id: string; readonly text: string }

/** Every row of a pack with what it asks: outcomes, criteria, tips, mistakes, concepts, synopsis, prior knowledge. */
export const askedBy = ({ outcomes, criteria, sourceRows }: UnitPack): Asked[] => {
  const { tips, mistakes, concepts, synopsis, priorKnowledge } = sourceRows
  return [
    ...[...outcomes, ...criteria, ...tips, ...mistakes, ...concepts],
    ...(synopsis ? [synopsis] : []),
    ...(priorKnowledge ? [priorKnowledge] : []),
  ].map(({ id, text }) => ({ id, text }))
}
