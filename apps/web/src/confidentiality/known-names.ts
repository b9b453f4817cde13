import type { KnownPerson } from '@mentorfolio/domain/confidentiality/kinds'
import { call } from '../api/call.ts'
import { ApiProblem, isPassing } from '../api/problem.ts'
import { whenOpen } from '../device/vault.ts'
import { type KeptNames, keptAs } from './names-kept.ts'

/** The names that this device knows of, and what their writer is called. */
export type Names = { known: KnownPerson[]; own: string[] }

/** What the server will not tell there is no need to know; what it cannot tell now is an error. */
const orNothing = async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status !== 401 && !isPassing(error.problem)) return null
    throw error
  }
}

/** Who works at a setting where this candidate mentors. */
const staffOf = async (settingId: string): Promise<KnownPerson[]> => {
  const setting = await orNothing(call('GET /api/settings/:id', { params: { id: settingId } }))
  const { dsl, deputy, supervisor, head, chair } = setting?.people ?? {}
  return [dsl, deputy, supervisor, head, chair].flatMap((name) =>
    name ? [{ kind: 'STAFF' as const, names: [name], token: '[name]' }] : [],
  )
}

const settingsIn = async (centreId: string, names: ReadonlySet<string>) => {
  const list = await orNothing(call('GET /api/centres/:id/settings', { params: { id: centreId } }))
  const met = (list?.settings ?? []).filter(({ name }) => names.has(name))
  return (await Promise.all(met.map(({ id }) => staffOf(id)))).flat()
}

const ask = async (): Promise<Names> => {
  const [self, home] = await Promise.all([call('GET /api/self', {}), call('GET /api/home', {})])
  const relationships = home.candidacies.flatMap((candidacy) => candidacy.relationships)
  const settings = new Set(relationships.flatMap(({ settingName }) => settingName ?? []))
  const mentees = relationships.map(async ({ id, name }): Promise<KnownPerson> => {
    const mentee = await orNothing(call('GET /api/relationships/:id/mentee', { params: { id } }))
    const { realName, alsoCalled = [] } = mentee?.identity ?? {}
    return { kind: 'MENTEE', names: realName ? [realName, ...alsoCalled] : [], token: name }
  })
  const places = self.places.filter(({ roles }) => settings.size > 0 && roles.includes('candidate'))
  const staff = places.map(({ centreId }) => settingsIn(centreId, settings))
  // Both at once: where the network goes, one that nobody waited for would fail unheard.
  const [ofMentees, ofStaff] = await Promise.all([Promise.all(mentees), Promise.all(staff)])
  return { known: [...ofMentees, ...ofStaff.flat()], own: [home.name] }
}

/** How long they hold in a page before they are asked for again, in milliseconds. [D] */
const fresh = 60_000
let last: { of: string; at: number; names: Promise<Names> } | null = null

const find = async (): Promise<Names> => {
  const vault = await whenOpen()
  try {
    const names = await ask()
    const value: KeptNames = { answer: names, at: new Date().toISOString() }
    void vault.change([{ ...keptAs, value }])
    return names
  } catch (error) {
    const kept = await vault.get<KeptNames>(keptAs.kind, keptAs.id)
    if (!kept) throw error
    return kept.answer
  }
}

/**
 * The real names of this candidate's mentees, with their made-up ones, and who works at their settings; without a network,
 * as this device knew them last. They are compared here and sent nowhere. Rejects when nothing of them is known here.
 */
export const knownNames = async (): Promise<Names> => {
  const { userId } = await whenOpen()
  if (last?.of === userId && Date.now() - last.at < fresh) return last.names
  const mine = { of: userId, at: Date.now(), names: find() }
  last = mine
  mine.names.catch(() => {
    if (last === mine) last = null
  })
  return mine.names
}
