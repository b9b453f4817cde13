import type { MethodState } from './method-kinds.ts'

type Signature = { version: number; party: 'ASSESSOR' | 'CANDIDATE'; agrees: boolean }
type Signed = { version: number; withdrawn: boolean; signatures: readonly Signature[] }

/** Where a record stands by its latest version and who signed that one: earlier versions' signatures say nothing of it. */
export const methodStateOf = ({ version, withdrawn, signatures }: Signed): MethodState => {
  if (withdrawn) return 'WITHDRAWN'
  const its = signatures.filter((each) => each.version === version)
  if (!its.some(({ party }) => party === 'ASSESSOR')) return 'WRITTEN'
  const answer = its.find(({ party }) => party === 'CANDIDATE')
  if (!answer) return 'TO_SIGN'
  return answer.agrees ? 'SIGNED' : 'NOT_RIGHT'
}

/** The versions that their candidate may read: those that their assessor signed. */
export const shownVersions = (signatures: readonly Signature[]): ReadonlySet<number> =>
  new Set(signatures.filter(({ party }) => party === 'ASSESSOR').map(({ version }) => version))
