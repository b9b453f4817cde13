import type { CaseloadView } from '@mentorfolio/domain/caseload/caseload-view'
import type { QueueView } from '@mentorfolio/domain/judging/review-view'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Sheet } from '../shell/page.tsx'
import { ago, hereZone } from '../words/dates.ts'
import { counted } from '../words/durations.ts'

const inWords = ({ of, items: [oldest] }: QueueView): string => {
  if (!oldest) return 'No submission waits for you.'
  const at = ago(new Date(serverNow()).toISOString(), oldest.submittedAt, hereZone())
  return of === 1
    ? `1 submission waits for you, submitted ${at}.`
    : `${counted(of, 'submission')} wait for you, the oldest submitted ${at}.`
}

/** Of a caseload, in how many units something waits, of whatever kind. */
const caseloadInWords = ({ of, andMore }: CaseloadView): string =>
  of === 0
    ? 'Nothing waits in your caseload.'
    : `In your caseload something waits in ${counted(of, 'unit')}${andMore ? ' or more' : ''}.`

/** The way to what waits for an assessor, with how much: asked of the queue and the caseload themselves. */
export const Queue = () => {
  const [waiting, setWaiting] = useState<QueueView | null>(null)
  const [caseload, setCaseload] = useState<CaseloadView | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    call('GET /api/queue', { query: { order: 'AGE', limit: 1 } }, leaving.signal).then(setWaiting, () => undefined)
    const query = { waits: 'yes', limit: 1 } as const
    call('GET /api/caseload', { query }, leaving.signal).then(setCaseload, () => undefined)
    return () => leaving.abort()
  }, [])
  return (
    <Sheet aria-labelledby="queue" className="grid max-w-[46rem] justify-items-start gap-3 p-6 wide:p-7">
      <h2 id="queue" className="text-lg">
        To assess
      </h2>
      <p role="status" className={waiting && waiting.of > 0 ? 'font-semibold' : ''}>
        {waiting && inWords(waiting)}
      </p>
      <p role="status" className={caseload && caseload.of > 0 ? 'font-semibold' : ''}>
        {caseload && caseloadInWords(caseload)}
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" to="/queue">
          Open the queue
        </ButtonLink>
        <ButtonLink to={caseload && caseload.of > 0 ? '/caseload?waits=yes' : '/caseload'}>
          See your caseload
        </ButtonLink>
      </div>
    </Sheet>
  )
}
