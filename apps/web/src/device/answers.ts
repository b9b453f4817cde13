import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { resume, whenOpen } from './vault.ts'

type Kept<Body = unknown> = { answer: Body; at: string }

/** Of the person's own portfolio: registrations, units and relationships, by id. */
let own: Set<string> | null = null

const idsIn = ({ candidacies }: HomeView) =>
  new Set(
    candidacies.flatMap(({ registrationId, units, relationships }) => [
      registrationId,
      ...units.map(({ id }) => id),
      ...relationships.map(({ id }) => id),
    ]),
  )

const registrationOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'registrationId' in answer ? String(answer.registrationId) : ''

/** What may stay on a device: a person's own portfolio, never what they see of others. Null: nothing of it. */
const toKeep = async (address: string, answer: unknown): Promise<unknown> => {
  if (address === '/api/self') return answer
  if (address === '/api/home') {
    // The API's own answer, just parsed.
    const home = answer as HomeView
    own = idsIn(home)
    // Without a portfolio of their own there is nothing of them in it, and it must not pass for what they see of others.
    if (home.candidacies.length === 0) return null
    return { ...home, caseload: [], moreInCaseload: false } satisfies HomeView
  }
  // Names and numbers to phone; of what somebody told nothing is ever on a device.
  if (address === '/api/concerns/advice') return answer
  if (/^\/api\/(concerns|drafts|self)/.test(address)) return null
  const [path = ''] = address.split('?')
  own ??= await ownKept()
  return path.split('/').some((part) => own?.has(part)) || own?.has(registrationOf(answer)) ? answer : null
}

const ownKept = async () => {
  const home = await keptAnswer<HomeView>('/api/home')
  return home ? idsIn(home.answer) : null
}

/** Keeps an answer for when there is no network, if it is of the person's own portfolio. Never rejects. */
export const keepAnswer = async (address: string, answer: unknown) => {
  try {
    const vault = await whenOpen()
    const kept = await toKeep(address, answer)
    // Who somebody is is kept under their own key alone.
    const isOthers = address === '/api/self' && (answer as SelfView).userId !== vault.userId
    if (kept === null || isOthers) return
    const value: Kept = { answer: kept, at: new Date().toISOString() }
    await vault.change([{ kind: 'answer', id: address, value }])
  } catch {
    // Without it the page asks the server, as it would have anyway.
  }
}

/** The last answer from this address, of whoever is here. Rejects when nobody is. */
export const keptAnswer = async <Body>(address: string): Promise<Kept<Body> | undefined> => {
  // Who is here is what the first of these answers tells; all others wait for it.
  const vault = address === '/api/self' ? await resume() : await whenOpen()
  return vault?.get<Kept<Body>>('answer', address)
}

const most = 200

/** Keeps the device from filling up: the answers looked at longest ago go first. */
export const pruneAnswers = async () => {
  const vault = await whenOpen()
  const kept = await vault.names('answer')
  const dated = await Promise.all(kept.map(async (id) => ({ id, at: (await vault.get<Kept>('answer', id))?.at ?? '' })))
  const old = dated.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(most)
  if (old.length > 0)
    await vault.change(
      [],
      old.map(({ id }) => ({ kind: 'answer' as const, id })),
    )
}
