import { type Nation, nations } from '../settings/setting.ts'
import type { PolicyChoice, PolicyVersion, PolicyView } from './policy-view.ts'
import { checkedForMonths, type ShippedPolicy, shippedPolicies } from './shipped-policies.ts'

/** What a centre has said of a policy, its own or one that ships. Days are `YYYY-MM-DD`. */
export type KeptPolicy = {
  id: string
  shippedKey: string | null
  name: string
  nations: readonly string[]
  edition: string
  /** Of one that ships: what came when the centre last said which edition it goes by. */
  shippedEdition: string | null
  address: string | null
  checkedOn: string | null
  retired: boolean
  revision: number
  /** Latest first. */
  versions: PolicyVersion[]
}

/** The day from which something that was checked on `day` is to be looked at again. */
export const checkAgainFrom = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + checkedForMonths)
  return at.toISOString().slice(0, 10)
}

const checkOf = (checkedOn: string | null, today: string): PolicyView['check'] => {
  if (checkedOn === null) return 'NEVER'
  return today >= checkAgainFrom(checkedOn) ? 'OVERDUE' : 'DONE'
}

/** The edition that a centre said it goes by; until it did, it goes by what ships, whatever else it said. */
const chosen = (kept: KeptPolicy | undefined): string | null => (kept?.checkedOn ? kept.edition : null)

const fromShipped = (policy: ShippedPolicy, kept: KeptPolicy | undefined, today: string): PolicyView => {
  const own = chosen(kept)
  const differs = own !== null && own !== policy.edition
  const came = kept?.shippedEdition ?? policy.edition
  return {
    ...{ id: policy.key, name: policy.name, nations: [...policy.nations], shipped: true, about: policy.about },
    address: policy.address,
    edition: own ?? policy.edition,
    shippedEdition: differs ? policy.edition : null,
    changed: own !== null && own !== came,
    newer: differs && came !== policy.edition,
    ask: kept?.checkedOn ? null : policy.ask,
    checkedOn: kept?.checkedOn ?? null,
    check: checkOf(kept?.checkedOn ?? null, today),
    used: !kept?.retired,
    revision: kept?.revision ?? 0,
    versions: kept?.versions ?? [],
  }
}

const ofCentre = (kept: KeptPolicy, today: string): PolicyView => ({
  ...{ id: kept.id, name: kept.name, edition: kept.edition, address: kept.address, checkedOn: kept.checkedOn },
  nations: nations.filter((nation) => kept.nations.includes(nation)),
  ...{
    shipped: false,
    shippedEdition: null,
    changed: false,
    newer: false,
    versions: kept.versions,
    about: null,
    ask: null,
    revision: kept.revision,
  },
  check: checkOf(kept.checkedOn, today),
  used: !kept.retired,
})

/** A centre's library on a day: its own policies first, by name, then what ships, in its order. */
export const libraryOf = (
  kept: readonly KeptPolicy[],
  today: string,
  ships: readonly ShippedPolicy[] = shippedPolicies,
): PolicyView[] => [
  ...kept
    .filter(({ shippedKey }) => shippedKey === null)
    .map((each) => ofCentre(each, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  ...ships.map((policy) =>
    fromShipped(
      policy,
      kept.find(({ shippedKey }) => shippedKey === policy.key),
      today,
    ),
  ),
]

/** What applies in any of these nations. */
export const appliesIn = <Policy extends { nations: readonly Nation[] }>(
  policies: readonly Policy[],
  where: readonly Nation[],
): Policy[] => policies.filter(({ nations: its }) => its.some((nation) => where.includes(nation)))

/** A policy with no more than a picker needs. */
export const asChoice = ({ id, name, edition, used }: PolicyView): PolicyChoice => ({ id, name, edition, used })

type Checked = Pick<PolicyView, 'edition' | 'checkedOn'>

/**
 * When an edition was checked, as it is kept: the check of the one before says nothing of another. Looked at today, it may be either
 * one. Days as `YYYY-MM-DD`.
 */
export const checkOfEdition = (before: Checked | null, after: Checked, today: string): string | null =>
  before && before.edition !== after.edition && before.checkedOn === after.checkedOn && after.checkedOn !== today
    ? null
    : after.checkedOn
