import { decide } from '@mentorfolio/domain/cycle/decide'
import { planActions } from '@mentorfolio/domain/sessions/plan-action'
import type { planSeriesEndpoint, SeriesView, seriesEndpoint } from '@mentorfolio/domain/sessions/series.endpoints'
import { hasBegunToPlan, overToPlanSeries } from '@mentorfolio/domain/sessions/still-to-come'
import { standing } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { idTaken, invalid, notFound, refused } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { whenWritten } from '../portfolio/when-written.ts'
import { tell } from './change-session.ts'
import { checkContext, holdMentees, mustBePlannable } from './mentees.ts'
import { checkCites } from './plan-cites.ts'
import { createPlanned, keepGoals } from './plan-session.ts'
import { presentSeries } from './present-series.ts'

export const viewSeries = (db: Db, { params, by, now }: Asked<typeof seriesEndpoint>) =>
  presentSeries(db, by, params.id, now)

/** Plans several sessions at once, each a session of its own: all of them or none (S2-LO1, S2-MP1). */
export const planSeries = async (
  tx: Tx,
  asked: AskedToWrite<typeof planSeriesEndpoint>,
): Promise<Written<SeriesView>> => {
  const { params, body, by, now, fingerprint } = asked
  const { sessions, ...meeting } = body
  const mentees = await holdMentees(tx, by, body.relationshipIds)
  const [{ centreId, portfolioId, portfolio }] = mentees
  const action = planActions[body.kind]
  const roles = standing(by, portfolio.person)
  const answer = async () => ({ centreId, body: await presentSeries(tx, by, params.id, now) })
  if (await wasPlannedBefore(tx, asked, portfolioId)) {
    const decision = decide({ roles }, action, { state: null })
    if (!decision.allowed && decision.because.kind === 'WRONG_ROLE') throw refused(decision.because)
    return answer()
  }
  mustBePlannable(roles, action, mentees)
  checkContext(mentees, body.context)
  const begun = sessions.flatMap((each, index) => (hasBegunToPlan(each, whenWritten(asked)) ? [index] : []))
  if (begun.length > 0) throw invalid(begun.map((index) => ({ field: `sessions.${index}`, message: overToPlanSeries })))
  await checkCites(tx, body.relationshipIds, body.plan)
  await keepGoals(tx, by, mentees, body.plan, now)

  const times = await timesFor(tx, asked, portfolio)
  for (const { id, start, end } of sessions) {
    const each = { ...meeting, start, end }
    const made = { id, body: each, mentees, times, madeBy: fingerprint.kept, now, seriesId: params.id }
    await createPlanned(tx, made)
    const row = { id, centreId, portfolioId, revision: 1 }
    await tell(tx, asked, row, action, { ...each, seriesId: params.id })
  }
  return answer()
}

/** Whether this very request made its series already; another one under the same id, or with a session that is there, is refused. */
const wasPlannedBefore = async (
  tx: Tx,
  { params, body, fingerprint }: AskedToWrite<typeof planSeriesEndpoint>,
  portfolioId: string,
) => {
  const taken = await tx.mentoringSession.findMany({
    where: { OR: [{ seriesId: params.id }, { id: { in: body.sessions.map(({ id }) => id) } }] },
    select: { madeBy: true, portfolioId: true },
  })
  if (taken.some((each) => each.portfolioId !== portfolioId)) throw notFound()
  if (!taken.every(({ madeBy }) => fingerprint.mayBe(madeBy))) throw idTaken()
  return taken.length > 0
}
