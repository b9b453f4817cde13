import type { SessionReflections, UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { call } from '../api/call.ts'
import { ApiProblem, NotReached } from '../api/problem.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { reflectionsMadeHere } from './made-here.ts'
import { withWaitingReflections, withWaitingTexts } from './waiting.ts'

type Loaded<Page> = { page: Page; waiting: readonly Item[]; onDevice: readonly Item[] }

const notThere = (error: unknown) =>
  error instanceof NotReached || (error instanceof ApiProblem && error.problem.status === 404)

/** The session as its own page was kept here. */
const keptSession = async (id: string) => {
  const session = await call('GET /api/sessions/:id', { params: { id } }).catch(() => null)
  return (
    session && {
      ...session,
      names: session.mentees.map(({ name }) => name),
      goals: session.goals.map((goal) => ({ id: goal.id, title: goal.title })),
      log: session.log?.offered.reflection ?? null,
    }
  )
}

/** Looking back on one session, with what waits for it here. Throws as `call` does. */
export const loadReflections = async (id: string, signal?: AbortSignal): Promise<Loaded<SessionReflections>> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/sessions/:id/reflections', { params: { id } }, signal).catch(
    async (error: unknown) => {
      const made = notThere(error) ? reflectionsMadeHere(id, onDevice, await keptSession(id)) : null
      if (!made) throw error
      return made
    },
  )
  return { ...withWaitingReflections(view, onDevice), onDevice }
}

/** As the server has it at this moment. */
export const reflectionsNow = (id: string): Promise<SessionReflections> =>
  call('GET /api/sessions/:id/reflections', { params: { id } }, undefined, { kept: false })

/** A unit's texts and the evidence beside them, with what waits for them here. Throws as `call` does. */
export const loadUnit = async (id: string, signal?: AbortSignal): Promise<Loaded<UnitReflection>> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/reflection', { params: { id } }, signal)
  return { ...withWaitingTexts(view, onDevice), onDevice }
}

export const unitNow = (id: string): Promise<UnitReflection> =>
  call('GET /api/units/:id/reflection', { params: { id } }, undefined, { kept: false })
