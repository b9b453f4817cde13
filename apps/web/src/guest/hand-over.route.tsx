import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { useSelf } from '../shell/self.ts'
import { may } from '../words/decided.ts'
import { ChooseDigits } from './choose-digits.tsx'
import { type AroundIt, agreementToHand, type HandedPage, needsToHand, sessionToHand } from './handed-page.ts'
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

/** Of a session the address says with whom: `?with=`. */
const askedAt = (id: string, { pathname, searchParams }: URL, signal: AbortSignal) => {
  if (pathname.startsWith('/sessions/')) return askOfSession(id, searchParams.get('with') ?? '', signal)
  return pathname.endsWith('/needs') ? askOfPlan(id, signal) : askForSignature(id, signal)
}

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [asked, advice, items] = await Promise.all([
    askedAt(params['id'] ?? '', new URL(request.url), request.signal),
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
