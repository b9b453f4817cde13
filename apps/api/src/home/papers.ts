import { decide } from '@mentorfolio/domain/cycle/decide'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { SignedIn } from '../access/signed-in.ts'
import { assesses, nameFor, standing } from '../access/visible-to.ts'
import type { Reads } from '../database/client.ts'
import { awaitedOf } from '../portfolio/awaited.ts'
import type { CandidateRow } from '../portfolio/candidates.ts'

/** What the rule asks besides the reader's part and the state: all of it holds of somebody else's copy that still waits. */
const waits = ['notTheCandidate', 'notMentorNorSupervisor', 'latestVersion', 'notSignedYet', 'paperWaits'] as const

/** The copies on paper that wait for this reader to accept them or not, of these candidates of others; longest first. */
export const papersFor = async (
  db: Reads,
  by: SignedIn,
  others: readonly CandidateRow[],
): Promise<HomeView['papers']> => {
  const theirs = others.filter((person) => assesses(by, person))
  const awaited = await awaitedOf(
    db,
    theirs.map(({ id }) => id),
  )
  return theirs
    .flatMap((person) =>
      person.relationships.flatMap(({ id, pseudonym, state }) => {
        const since = awaited.find(({ relationshipId }) => relationshipId === id)?.paperAt
        const roles = standing(by, person)
        if (!since || !decide({ roles }, 'agreement.acceptPaper', { state, met: [...waits] }).allowed) return []
        return [
          { relationshipId: id, candidateName: nameFor(roles, person), name: pseudonym, since: wholeMinute(since) },
        ]
      }),
    )
    .toSorted((a, b) => a.since.localeCompare(b.since))
}
