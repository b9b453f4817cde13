import type { FieldError } from '../http/problem.ts'
import type { Preference } from '../needs/needs-kinds.ts'

type Cited = { readonly cites: readonly Preference[]; readonly respects: string | null }

/**
 * What is wrong with how a plan respects the mentee's preferences: where the needs assessment names any, the plan cites at
 * least one and says how it respects it (S1-M3), and it cites none that is not there. Fields are those of the plan.
 */
export const preferencesRespected = ({ cites, respects }: Cited, named: readonly Preference[]): FieldError[] => {
  const foreign = cites.findIndex((each) => !named.includes(each))
  if (foreign >= 0) return [{ field: `cites.${foreign}`, message: 'Choose a preference that is written in the needs' }]
  if (named.length === 0) return []
  const errors: FieldError[] = []
  if (cites.length === 0)
    errors.push({ field: 'cites', message: 'Choose at least one preference that this plan respects' })
  if (respects === null || respects === '')
    errors.push({ field: 'respects', message: 'Write how the plan respects it' })
  return errors
}
