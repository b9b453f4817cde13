import { identity } from '@mentorfolio/domain/mentees/mentee'
import type { Sealer } from './seal.ts'

/** What a sealed identity is bound to. */
export const sealedAs = (relationshipId: string) => `mentee:${relationshipId}`

/** Who the mentee of a relationship is; null where nobody was named, or the name was erased. */
export const openIdentity = (sealer: Sealer, row: { id: string; identity: { sealed: string } | null }) =>
  row.identity && identity.parse(sealer.open(sealedAs(row.id), row.identity.sealed))
