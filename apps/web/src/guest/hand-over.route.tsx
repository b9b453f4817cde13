import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { useSelf } from '../shell/self.ts'
import { may } from '../words/decided.ts'
import { ChooseDigits } from './choose-digits.tsx'
import { agreementToHand, sessionToHand } from './handed-page.ts'
import { answersOf } from './handed-writes.ts'

const agreementOf = (id: string, signal: AbortSignal) =>
  call('GET /api/relationships/:id/agreement', { params: { id } }, signal)

const loadAgreement = async (id: string, signal: AbortSignal) => {
  const [agreement, items] = await Promise.all([agreementOf(id, signal), itemsWaiting()])
  const asks = may(agreement.actions, 'agreement.handOver') && answersOf(items, 'AGREEMENT', id).length === 0
  return {
    name: agreement.name,
    back: `/relationships/${id}/agreement`,
    pageAt: (centre: string) => (asks ? agreementToHand(agreement, centre) : null),
  }
}

const loadSession = async (id: string, relationshipId: string, signal: AbortSignal) => {
  const [session, agreement, items] = await Promise.all([
    call('GET /api/sessions/:id', { params: { id } }, signal),
    // Whom they can talk to stands there; without it the page says the centre.
    agreementOf(relationshipId, signal).catch(() => null),
    itemsWaiting(),
  ])
  const asks = may(session.actions, 'session.handOver') && !answersOf(items, 'SESSION', id).includes(relationshipId)
  return {
    name: session.mentees.find((each) => each.relationshipId === relationshipId)?.name ?? 'your mentee',
    back: `/sessions/${id}`,
    pageAt: (centre: string) => (asks ? sessionToHand(session, relationshipId, agreement, centre) : null),
  }
}

/** Of a session the address says with whom: `?with=`. */
export const loader = ({ params, request }: LoaderFunctionArgs) => {
  const id = params['id'] ?? ''
  const { pathname, searchParams } = new URL(request.url)
  return pathname.startsWith('/sessions/')
    ? loadSession(id, searchParams.get('with') ?? '', request.signal)
    : loadAgreement(id, request.signal)
}

/** The mentee answers on this device: four digits first. */
export const Component = () => {
  const { name, back, pageAt } = useLoaderData<typeof loader>()
  const centre = useSelf()?.places.find(({ roles }) => roles.includes('candidate'))?.centreName ?? 'your centre'
  return <ChooseDigits name={name} back={back} page={pageAt(centre)} />
}
