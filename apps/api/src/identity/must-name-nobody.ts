import type { KnownPerson } from '@mentorfolio/domain/confidentiality/kinds'
import {
  isName,
  leaveOut,
  leaveOutUntold,
  type SureFinding,
  sureFindings,
} from '@mentorfolio/domain/confidentiality/sure-findings'
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

type Said = { field: string; words: string | null }

/** Transactions in which words that came through a link were compared with names. */
const compared = new WeakSet<object>()

/** Whether the answer to what was asked in this transaction tells of names, whatever it is: it is counted then. */
export const wereNamesAsked = (tx: Tx): boolean => compared.has(tx)

/**
 * A mentee is promised that whoever checks reads their made-up name: so what a guest writes, or a mentee on their mentor's
 * device, names nobody whom the relationship knows, and holds no number or address (docs/confidentiality.md). Only what is
 * sure is refused: nobody is asked about what merely looks like a name. Throws 400 in the field's terms. A link may be held by
 * somebody who does not know the name and tries many: of what comes through one no answer tells which word it was, nor in which
 * of several boxes, and what holds a number is refused for that alone. There it is asked last, after all else that can refuse.
 */
export const mustNameNobody = async (
  tx: Tx,
  sealer: Sealer,
  { relationshipId, throughLink, said }: { relationshipId: string; throughLink: boolean; said: readonly Said[] },
) => {
  const boxes = said.flatMap(({ field, words }) => (words === null ? [] : [{ field, words }]))
  if (boxes.length === 0) return
  const known = await knownTo(tx, sealer, relationshipId)
  const everything = boxes.map(({ field, words }) => ({ field, findings: sureFindings(words, known) }))
  const isNumber = (each: SureFinding) => !isName(each)
  const numbersAlone = throughLink && everything.some(({ findings }) => findings.some(isNumber))
  if (throughLink && !numbersAlone) compared.add(tx)
  const found = numbersAlone
    ? everything.map(({ field, findings }) => ({ field, findings: findings.filter(isNumber) }))
    : everything
  const inAll = found.flatMap(({ findings }) => findings)
  if (inAll.length === 0) return
  const tell = (findings: readonly SureFinding[]) =>
    throughLink ? leaveOutUntold(findings, inAll) : findings.length > 0 ? leaveOut(findings) : null
  const errors = found.flatMap(({ field, findings }) => {
    const message = tell(findings)
    return message === null ? [] : [{ field, message }]
  })
  throw invalid(errors)
}
