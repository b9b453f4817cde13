import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call } from '../api/call.ts'
import { toProducts } from './not-there.tsx'

/** Files are of the whole portfolio: from a unit the way leads to them, or to the one that it names. */
export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const { registrationId } = await call(
    'GET /api/units/:id/matrix',
    { params: { id: params['id'] ?? '' } },
    request.signal,
  )
  const recordId = params['recordId']
  return redirect(recordId ? `${toProducts(registrationId)}/${recordId}` : toProducts(registrationId))
}
