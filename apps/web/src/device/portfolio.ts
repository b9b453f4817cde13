import { call } from '../api/call.ts'
import { freshness } from '../api/freshness.ts'
import { pruneAnswers } from './answers.ts'

/** How many of each mentee's latest sessions are kept: those that wait for something, and what was done last. */
const latest = 6

/** No page shows these answers. */
const behind = { kept: false }

const sayNothing = () => undefined

/** Whom to phone about a concern, for when there is no network. */
export const keepAdvice = (signal: AbortSignal) =>
  call('GET /api/concerns/advice', {}, signal, behind).catch(sayNothing)

let stopped = new AbortController()

/**
 * Ends what `keepPortfolio` fetches just now, at once: this device is about to be handed to a mentee, or its person to sign
 * out, and from then on the server refuses it.
 */
export const stopKeeping = () => {
  stopped.abort()
  stopped = new AbortController()
}

/**
 * Fetches a candidate's own recent portfolio, one page after the other, so that it opens without a network: each
 * relationship, the hours, the list of sessions, and the sessions that are planned or were met last. `left` aborts when
 * somebody else's pages begin.
 */
export const keepPortfolio = async (left: AbortSignal) => {
  const signal = AbortSignal.any([left, stopped.signal])
  const { candidacies } = await call('GET /api/home', {}, signal, behind)
  const units = candidacies.flatMap((candidacy) => candidacy.units.map(({ id }) => id))
  const relationships = candidacies.flatMap((candidacy) => candidacy.relationships)
  const planned = candidacies.flatMap((candidacy) =>
    candidacy.units.flatMap(({ lines }) =>
      lines.filter(({ status }) => status === 'PLANNED' || status === 'DELIVERED'),
    ),
  )
  const met = relationships.flatMap((each) => each.latest.slice(0, latest))
  const sessions = new Set([...planned, ...met].map(({ id }) => id))
  const asks = [
    ...relationships.map(
      ({ id }) =>
        () =>
          call('GET /api/relationships/:id', { params: { id } }, signal, behind),
    ),
    // To be read and signed, or confirmed, on this device, where there is no network.
    ...relationships.map(
      ({ id }) =>
        () =>
          call('GET /api/relationships/:id/agreement', { params: { id } }, signal, behind),
    ),
    ...relationships.map(
      ({ id }) =>
        () =>
          call('GET /api/relationships/:id/mentoring-plan', { params: { id } }, signal, behind),
    ),
    ...relationships.map(
      ({ id }) =>
        () =>
          call('GET /api/relationships/:id/adaptations', { params: { id } }, signal, behind),
    ),
    ...units.flatMap((id) => [
      () => call('GET /api/units/:id/ledger', { params: { id } }, signal, behind),
      () => call('GET /api/units/:id/ledger/facts', { params: { id } }, signal, behind),
      () => call('GET /api/units/:id/reflection', { params: { id } }, signal, behind),
    ]),
    ...candidacies.map(
      ({ registrationId: id }) =>
        () =>
          call('GET /api/registrations/:id/new-mentee', { params: { id } }, signal, behind),
    ),
    ...candidacies.map(
      ({ registrationId: id }) =>
        () =>
          call('GET /api/registrations/:id/sessions', { params: { id }, query: { limit: 30 } }, signal, behind),
    ),
    ...candidacies.map(
      ({ registrationId: id }) =>
        () =>
          call('GET /api/registrations/:id/work-products', { params: { id } }, signal, behind),
    ),
    ...[...sessions].map((id) => () => call('GET /api/sessions/:id', { params: { id } }, signal, behind)),
  ]
  for (const ask of asks) {
    // Offline already, or the person is on their way elsewhere: what came first is what matters most.
    signal.throwIfAborted()
    if (freshness.now() !== null) return
    await ask().catch(sayNothing)
  }
  await pruneAnswers()
}
