import type { FieldError, Problem } from '@mentorfolio/domain/http/problem'

/** The API answered, and the answer is no: RFC 9457, as the domain declares it. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Nothing came back: no network, or the line was cut. Whether the server heard us is unknown. */
export class NotReached extends Error {
  override name = 'NotReached'
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const fieldErrors = (value: unknown): FieldError[] =>
  Array.isArray(value)
    ? value.flatMap((entry) =>
        isRecord(entry) && typeof entry['field'] === 'string' && typeof entry['message'] === 'string'
          ? [{ field: entry['field'], message: entry['message'] }]
          : [],
      )
    : []

/** Whatever an answer that is not ok holds, as a problem: a proxy's HTML page becomes one too. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null)
  const said = isRecord(body) ? body : {}
  const requestId = text(said['requestId']) ?? response.headers.get('x-request-id') ?? undefined
  const [detail, because, need, state] = (['detail', 'because', 'need', 'state'] as const).map((key) => text(said[key]))
  return {
    type: text(said['type']) ?? 'about:blank',
    title: text(said['title']) ?? 'Something went wrong',
    status: response.status,
    errors: fieldErrors(said['errors']),
    ...(detail === undefined ? {} : { detail }),
    ...(because === undefined ? {} : { because }),
    ...(need === undefined ? {} : { need }),
    ...(state === undefined ? {} : { state }),
    ...(requestId === undefined ? {} : { requestId }),
    ...('current' in said ? { current: said['current'] } : {}),
  }
}

/** Answers after which the very same may still be taken. `not-json`: the body was cut on its way. */
export const isPassing = ({ status, type }: Problem) =>
  status === 408 || status === 425 || status === 429 || status >= 500 || type.endsWith('/not-json')
