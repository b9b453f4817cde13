import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { cancelSeries, moveSeries, planSeries } from './series.ts'
import { decidedAction, sessionSummary } from './session-view.ts'

const params = z.strictObject({ id: id() })
const path = '/api/series/:id'

/** Sessions that were planned together, the earliest first. */
export const seriesView = z.strictObject({
  id: z.uuid(),
  candidateName: z.string(),
  sessions: z.array(sessionSummary.extend({ actions: z.array(decidedAction) })),
})
export type SeriesView = z.infer<typeof seriesView>

export const seriesEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'session.view',
  summary: 'The sessions that were planned together with one another',
  params,
  response: seriesView,
})

/** All of them or none; the browser makes the ids, so that sending twice makes one series. */
export const planSeriesEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'session.plan',
  summary: 'Plan 2 to 12 sessions at once, each a session of its own (candidate)',
  params,
  body: planSeries,
  response: seriesView,
})

export const moveSeriesEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/times`,
  action: 'session.replan',
  summary: 'Move some of a series, such as one and the ones after it: a new version of each plan, all or none',
  params,
  body: moveSeries,
  response: seriesView,
})

export const cancelSeriesEndpoint = endpoint({
  method: 'POST',
  path: `${path}/cancel`,
  action: 'session.cancel',
  summary: 'Call off some of a series, such as one and the ones after it: all or none',
  params,
  body: cancelSeries,
  response: seriesView,
})
