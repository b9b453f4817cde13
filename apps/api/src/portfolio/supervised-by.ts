import type { Db, Tx } from '../database/client.ts'

type Named = { name: string; email: string | null; user: { email: string } | null }

const same = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one && other) && one?.trim().toLowerCase() === other?.trim().toLowerCase()

/**
 * Tells of somebody at which setting of this candidate they are named as supervisor, by address or by the same name;
 * undefined: at none. Nobody judges whom they supervise (docs/field-rules.md).
 */
export const supervisedBy = async (tx: Db | Tx, candidateId: string) => {
  const settings = await tx.setting.findMany({
    where: { relationships: { some: { portfolio: { personId: candidateId } } } },
    select: { name: true, supervisor: true, supervisorEmail: true },
  })
  return (person: Named) => {
    const addresses = [person.email, person.user?.email]
    return settings.find(
      ({ supervisor, supervisorEmail }) =>
        same(supervisor, person.name) || addresses.some((address) => same(address, supervisorEmail)),
    )?.name
  }
}
