import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { Candidacy, HomeView, homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { standing } from '../access/visible-to.ts'
import { Prisma, type Reads, type Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { awaitedOf } from '../portfolio/awaited.ts'
import { findCandidates } from '../portfolio/candidates.ts'
import { takenOverFrom } from '../portfolio/moves/taken-over.ts'
import { askedOf } from './asked.ts'
import { presentCandidacies } from './candidacy.ts'
import { presentCaseload } from './caseload.ts'
import { papersFor } from './papers.ts'
import { submittedUnits } from './submitted.ts'

/** How many candidates the home page of staff lists. */
const mostOnHome = 100

/** Where somebody was deactivated. */
const centresLeft = async (db: Reads, userId: string): Promise<string[]> => {
  const found = await db.$queryRaw<{ name: string }[]>(Prisma.sql`
    SELECT c.name FROM "Person" p JOIN "Centre" c ON c.id = p."centreId"
    WHERE p."userId" = ${userId}::uuid AND p."deactivatedAt" IS NOT NULL ORDER BY c.name, c.id`)
  return found.map(({ name }) => name)
}

/** An agreement that is still to be written says where its mentee comes from, and whether they had said that they want to stop. */
const withWhereFrom = async (db: Pick<Tx, 'relationship'>, candidacy: Candidacy): Promise<Candidacy> => {
  const { next } = candidacy
  if (next?.kind !== 'AGREE' || !next.relationship) return candidacy
  const { id } = next.relationship
  const row = await db.relationship.findUniqueOrThrow({ where: { id }, select: { continuesId: true, createdAt: true } })
  return {
    ...candidacy,
    next: { ...next, relationship: { ...next.relationship, takenOver: await takenOverFrom(db, row) } },
  }
}

/** What somebody sees first: their own portfolio at each centre, and the candidates they look after. */
export const viewHome = async (
  db: Reads,
  { by, now }: Asked<typeof homeEndpoint>,
  whole: Pick<Tx, 'relationship'>,
): Promise<HomeView> => {
  const me = by.people.map(({ id }) => id)
  const mentors = by.people.filter(({ roles }) => roles.includes('candidate')).map(({ id }) => id)
  const registered = Prisma.sql`EXISTS (SELECT FROM "Registration" e WHERE e."personId" = p.id)`
  const found = (among: Prisma.Sql, most: number) => findCandidates(db, { by, kind: 'portfolioUnit', among, most })
  // Apart, so that no number of others can push somebody's own work off their page.
  const [own, awaited, asked] = await Promise.all([
    found(Prisma.sql`${registered} AND p.id = ANY(${me}::uuid[])`, me.length),
    awaitedOf(db, mentors),
    askedOf(db, mentors),
  ])
  const looksAfterOthers = by.people.some(({ roles }) => roles.some((role) => role !== 'candidate'))
  const others = looksAfterOthers
    ? await found(Prisma.sql`${registered} AND NOT p.id = ANY(${me}::uuid[])`, mostOnHome + 1)
    : []
  const listed = others.slice(0, mostOnHome)
  const submitted = await submittedUnits(db, [...own, ...listed])
  return {
    name: by.name,
    now: wholeMinute(now),
    candidacies: await Promise.all(
      own
        .flatMap((person) =>
          presentCandidacies(person, { awaited, asked, submitted }, { roles: standing(by, person), now }),
        )
        .map((candidacy) => withWhereFrom(whole, candidacy)),
    ),
    papers: await papersFor(db, by, listed),
    caseload: listed.flatMap((person) => presentCaseload(person, { roles: standing(by, person), submitted, now })),
    moreInCaseload: others.length > mostOnHome,
    left: by.people.length > 0 ? [] : await centresLeft(db, by.userId),
  }
}
