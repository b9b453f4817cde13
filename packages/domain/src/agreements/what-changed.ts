import type { Clause } from './clauses.ts'
import { type Reader, rendered } from './tokens.ts'

type Words = Pick<Clause, 'kind' | 'title' | 'text'>
/** A clause that is another one than before. `before` null: it is new; `after` null: it was taken out. */
export type ChangedClause = { kind: Clause['kind']; title: string; before: string | null; after: string | null }

const isSameClause = (one: Words, other: Words) =>
  one.kind === other.kind && (one.kind !== 'OTHER' || one.title === other.title)

/** What a reader finds different between two versions, in the order of the new one; what was taken out comes last. */
export const whatChanged = (before: readonly Words[], after: readonly Words[], reader: Reader): ChangedClause[] => {
  const read = (text: string) => rendered(text, reader)
  const now = after.flatMap((clause): ChangedClause[] => {
    const old = before.find((each) => isSameClause(each, clause))
    const [was, is] = [old ? read(old.text) : null, read(clause.text)]
    const [wasCalled, isCalled] = [old ? read(old.title) : null, read(clause.title)]
    if (was === is && wasCalled === isCalled) return []
    const renamed = was === is && wasCalled !== null
    return [
      {
        kind: clause.kind,
        title: isCalled,
        before: renamed ? wasCalled : was,
        after: renamed ? isCalled : is,
      },
    ]
  })
  const gone = before
    .filter((clause) => !after.some((each) => isSameClause(clause, each)))
    .map(({ kind, title, text }): ChangedClause => ({ kind, title: read(title), before: read(text), after: null }))
  return [...now, ...gone]
}
