import { z } from 'zod'
import { revision } from '../sessions/session.ts'

const ask = 'Choose unit packs from the list'

/** A version of a unit pack: `S2`, 1. */
export const packVersion = z.strictObject({
  packId: z.string({ error: ask }).regex(/^[A-Z][A-Z0-9]{0,19}$/, { error: ask }),
  packVersion: z.int({ error: ask }).min(1, { error: ask }).max(10_000, { error: ask }),
})
export type PackVersion = z.infer<typeof packVersion>

/** Whether two name the same version of the same pack. */
export const isSamePack = (one: PackVersion, other: PackVersion) =>
  one.packId === other.packId && one.packVersion === other.packVersion

/** Unit packs, each once, whatever its version. */
export const packList = z
  .array(packVersion, { error: ask })
  .max(60, { error: 'Choose sixty unit packs or fewer' })
  .refine((packs) => new Set(packs.map(({ packId }) => packId)).size === packs.length, {
    error: 'Choose one version of each unit',
  })

/** What a centre offers from now on. Those that cohorts use stay with them. `revision` is the centre's. */
export const choosePacks = z.strictObject({ packs: packList, revision: revision() })

/** A unit pack as people choose it. It is always said that its words are a paraphrase. */
export const packView = packVersion.extend({
  title: z.string(),
  /** What the unit probably is, where its source does not say; with why. */
  probable: z.strictObject({ title: z.string(), awardingBody: z.string(), because: z.string() }).nullable(),
  awardingBody: z.string(),
  qualifications: z.array(z.string()),
  level: z.int().nullable(),
  /** Minutes of delivered mentoring that it asks for; null: the source is silent. */
  minMinutes: z.int().nullable(),
  criteria: z.int(),
  source: z.literal('revision-page paraphrase'),
  sourceNote: z.string(),
})
export type PackView = z.infer<typeof packView>

export const centrePacksView = z.strictObject({
  centreId: z.uuid(),
  centreName: z.string(),
  revision: z.int(),
  packs: z.array(packView.extend({ offered: z.boolean(), cohorts: z.int() })),
  mayChoose: z.boolean(),
})
export type CentrePacksView = z.infer<typeof centrePacksView>
