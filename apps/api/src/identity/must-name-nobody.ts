import type { KnownPerson } from '@mentorfolio/domain/confidentiality/kinds'
import { leaveOut, sureFindings } from '@mentorfolio/domain/confidentiality/sure-findings'
import type { Prisma, Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import { openIdentity } from './mentee-identity.ts'
import type { Sealer } from './seal.ts'

const select = {
  ...{ id: true, pseudonym: true, identity: { select: { sealed: true } } },
  setting: { select: { dsl: true, deputy: true, supervisor: true, head: true, chair: true } },
} as const satisfies Prisma.RelationshipSelect

/** Who is known to a relationship: its mentee, by every name, and who works at its setting. In memory alone. */
const knownTo = async (tx: Tx, sealer: Sealer, id: string): Promise<KnownPerson[]> => {
  const row = await tx.relationship.findUnique({ where: { id }, select })
  if (!row) throw notFound()
  const { realName, alsoCalled = [] } = openIdentity(sealer, row) ?? {}
  const staff = Object.values(row.setting ?? {}).flatMap((name) => name || [])
  return [
    { kind: 'MENTEE', names: realName ? [realName, ...alsoCalled] : [], token: row.pseudonym },
    ...staff.map((name) => ({ kind: 'STAFF' as const, names: [name], token: '[name]' })),
  ]
}

/**
 * A mentee is promised that whoever checks reads their made-up name: so what a guest writes, or a mentee on their mentor's
 * device, names nobody whom the relationship knows, and holds no number or address (docs/confidentiality.md). Only what is
 * sure is refused: nobody is asked about what merely looks like a name. Throws 400 in the field's terms.
 */
export const mustNameNobody = async (
  tx: Tx,
  sealer: Sealer,
  { relationshipId, field, words }: { relationshipId: string; field: string; words: string | null },
) => {
  if (words === null) return
  const found = sureFindings(words, await knownTo(tx, sealer, relationshipId))
  if (found.length > 0) throw invalid([{ field, message: leaveOut(found) }])
}
