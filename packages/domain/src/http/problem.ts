import { z } from 'zod'

/** One thing to put right. `field` is a path such as `attendance.0.from`, or `''` for the whole form. */
export const fieldError = z.object({ field: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldError>

/**
 * Every error the API answers, as RFC 9457 `application/problem+json`.
 * `title` says what is wrong in a few words, `detail` what to do; `errors` holds all issues, not the first.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldError).optional(),
  /** What a 409 is about: the state, the need or the record as it stands now. */
  because: z.string().optional(),
  need: z.string().optional(),
  /** Where the state is what stood in the way: the state. */
  state: z.string().optional(),
  current: z.unknown().optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problem>

/** The kinds of problem, by name: `type` is `/problems/<kind>`. */
export const problemKinds = {
  'invalid-input': 400,
  'not-json': 400,
  'signed-out': 401,
  'somebody-else': 401,
  'wrong-origin': 403,
  /** The device is in a mentee's hands: it is told nothing. */
  'handed-over': 403,
  'wrong-role': 403,
  'not-found': 404,
  'link-gone': 410,
  'wrong-state': 409,
  'unmet-need': 409,
  'stale-revision': 409,
  'key-reused': 409,
  'id-taken': 409,
  'too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
  unexpected: 500,
  unavailable: 503,
} as const
export type ProblemKind = keyof typeof problemKinds

/** A zod error as the list that an error summary links: paths joined by dots, every issue told. */
export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [...issue.path, key].join('.'),
          message: 'Remove this field: it is not part of this request',
        }))
      : [{ field: issue.path.join('.'), message: issue.message }],
  )
