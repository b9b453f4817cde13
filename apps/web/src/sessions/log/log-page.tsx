import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FormDefinition } from '../../forms/definition.ts'
import { Page } from '../../shell/page.tsx'
import { day, hereZone, moment } from '../../words/dates.ts'
import { listed } from '../../words/durations.ts'
import { kindWords } from '../../words/sessions.ts'
import { may } from '../../words/why-not.ts'
import type { loadForLog } from './load-for-log.ts'
import { likelyTimes, logDefaults } from './log-defaults.ts'
import { LogForm } from './log-form.tsx'
import { narrativeBoxes, offeredBoxes } from './log-shape.ts'

type Props = {
  of: 'LOG' | 'CORRECT'
  definition: FormDefinition<unknown>
  loaded: Awaited<ReturnType<typeof loadForLog>>
}

/** Opens with what is known: the plan's or the timer's times, everybody ticked, the model that was planned. */
export const LogPage = ({ of, definition, loaded: { session, facts } }: Props) => {
  const navigate = useNavigate()
  const [now] = useState(Date.now)
  const defaults = logDefaults(session, now)
  const boxes = { ...narrativeBoxes(session.log?.narrative), ...offeredBoxes(session.log?.offered) }
  // What the form opens with stays, whatever the page learns later: only `seen` follows the record.
  const [opened] = useState({ defaults, boxes, forgotten: likelyTimes(session, now).forgotten })
  const title = session.title ?? kindWords[session.kind]
  const { zone, mentees, planned, logVersions } = session
  const written = logVersions.at(-1)
  return (
    <Page
      title={`${of === 'LOG' ? 'Log' : 'Put right'}: ${title}`}
      heading={title}
      width="narrow"
      above={`${of === 'CORRECT' ? 'Putting the log right · with' : 'With'} ${listed(mentees.map(({ name }) => name))}${planned ? ` · planned for ${day(planned.start, zone)}` : ''}${
        of === 'CORRECT' && written ? ` · written ${moment(written.receivedAt, hereZone())}` : ''
      }`}
    >
      <LogForm
        of={of}
        definition={definition}
        sessionId={session.id}
        defaults={opened.defaults}
        boxes={opened.boxes}
        forgotten={opened.forgotten}
        names={new Map(mentees.map(({ relationshipId, name }) => [relationshipId, name]))}
        seen={{ revision: session.revision, values: { ...defaults, ...boxes } }}
        offered={session.offered.map(({ question }) => question).slice(0, 2)}
        facts={facts}
        onNobody={
          may(session.actions, 'session.noShow')
            ? () => void navigate(`/sessions/${session.id}?ask=no-show`)
            : undefined
        }
      />
    </Page>
  )
}
