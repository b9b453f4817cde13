import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/call.ts'
import { loadFacts } from './load-facts.ts'

export const loadForLog = async ({ params, request }: LoaderFunctionArgs) => {
  const session = await call('GET /api/sessions/:id', { params: { id: params['id'] ?? '' } }, request.signal)
  return { session, facts: loadFacts(session.units.map(({ unitId }) => unitId)) }
}
