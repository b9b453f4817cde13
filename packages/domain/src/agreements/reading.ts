import type { Clause } from './clauses.ts'
import { type Reader, rendered } from './tokens.ts'
import { whatChanged } from './what-changed.ts'

type Words = Pick<Clause, 'kind' | 'title' | 'text'>
type Signed = { version: number; mentorSignedAt: unknown; menteeSignedAt: unknown }

/** The version that both signed last before this one (`versions` newest first): what is new is told against it. */
export const signedBefore = <V extends Signed>(versions: readonly V[], { version }: { version: number }) =>
  versions.find((each) => each.version < version && each.mentorSignedAt && each.menteeSignedAt)

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
