import { canonical } from '../audit/chain.ts'

type Version = { version: number; content: unknown; reason?: string | null }
/** What somebody wrote, and the version that they saw: 0 where there was none. */
type Writing = { saw: number; content: object; reason?: string | null }

/**
 * Writing needs, a goal, a plan or a record is PUT, so it may be sent again: whether the version that it would make is there
 * already, with the very same words. Then it is answered and not made twice; any other words are another writing.
 */
export const isMadeBefore = (versions: readonly Version[], { saw, content, reason = null }: Writing): boolean => {
  const made = versions.find(({ version }) => version === saw + 1)
  return made !== undefined && (made.reason ?? null) === reason && canonical(made.content) === canonical(content)
}
