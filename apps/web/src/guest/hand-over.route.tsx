import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { useSelf } from '../shell/self.ts'
import { may } from '../words/decided.ts'
import { ChooseDigits } from './choose-digits.tsx'
import {
  type AroundIt,
  agreementToHand,
  closingToHand,
  feedbackToHand,
  type HandedPage,
  needsToHand,
  sessionToHand,
} from './handed-page.ts'
import { isAnswered } from './handed-writes.ts'
import { helpToHand } from './help.ts'

const agreementOf = (id: string, signal: AbortSignal) =>
  call('GET /api/relationships/:id/agreement', { params: { id } }, signal)

/** Without an agreement the page is as true, and says less. */
const agreementIfThere = (id: string, signal: AbortSignal) => agreementOf(id, signal).catch(() => null)

/** What a mentee is asked. `page` null: nothing, now. */
type Asked = {
  name: string
  back: { to: string; words: string }
  agreement: AroundIt['agreement']
  page: (around: AroundIt) => HandedPage | null
}

const askForSignature = async (id: string, signal: AbortSignal): Promise<Asked> => {
  const agreement = await agreementOf(id, signal)
  return {
    ...{ name: agreement.name, back: { to: `/relationships/${id}/agreement`, words: 'The agreement' }, agreement },
    page: (around) => (may(agreement.actions, 'agreement.handOver') ? agreementToHand(agreement, around) : null),
  }
}

const askOfPlan = async (id: string, signal: AbortSignal): Promise<Asked> => {
  const [{ mentoring }, agreement] = await Promise.all([loadMentoring(id, signal), agreementIfThere(id, signal)])
  return {
    ...{ name: mentoring.name, back: { to: `/relationships/${id}/my-plan`, words: '‘My plan’' }, agreement },
    page: (around) => (may(mentoring.actions, 'needsAssessment.handOver') ? needsToHand(mentoring, around) : null),
  }
}

const askOfSession = async (id: string, relationshipId: string, signal: AbortSignal): Promise<Asked> => {
  const [session, agreement] = await Promise.all([
    call('GET /api/sessions/:id', { params: { id } }, signal),
    agreementIfThere(relationshipId, signal),
  ])
  return {
    name: session.mentees.find((each) => each.relationshipId === relationshipId)?.name ?? 'your mentee',
    ...{ back: { to: `/sessions/${id}`, words: 'The session' }, agreement },
    page: (around) =>
      may(session.actions, 'session.handOver') ? sessionToHand(session, relationshipId, around) : null,
  }
}

/** From where a goal began to where the last review of it came. */
const goalsFor = async (id: string, signal: AbortSignal) => {
  const [{ mentoring }, { reviews }] = await Promise.all([
    loadMentoring(id, signal),
    call('GET /api/relationships/:id/reviews', { params: { id } }, signal),
  ])
  const stand = reviews.filter(({ withdrawn }) => withdrawn === null)
  const scores = new Map(
    stand.flatMap(({ content }) => content?.goals.map(({ goalId, score }) => [goalId, score] as const) ?? []),
  )
  return mentoring.goals
    .filter(({ dropped }) => dropped === null)
    .map(({ id: goalId, goal }) => ({ title: goal.title, before: goal.baseline, after: scores.get(goalId) ?? null }))
}

const askOfEnding = async (id: string, signal: AbortSignal): Promise<Asked> => {
  const [ending, goals, agreement] = await Promise.all([
    call('GET /api/relationships/:id/ending', { params: { id } }, signal),
    goalsFor(id, signal),
    agreementIfThere(id, signal),
  ])
  return {
    ...{ name: ending.name, back: { to: `/relationships/${id}/ending`, words: 'The ending' }, agreement },
    page: (around) => (may(ending.actions, 'closure.handOver') ? closingToHand(ending, goals, around) : null),
  }
}

const askForFeedback = async (id: string, requestId: string, signal: AbortSignal): Promise<Asked> => {
  const [feedback, agreement] = await Promise.all([
    call('GET /api/relationships/:id/feedback', { params: { id } }, signal),
    agreementIfThere(id, signal),
  ])
  const actions = feedback.requests.find((each) => each.id === requestId)?.actions ?? []
  return {
    ...{ name: feedback.name, back: { to: `/relationships/${id}/feedback`, words: 'The feedback' }, agreement },
    page: (around) => (may(actions, 'feedback.handOver') ? feedbackToHand(feedback, requestId, around) : null),
  }
}

/** Of a session the address says with whom: `?with=`. */
const askedAt = (
  { id = '', requestId }: LoaderFunctionArgs['params'],
  { pathname, searchParams }: URL,
  signal: AbortSignal,
) => {
  if (requestId !== undefined) return askForFeedback(id, requestId, signal)
  if (pathname.startsWith('/sessions/')) return askOfSession(id, searchParams.get('with') ?? '', signal)
  if (pathname.endsWith('/ending')) return askOfEnding(id, signal)
  return pathname.endsWith('/needs') ? askOfPlan(id, signal) : askForSignature(id, signal)
}

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [asked, advice, items] = await Promise.all([
    askedAt(params, new URL(request.url), request.signal),
    call('GET /api/concerns/advice', {}, request.signal).catch(() => null),
    itemsWaiting(),
  ])
  const { name, back, agreement } = asked
  return {
    ...{ name, back },
    pageAt: (centreName: string) => {
      const help = helpToHand(advice, agreement?.settingName ?? null)
      const page = asked.page({ agreement, centreName, help })
      return page && !isAnswered(items, page) ? page : null
    },
  }
}

/** The mentee answers on this device: four digits first. */
export const Component = () => {
  const { name, back, pageAt } = useLoaderData<typeof loader>()
  const centre = useSelf()?.places.find(({ roles }) => roles.includes('candidate'))?.centreName ?? 'your centre'
  return <ChooseDigits name={name} back={back} page={pageAt(centre)} />
}
