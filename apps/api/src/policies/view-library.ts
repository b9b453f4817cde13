import { appliesIn, asChoice } from '@mentorfolio/domain/policies/library'
import type {
  LibraryView,
  viewLibraryEndpoint,
  viewPolicyChoicesEndpoint,
} from '@mentorfolio/domain/policies/policies.endpoints'
import { checkedForMonths, shippedLookedAtOn } from '@mentorfolio/domain/policies/shipped-policies'
import { nations } from '@mentorfolio/domain/settings/setting'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { visibleTo } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { libraryAt } from '../portfolio/library-rows.ts'

/** The nations where somebody mentors; for whoever mentors nowhere, those of the centre's settings. In the list's order. */
const nationsOf = async (db: Tx | Db, centreId: string, personId: string) => {
  const settings = await db.setting.findMany({
    where: { centreId },
    select: { nation: true, relationships: { where: { portfolio: { personId } }, select: { id: true }, take: 1 } },
  })
  const own = settings.filter(({ relationships }) => relationships.length > 0)
  const among = own.length > 0 ? own : settings
  return nations.filter((nation) => among.some((setting) => setting.nation === nation))
}

/** The library of a centre as whoever asks reads it, once they were allowed to. */
export const presentLibrary = async (
  db: Tx | Db,
  { by, now }: { by: SignedIn; now: Date },
  centreId: string,
): Promise<LibraryView> => ({
  ...{ centreId, shippedLookedAtOn, checkedForMonths },
  ...(await libraryAt(db, centreId, now)),
  mine: await nationsOf(db, centreId, personAt(by, centreId).id),
  actions: [decidedAction(rolesAt(by, centreId), 'policy.keep', { state: null })],
})

/** What a centre goes by (S1-T5). */
export const viewLibrary = async (db: Db, asked: Asked<typeof viewLibraryEndpoint>) => {
  mustBeAllowedAt(asked.by, asked.params.id, 'policy.view')
  return presentLibrary(db, asked, asked.params.id)
}

/** What a log of this relationship may cite: what applies in its setting's nation, and what was cited before. */
export const viewPolicyChoices = async (db: Db, { params, by, now }: Asked<typeof viewPolicyChoicesEndpoint>) => {
  const row = await db.relationship.findFirst({
    where: { id: params.id, portfolio: { person: visibleTo(by, 'relationship') } },
    select: { centreId: true, setting: { select: { nation: true } } },
  })
  if (!row) throw notFound()
  mustBeAllowedAt(by, row.centreId, 'policy.view')
  const { policies } = await libraryAt(db, row.centreId, now)
  const here = nations.filter((nation) => !row.setting || row.setting.nation === nation)
  return { policies: appliesIn(policies, here).map(asChoice) }
}
