import type { CentreView, viewCentreEndpoint } from '@mentorfolio/domain/centres/centres.endpoints'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'

const select = {
  id: true,
  name: true,
  zone: true,
  dsl: true,
  dslPhone: true,
  deputy: true,
  deputyPhone: true,
  revision: true,
} as const

/** A centre as this person of it sees it. */
export const presentCentre = async (db: Db | Tx, by: SignedIn, id: string): Promise<CentreView> => {
  const centre = await db.centre.findUniqueOrThrow({ where: { id }, select })
  const mayDescribe = decide({ roles: rolesAt(by, id) }, 'centre.describe', { state: null }).allowed
  return { ...centre, mayDescribe }
}

export const viewCentre = async (db: Db, { params: { id }, by }: Asked<typeof viewCentreEndpoint>) => {
  personAt(by, id)
  mustBeAllowedAt(by, id, 'centre.view')
  return presentCentre(db, by, id)
}
