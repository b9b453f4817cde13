import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { Drafted } from '../../drafts/drafted.tsx'
import type { FormDefinition } from '../../forms/definition.ts'
import type { Seen } from '../../forms/seen.ts'
import { ForTheCandidate, isForAnother, toSession } from '../../shell/for-the-candidate.tsx'
import { Late } from '../../shell/late.tsx'
import { Page } from '../../shell/page.tsx'
import { day, hereZone, moment } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'
import { listed } from '../../words/durations.ts'
import { kindWords } from '../../words/sessions.ts'
import { sessionNow } from '../session-now.ts'
import type { loadForLog } from './load-for-log.ts'
import { likelyTimes, logDefaults } from './log-defaults.ts'
import { LogForm } from './log-form.tsx'
import { logBoxes } from './log-shape.ts'

const heldLog = () => import('./held-log.tsx')
/** Only where what holds it has passed. */
const afterPass = () => import('./after-pass.tsx')
const noLog = () => import('./no-log.tsx')
/** Only where words were left while the timer went on. */
const timerSince = () => import('./timer-since.ts')

type Props = {
  of: 'LOG' | 'CORRECT'
  definition: FormDefinition<unknown>
  loaded: Awaited<ReturnType<typeof loadForLog>>
}

/** A page that was kept from before an update may lack what came since. */
const toLogOf = ({ offered, further = [], lastActions = [], takesSimulated }: SessionView) => ({
  ...{ offered, further, lastActions, takesSimulated },
})
const boxesOf = (session: SessionView) => logBoxes(session.log, toLogOf(session).lastActions)

const seenIn = (session: SessionView, now: number): Seen => ({
  revision: session.revision,
  values: { ...logDefaults(session, now), ...boxesOf(session) },
})

/** Opens with what is known: the plan's or the timer's times, everybody ticked, the model that was planned. */
const OpenedLog = ({ of, definition, loaded: { session, facts } }: Props) => {
  const navigate = useNavigate()
  const [now] = useState(serverNow)
  // What the form opens with stays, whatever the page learns later.
  const [page] = useState(() => ({
    defaults: logDefaults(session, now),
    boxes: boxesOf(session),
    seen: seenIn(session, now),
    forgotten: likelyTimes(session, now).forgotten,
  }))
  const title = session.title ?? kindWords[session.kind]
  const { zone, mentees, planned, logVersions, startedAt, stoppedAt } = session
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
      {of === 'CORRECT' && session.held && <Late load={afterPass} as={{}} />}
      <Drafted
        form={`/sessions/${session.id}/${of === 'LOG' ? 'log' : 'correct'}`}
        {...(of === 'CORRECT' ? { alsoFrom: [`/sessions/${session.id}/log`] } : {})}
        title={`${of === 'LOG' ? 'Log' : 'Put right'}: ${title}`}
        defaults={page.defaults}
        boxes={page.boxes}
        seen={page.seen}
        settle={
          of === 'LOG' && startedAt
            ? (words) =>
                timerSince().then(
                  ({ withTimerSince }) => withTimerSince(words, page.seen, stoppedAt !== null),
                  // Did not arrive: what changed is told as any other change.
                  () => words,
                )
            : undefined
        }
      >
        {(opened) => (
          <LogForm
            of={of}
            definition={definition}
            sessionId={session.id}
            opened={opened}
            forgotten={page.forgotten}
            timerEnd={stoppedAt && opened.defaults.to !== page.defaults.to ? page.defaults.to : ''}
            names={new Map(mentees.map(({ relationshipId, name }) => [relationshipId, name]))}
            look={async () => seenIn(await sessionNow(session.id), now)}
            toLog={toLogOf(session)}
            facts={facts}
            onNobody={
              may(session.actions, 'session.noShow')
                ? () => void navigate(`/sessions/${session.id}?ask=no-show`)
                : undefined
            }
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A log is the candidate's to write, whoever has its address. */
export const LogPage = (props: Props) => {
  const { session } = props.loaded
  const { id, actions } = session
  // A form that was open when it was submitted stays: its words are in it.
  const [heldThen] = useState(session.held)
  const isTheirs = isForAnother(actions, props.of === 'LOG' ? 'session.log' : 'session.correct')
  if (isTheirs) return <ForTheCandidate back={toSession(id)} />
  if (heldThen && props.of === 'CORRECT' && !may(actions, 'session.correctAfterPass'))
    return <Late load={heldLog} as={{ session, held: heldThen }} />
  const isOver = props.of === 'LOG' && !may(actions, 'session.log')
  return isOver ? <Late load={noLog} as={{ session }} /> : <OpenedLog {...props} />
}
