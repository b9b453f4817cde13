import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { HomeView, homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { standing } from '../access/visible-to.ts'
import { type Db, Prisma } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { findCandidates } from '../portfolio/candidates.ts'
import { presentCandidacies } from './candidacy.ts'
import { presentCaseload } from './caseload.ts'

/** How many candidates the home page of staff shows; the full, paged caseload is a page of its own. */
const mostOnHome = 100

/** What somebody sees first: their own portfolio at each centre, and the candidates they look after. */
export const viewHome = async (db: Db, { by, now }: Asked<typeof homeEndpoint>): Promise<HomeView> => {
  const people = await findCandidates(db, {
    by,
    kind: 'portfolioUnit',
    among: Prisma.sql`EXISTS (SELECT FROM "Registration" e WHERE e."personId" = p.id)`,
    most: mostOnHome,
  })
  const isSelf = (person: { id: string }) => by.people.some(({ id }) => id === person.id)
  const own = people.filter(isSelf)
  const others = people.filter((person) => !isSelf(person))
  return {
    name: by.name,
    now: wholeMinute(now),
    candidacies: own.flatMap((person) => presentCandidacies(person, standing(by, person), now)),
    caseload: others.flatMap((person) => presentCaseload(person, standing(by, person), now)),
  }
}
