/** What the mentee has said of a version: nothing yet, that it is right, that it is not, or yes to an earlier one. */
export type Confirmation = 'NONE' | 'CONFIRMED' | 'NOT_RIGHT' | 'CHANGED'

type NeedsVersion = { readonly confirmed: { at: string } | null; readonly notRight: { at: string } | null }

/** Of needs, all versions with the earliest first. The later word of the mentee about the latest version stands (S4-M8). */
export const needsConfirmation = (versions: readonly NeedsVersion[]): Confirmation => {
  const latest = versions.at(-1)
  if (!latest) return 'NONE'
  const { confirmed, notRight } = latest
  if (notRight && (!confirmed || notRight.at > confirmed.at)) return 'NOT_RIGHT'
  if (confirmed) return 'CONFIRMED'
  return versions.some((version) => version.confirmed !== null) ? 'CHANGED' : 'NONE'
}

/** Of the plan: whether it was shown as it is now when the mentee said yes. `needs` are all versions, `latest` the plan's. */
export const planConfirmation = (
  needs: readonly { readonly confirmed: { plan: number | null } | null }[],
  latest: number,
): Confirmation => {
  const shown = needs.flatMap(({ confirmed }) => confirmed?.plan ?? [])
  if (shown.includes(latest)) return 'CONFIRMED'
  return shown.length > 0 ? 'CHANGED' : 'NONE'
}

/** Of a goal: which of its revisions the mentee confirmed, if any. */
export const goalConfirmation = (goal: { revision: number; confirmedRevision: number | null }): Confirmation => {
  if (goal.confirmedRevision === null) return 'NONE'
  return goal.confirmedRevision === goal.revision ? 'CONFIRMED' : 'CHANGED'
}
