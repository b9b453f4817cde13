import { addDays, dayOf } from '@mentorfolio/domain/calendar/days'
import { startOfDay } from '@mentorfolio/domain/calendar/local-times'
import type { CohortView, cohortEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { byRisk } from '@mentorfolio/domain/cohorts/progress'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { decidedActions, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { type Db, Prisma, type Reads, type Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { findProgress } from '../portfolio/progress-rows.ts'
import { type CohortRow, loadCohort, presentFacts, targetsOf } from './cohort-row.ts'
import { presentProgress } from './progress.ts'

/** How many candidates a cohort's page lists; more than any cohort has. */
const mostListed = 500

const presentWith = async (reads: Reads, by: SignedIn, row: CohortRow, now: Date): Promise<CohortView> => {
  const among = Prisma.sql`e."cohortId" = ${row.id}::uuid`
  const found = await findProgress(reads, { by, among, most: mostListed + 1 })
  const against = {
    ...{ hours: row.centre.hours, zone: row.centre.zone, targets: targetsOf(row) },
    endsOfCohort: new Date(startOfDay(addDays(dayOf(row.endsOn), 1), row.centre.zone)),
  }
  const rows = found.slice(0, mostListed).map((each) => presentProgress(each, against, by, now))
  return {
    ...presentFacts(row),
    now: wholeMinute(now),
    rows: rows.toSorted((one, other) =>
      byRisk({ ...one, name: one.candidateName }, { ...other, name: other.candidateName }),
    ),
    more: found.length > mostListed,
    // What a form or the request itself settles is taken as met: the page says the rest there.
    actions: decidedActions(row.roles, { state: null }, 'cohort', [
      'notRegisteredAlready',
      'notTheCandidate',
      'notMentorNorSupervisor',
      'noConflict',
    ]),
  }
}

/** A cohort as its page shows it, after a write. */
export const presentCohort = (tx: Tx, by: SignedIn, row: CohortRow, now: Date) => presentWith(tx, by, row, now)

/** A cohort and how far its candidates have come: those whom the reader may see. */
export const viewCohort = async (
  { db, reads }: { db: Db; reads: Reads },
  { params, by, now }: Asked<typeof cohortEndpoint>,
) => {
  const row = await loadCohort(db, by, params.id)
  mustBeAllowed(row.roles, 'cohort.view', { state: null })
  return presentWith(reads, by, row, now)
}
