import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { checkOfEdition } from '@mentorfolio/domain/policies/library'
import type {
  checkPolicyEndpoint,
  keepPolicyEndpoint,
  LibraryView,
  usePolicyEndpoint,
} from '@mentorfolio/domain/policies/policies.endpoints'
import { type ShippedPolicy, shippedPolicies } from '@mentorfolio/domain/policies/shipped-policies'
import { v7, validate } from 'uuid'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Policy } from '../generated/prisma/client.ts'
import type { Written } from '../http/answers.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { presentLibrary } from './view-library.ts'

type Asked = { by: SignedIn; now: Date; params: { id: string; policyId: string } }
type Words = Pick<Policy, 'name' | 'nations' | 'edition' | 'address'>
type Keeping = {
  /** What the centre has said of it so far; null: nothing. */
  made: Policy | null
  /** What a first row begins with; null: there must be one already. */
  begins: Words | null
  saw: number
  data: Partial<Words & Pick<Policy, 'checkedOn' | 'retiredAt' | 'shippedEdition'>>
  fields: Record<string, unknown>
}

/** Nobody has checked ahead of time. Answers which day it is at the centre. */
const mustHaveCome = async (tx: Tx, { params, now }: Asked, checkedOn: string | null): Promise<string> => {
  const { zone } = await tx.centre.findUniqueOrThrow({ where: { id: params.id }, select: { zone: true } })
  const today = dayAt(now, zone)
  if (checkedOn !== null && checkedOn > today)
    throw invalid([{ field: 'policy.checkedOn', message: 'Enter a day that has come already' }])
  return today
}

const shippedAs = (policyId: string): ShippedPolicy | undefined => shippedPolicies.find(({ key }) => key === policyId)

const wordsOf = ({ name, nations, edition, address }: ShippedPolicy): Words => ({
  ...{ name, edition, address },
  nations: [...nations],
})

/** Only ever a row of this centre. A key that nothing ships under is no id either. */
const keptRow = async (tx: Tx, { params }: Asked, shipped: ShippedPolicy | undefined): Promise<Policy | null> => {
  const { id: centreId, policyId } = params
  if (shipped) return tx.policy.findFirst({ where: { centreId, shippedKey: shipped.key } })
  if (!validate(policyId)) return null
  return tx.policy.findFirst({ where: { id: policyId, centreId, shippedKey: null } })
}

/** What the centre says of it now, beside everything that it said before. */
const keepVersion = async (tx: Tx, policyId: string, at: Date) => {
  const { centreId, name, nations, edition, address, checkedOn, retiredAt, revision, byPersonId } =
    await tx.policy.findUniqueOrThrow({ where: { id: policyId } })
  await tx.policyVersion.create({
    data: {
      ...{ policyId, version: revision, centreId, name, nations, edition, address, checkedOn, byPersonId, at },
      used: retiredAt === null,
    },
  })
}

/** Writes what the centre now says of a policy that ships, or of one of its own, and notes it in the centre's chain. */
const keep = async (
  tx: Tx,
  asked: Asked,
  { made, begins, saw, data, fields }: Keeping,
): Promise<Written<LibraryView>> => {
  const { by, now, params } = asked
  const centreId = params.id
  const byPersonId = personAt(by, centreId).id
  const shippedKey = shippedAs(params.policyId)?.key ?? null
  const id = made?.id ?? (shippedKey ? v7() : params.policyId)
  if (!made && !begins) throw notFound()
  if ((made?.revision ?? 0) !== saw) throw stale(await presentLibrary(tx, asked, centreId))
  if (begins && !made)
    await tx.policy.create({ data: { ...begins, ...data, id, centreId, shippedKey, byPersonId, createdAt: now } })
  else {
    const { count } = await tx.policy.updateMany({
      where: { id, centreId, revision: saw },
      data: { ...data, byPersonId, revision: saw + 1 },
    })
    if (count === 0) throw stale(await presentLibrary(tx, asked, centreId))
  }
  await keepVersion(tx, id, now)
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'policy.keep' },
    ...{ subjectKind: 'policy', subjectId: id, revision: saw + 1, fields },
  })
  return { centreId, body: await presentLibrary(tx, asked, centreId) }
}

/** Adds or changes a policy of the centre's own. An id of another centre's is as any other that is taken. */
export const keepPolicy = async (tx: Tx, asked: AskedToWrite<typeof keepPolicyEndpoint>) => {
  const { params, body, by } = asked
  mustBeAllowedAt(by, params.id, 'policy.keep')
  const made = await keptRow(tx, asked, undefined)
  if (!made && body.revision > 0) throw notFound()
  if (!made && (await tx.policy.findUnique({ where: { id: params.policyId } }))) throw idTaken()
  const today = await mustHaveCome(tx, asked, body.policy.checkedOn)
  const { checkedOn: told, ...policy } = body.policy
  const before = made && { edition: made.edition, checkedOn: made.checkedOn && dayOf(made.checkedOn) }
  const checkedOn = checkOfEdition(before, { edition: policy.edition, checkedOn: told }, today)
  const data = { ...policy, checkedOn: checkedOn === null ? null : new Date(checkedOn) }
  return keep(tx, asked, { made, begins: policy, saw: body.revision, data, fields: body.policy })
}

/** Says which edition of a policy that ships is in force here, and that somebody looked. */
export const checkPolicy = async (tx: Tx, asked: AskedToWrite<typeof checkPolicyEndpoint>) => {
  const { params, body, by } = asked
  mustBeAllowedAt(by, params.id, 'policy.keep')
  const shipped = shippedAs(params.policyId)
  if (!shipped) throw notFound()
  await mustHaveCome(tx, asked, body.policy.checkedOn)
  const { edition, checkedOn } = body.policy
  const made = await keptRow(tx, asked, shipped)
  const data = { edition, checkedOn: new Date(checkedOn), shippedEdition: shipped.edition }
  return keep(tx, asked, { made, begins: wordsOf(shipped), saw: body.revision, data, fields: body.policy })
}

/** Takes a policy out of use, or back into it. Logs that cite it keep what they say. */
export const changeUseOfPolicy = async (tx: Tx, asked: AskedToWrite<typeof usePolicyEndpoint>) => {
  const { params, body, by, now } = asked
  mustBeAllowedAt(by, params.id, 'policy.keep')
  const shipped = shippedAs(params.policyId)
  const made = await keptRow(tx, asked, shipped)
  const data = { retiredAt: body.used ? null : now }
  const begins = shipped ? wordsOf(shipped) : null
  return keep(tx, asked, { made, begins, saw: body.revision, data, fields: { used: body.used } })
}
