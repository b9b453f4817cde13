import { press } from '../forms/submit.ts'

const about = { record: '', title: 'A question to your assessor' }

/** The buttons at a question about a session: it is taken back, or its answer was read. */
export const pressAsked = (unitId: string, form: FormData) => {
  const askedId = String(form.get('askedId'))
  const input = { params: { id: unitId, askedId }, body: {} }
  const written = { ...about, record: askedId, input, page: `/units/${unitId}/hours` }
  return form.get('do') === 'READ'
    ? press({ ...written, line: 'POST /api/units/:id/asked-sessions/:askedId/read' })
    : press({ ...written, line: 'POST /api/units/:id/asked-sessions/:askedId/take-back' })
}
