import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { HomeView, homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { standing, visibleTo } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { candidateSelect } from '../portfolio/candidate-row.ts'
import { presentCandidacies } from './candidacy.ts'
import { presentCaseload } from './caseload.ts'

/** How many candidates the home page of staff shows; the full, paged caseload is a page of its own. */
const mostOnHome = 100

/** What somebody sees first: their own portfolio at each centre, and the candidates they look after. */
export const viewHome = async (db: Db, { by, now }: Asked<typeof homeEndpoint>): Promise<HomeView> => {
  const people = await db.person.findMany({
    where: { AND: [visibleTo(by, 'portfolioUnit'), { registrations: { some: {} } }] },
    select: candidateSelect,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostOnHome,
  })
  const isSelf = (person: { id: string }) => by.people.some(({ id }) => id === person.id)
  const own = people.filter(isSelf)
  const others = people.filter((person) => !isSelf(person))
  const assessors = await namesOf(
    db,
    own.flatMap(({ registrations }) => registrations.flatMap(({ units }) => units.map(({ assessorId }) => assessorId))),
  )
  return {
    name: by.name,
    now: wholeMinute(now),
    candidacies: own.flatMap((person) => presentCandidacies(person, standing(by, person), assessors, now)),
    caseload: others.flatMap((person) => presentCaseload(person, standing(by, person), now)),
  }
}

const namesOf = async (db: Db, ids: (string | null)[]) => {
  const known = [...new Set(ids)].filter((id) => id !== null)
  if (known.length === 0) return new Map<string, string>()
  const people = await db.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
