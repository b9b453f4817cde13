/**
 * Whether somebody is here, as the shell finds out. Loaders of one page run side by side: what a device keeps must wait
 * until it is known whose it may be.
 */
let finding = Promise.withResolvers<boolean>()

/** Begins to find out anew. Answers how to tell what was found. */
export const findOut = (): ((isSomebody: boolean) => void) => {
  const before = finding
  finding = Promise.withResolvers<boolean>()
  // Whoever waited for the first answer gets this one.
  finding.promise.then(before.resolve, () => undefined)
  return finding.resolve
}

/** Resolves once it is known: true when somebody is here. */
export const isSomebodyHere = () => finding.promise
