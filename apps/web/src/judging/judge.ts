import type { JudgeCriteria, Method, Outcome } from '@mentorfolio/domain/judging/judgement'
import type { ActionFunctionArgs } from 'react-router'
import { newId } from '../api/device.ts'
import { press, type Submitted, saved, submit } from '../forms/submit.ts'
import type { Write } from '../outbox/item.ts'
import { criteriaIn, forgetSent, judgingOf, noteSent } from './judging-form.ts'
import { openedOf } from './opened.ts'
import { outcomeWords } from './words.ts'

/** Criteria that are judged alike by a button, or put back to what was said before. */
export type Alike = {
  ids: readonly string[]
  versions: readonly number[]
  outcome: Outcome | null
  feedback: string | null
  methods: readonly Method[]
}

type Of = { id: string; submissionId: string }

const writeOf =
  ({ id, submissionId }: Of) =>
  (body: JudgeCriteria): Write => {
    const ids = body.criteria.map((each) => each.id)
    noteSent(submissionId, body.criteria)
    return {
      line: 'PUT /api/units/:id/submissions/:submissionId/judgements/:judgementId',
      input: { params: { id, submissionId, judgementId: newId() }, body },
      // One after another: each goes on from the version before.
      record: submissionId,
      title: `${body.outcome === null ? 'Not judged yet' : outcomeWords[body.outcome]}: ${ids.join(', ')}`,
      page: `/units/${id}/submissions/${submissionId}/review${ids.length === 1 ? `?criterion=${ids[0]}` : ''}`,
    }
  }

const came = (submissionId: string, criteria: JudgeCriteria['criteria'], answer: Submitted) => {
  if (answer !== saved) forgetSent(submissionId, criteria)
  return answer
}

const judgeAlike = async (of: Of, { ids, versions, ...said }: Alike) => {
  const criteria = criteriaIn(of.submissionId, ids.join(), versions.join())
  const body = { ...said, criteria, methods: [...said.methods], opened: openedOf(of.submissionId) }
  return came(of.submissionId, criteria, await press(writeOf(of)(body)))
}

/** Judges what a form says, or what a button says of several at once; each goes by the outbox. */
export const judge = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const of = { id: params['id'] ?? '', submissionId: params['submissionId'] ?? '' }
  if (form.get('do') === 'ALIKE') {
    // Made by this page, just now.
    const groups = JSON.parse(String(form.get('alike'))) as Alike[]
    const answers = []
    for (const group of groups) answers.push(await judgeAlike(of, group))
    return answers.find((answer) => answer !== saved) ?? saved
  }
  const criteria = criteriaIn(of.submissionId, String(form.get('id')), String(form.get('revision')))
  return came(of.submissionId, criteria, await submit(form, judgingOf(of.submissionId), writeOf(of), { stay: true }))
}
