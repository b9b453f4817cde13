import type { OwnConcernsView } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { hereZone, moment } from '../words/dates.ts'

type Own = OwnConcernsView['concerns']

/** What somebody has told before is shown once they ask for it: others may be looking at this screen. */
export const OwnNotes = () => {
  const [own, setOwn] = useState<Own | 'FAILED' | null>(null)
  const show = () =>
    call('GET /api/concerns/mine', {}, undefined, { kept: false }).then(
      ({ concerns }) => setOwn(concerns),
      () => setOwn('FAILED'),
    )
  return (
    <section aria-labelledby="own" className="grid gap-2">
      <h2 id="own" className="text-lg">
        Notes that you kept here
      </h2>
      <div role="status" className="grid gap-2">
        {own === 'FAILED' && <p>They could not be fetched. Check your connection, then ask again.</p>}
        {Array.isArray(own) && own.length === 0 && <p>None.</p>}
        {Array.isArray(own) && own.length > 0 && (
          <ul className="grid gap-2">
            {own.map((each) => (
              <li key={each.id}>
                You told {each.told} on {moment(each.toldAt, hereZone())}
                {each.reference && `, reference ${each.reference}`}.{' '}
                {each.acknowledgedAt
                  ? `The safeguarding lead of ${each.centreName} saw this note on ${moment(each.acknowledgedAt, hereZone())}.`
                  : 'Not seen by the centre’s safeguarding lead yet. If you are waiting for somebody, phone.'}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!Array.isArray(own) && (
        <div>
          <Button onClick={() => void show()}>Show them</Button>
        </div>
      )}
    </section>
  )
}
