import { teller } from '../api/teller.ts'

/**
 * Whether this page is of the newest release. WAITING: a newer one is on this device and waits to be asked for.
 * REPLACED: another tab has asked for it, and this page still shows the one before.
 */
export type Release =
  | { kind: 'CURRENT' }
  | { kind: 'WAITING'; update: () => Promise<void> }
  | { kind: 'REPLACED'; update: () => Promise<void> }

export const release = teller<Release>({ kind: 'CURRENT' })

const firsts = new Set<() => Promise<void>>()

/** What has to be done before a page is loaded afresh, such as keeping what was typed last. Answers how to take it back. */
export const beforeUpdate = (first: () => Promise<void>) => {
  firsts.add(first)
  return () => {
    firsts.delete(first)
  }
}

/** Throws when one of them fails: then nothing may be loaded afresh, since words would be lost. */
export const getReady = async () => {
  await Promise.all([...firsts].map((first) => first()))
}
