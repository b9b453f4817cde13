import { type LoaderFunctionArgs, redirect } from 'react-router'
import { loadAnswers } from './load.ts'

/** An answer by its own name: the way leads to the criterion that it answers, where it stands; to all of them where it is gone. */
export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [id = '', recordId] = [params['id'], params['recordId']]
  const { page } = await loadAnswers(id, request.signal)
  const answer = page.answers.find((each) => each.id === recordId)
  return redirect(answer ? `/units/${id}/answers/${answer.criterion}` : `/units/${id}/answers`)
}
