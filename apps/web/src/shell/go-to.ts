import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call } from '../api/call.ts'

/** `/sessions` and `/hours` are a candidate's own, without an id to remember. */
export const goTo =
  (where: (candidacy: { registrationId: string; units: { id: string }[] }) => string | undefined) =>
  async ({ request }: LoaderFunctionArgs) => {
    const { candidacies } = await call('GET /api/home', {}, request.signal)
    const [mine] = candidacies
    return redirect((mine && where(mine)) ?? '/')
  }
