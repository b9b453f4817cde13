import type { CandidateOfUnit } from '@mentorfolio/domain/caseload/candidate-view'
import type { candidateOfUnitEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { decisionsOn, presentDecisions } from '../portfolio/decisions.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { countedCriteria } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { presentUnits } from './view-caseload.ts'

/** One unit before whoever looks after it: 403 for whoever assesses another unit of the same candidate. */
export const viewCandidate = async (
  db: Db,
  { params: { id }, by, now }: Asked<typeof candidateOfUnitEndpoint>,
): Promise<CandidateOfUnit> => {
  const loaded = await loadUnitEvidence(db, by, id)
  const judge = await judgeOf(db, by, loaded)
  const { person, registration, state } = loaded
  const action = 'caseload.viewUnit'
  mustBeAllowed(judge.rolesFor(action), action, { state: state.unit.state })
  const [line] = await presentUnits(db, { by, now }, [id])
  if (!line) throw notFound()
  const rows = await decisionsOn(db, { unitId: id, released: true })
  const decisions = await presentDecisions(db, rows, loaded)
  const logged = person.sessions.filter(isLogged)
  const decidedAs = (kind: 'ACCEPTED' | 'EXCLUDED') =>
    logged.filter((each) => each.decisions.some((made) => made.unitId === id && made.kind === kind)).length
  return {
    ...line,
    now: now.toISOString(),
    registrationId: registration.id,
    centreId: person.centreId,
    conflicted: !judge.met.includes('noConflict'),
    sessions: { logged: logged.length, accepted: decidedAs('ACCEPTED'), setAside: decidedAs('EXCLUDED') },
    criteria: countedCriteria(state),
    attempts: state.row.submissions.map(({ id: submissionId, attempt, submittedAt, withdrawnAt, supplements }) => {
      const told = decisions.find((each) => rows.some((row) => row.id === each.id && row.submissionId === submissionId))
      return {
        ...{ submissionId, attempt, supplements, submittedAt: submittedAt.toISOString() },
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        decided: told
          ? {
              ...{ outcome: told.outcome, at: told.releasedAt ?? told.at, byName: told.byName, overall: told.overall },
              ...{ dueOn: told.dueOn, criteria: told.criteria.map(({ id, outcome }) => ({ id, outcome })) },
            }
          : null,
      }
    }),
  }
}
