import { z } from 'zod'
import { problemsOf } from './unit-pack-checks.ts'
import { unitPackShape } from './unit-pack-shape.ts'

/**
 * A unit of a qualification as data: its words, what evidence it asks for, and which records claim which criterion.
 * Unknown keys are refused. How to write one: docs/qualifications.md.
 */
export const unitPackSchema = unitPackShape.superRefine((pack, context) => {
  for (const { path, message } of problemsOf(pack)) context.addIssue({ code: 'custom', path, message })
})

export type UnitPack = z.infer<typeof unitPackSchema>
export type Outcome = UnitPack['outcomes'][number]
export type Criterion = UnitPack['criteria'][number]

/** A pack that cannot be used: each problem with its path, such as `criteria[0].outcome`. */
export class UnitPackError extends Error {
  override readonly name = 'UnitPackError'
  readonly problems: readonly { path: string; message: string }[]

  constructor(pack: string, problems: readonly { path: string; message: string }[]) {
    super([`${pack} cannot be used.`, ...problems.map(({ path, message }) => `  ${path}: ${message}`)].join('\n'))
    this.problems = problems
  }
}

/** Parses what a pack's JSON file holds. Throws a UnitPackError that names the path of every problem. */
export function parseUnitPack(json: unknown): UnitPack {
  const parsed = unitPackSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new UnitPackError(nameOf(json), parsed.error.issues.flatMap(explained))
}

function nameOf(json: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(json)
  return named.success ? `Unit pack ${named.data.id}` : 'A unit pack without an id'
}

/** zod reports an unknown key at the object that holds it; whoever mends the file looks for the key itself. */
function explained(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: z.core.toDotPath([...issue.path, key]), message: 'No such key' }))
  }
  return [{ path: z.core.toDotPath(issue.path) || '(the whole pack)', message: issue.message }]
}
