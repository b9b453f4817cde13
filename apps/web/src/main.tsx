import { call } from './api/call.ts'
const h = await call('GET /api/home', {})
h.candidacies[0]?.units
await call('GET /api/sessions/:id', { params: { id: '3' } })
await call('POST /api/sessions/:id/start', { params: { id: '3' }, body: { revision: 3 } })
// @ts-expect-error
await call('GET /api/sessions/:id', {})
