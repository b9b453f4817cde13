import type { Clause } from './clauses.ts'
import { type Reader, rendered } from './tokens.ts'
import { whatChanged } from './what-changed.ts'

type Words = Pick<Clause, 'kind' | 'title' | 'text'>
type Read = { version: number; mentorSignedAt: unknown; menteeSignedAt: unknown; changeAsked: unknown }

/**
 * The version that a mentee knows from before this one (`versions` newest first): that which both signed last, or of which
 * they asked for a change; else the one before. What is new is told against it.
 */
export const readBefore = <V extends Read>(versions: readonly V[], { version }: { version: number }) => {
  const earlier = versions.filter((each) => each.version < version)
  return earlier.find((each) => (each.mentorSignedAt && each.menteeSignedAt) || each.changeAsked) ?? earlier[0]
}

/** A version as its reader reads it: no tokens, plain words; and what is new since `before`, null where there was none. */
export const readBy = (
  reader: Reader,
  { clauses, reason }: { clauses: readonly Words[]; reason: string | null },
  before: readonly Words[] | null,
) => ({
  clauses: clauses.map(({ kind, title, text }) => ({
    ...{ kind, title: rendered(title, reader), text: rendered(text, reader) },
  })),
  changed: before && {
    reason,
    clauses: whatChanged(before, clauses, reader).map(({ kind: _, ...told }) => told),
  },
})
