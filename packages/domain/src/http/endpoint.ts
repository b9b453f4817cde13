import type { z } from 'zod'
import type { Action } from '../cycle/rules.ts'

type ParamsIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a request brings, part by part. Every part is a strict object, so that an unknown field is told, not ignored. */
export type EndpointDeclaration<Path extends string = string> = {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** Express style: `/api/sessions/:id`. */
  path: Path
  /** The row of the one table that decides who may call it (docs/rules.md). */
  action: Action
  /** A line for the OpenAPI page: what it does, for whom. */
  summary: string
  params?: z.ZodObject<Record<ParamsIn<Path>, z.ZodType<string, string>>>
  query?: z.ZodObject
  body?: z.ZodType
  /**
   * 'NEVER': a write that waits in no queue. It is sent while somebody watches, or said to be not sent. A safeguarding
   * concern that waited would be worse than none (docs/cycle.md); signing out and keeping a draft make no sense later.
   */
  keeping?: 'NEVER'
  /**
   * A write that leaves no record: no version, no audit event and no stored answer. What it asks for comes out the same
   * however often it is sent, so it takes no Idempotency-Key.
   */
  unrecorded?: true
  /** The answer is a file, as bytes with their own media type; `response` then says in words what it is. */
  file?: true
  response: z.ZodType
}

/**
 * One declaration gives the Express route (`serve`), the typed client (`call`) and the OpenAPI operation.
 * There is no other way to reach the API, and no endpoint without an action: it would not compile.
 */
export const endpoint = <const Path extends `/${string}`, const E extends EndpointDeclaration<Path>>(
  declaration: E & { path: Path },
): E => declaration

type PartOf<E, Part extends 'params' | 'query' | 'body', Side extends 'input' | 'output'> = E extends {
  [K in Part]: infer S extends z.ZodType
}
  ? { [K in Part]: Side extends 'input' ? z.input<S> : z.output<S> }
  : object

/** What a caller gives: the parts that the endpoint declares. */
export type InputOf<E extends EndpointDeclaration> = PartOf<E, 'params', 'input'> &
  PartOf<E, 'query', 'input'> &
  PartOf<E, 'body', 'input'>

/** What a handler receives: the same parts, parsed. */
export type ParsedOf<E extends EndpointDeclaration> = PartOf<E, 'params', 'output'> &
  PartOf<E, 'query', 'output'> &
  PartOf<E, 'body', 'output'>

/** What comes back. */
export type ResponseOf<E extends EndpointDeclaration> = z.output<E['response']>
