import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ForTheCandidate, isForAnother, toRelationship } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { actionWords } from '../words/actions.ts'
import { day, hereZone } from '../words/dates.ts'
import { relationshipStateWords } from '../words/states.ts'
import { ChooseMentee } from './choose-mentee.tsx'
import { loadFacts } from './log/load-facts.ts'
import { recordDefaults } from './log/log-defaults.ts'
import { LogForm } from './log/log-form.tsx'
import { recordForm } from './log/log-forms.ts'
import { logBoxes } from './log/log-shape.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const id = new URL(request.url).searchParams.get('with')
  if (!id)
    return {
      candidacies: (await call('GET /api/home', {}, request.signal)).candidacies,
      relationship: null,
      facts: null,
    }
  const relationship = await call('GET /api/relationships/:id', { params: { id } }, request.signal)
  return { candidacies: null, relationship, facts: loadFacts(relationship.unitId ? [relationship.unitId] : []) }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, recordForm, (body) => ({
    line: recordForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Log: ${body.log.title}`,
    page: `/sessions/${id}`,
  }))
}

/** What a page says that was kept from before an update. */
const nothingToAsk: ToLog = { offered: [], further: [], lastActions: [], takesSimulated: false }

type Loaded = Awaited<ReturnType<typeof loader>>
type Recorded = Extract<Loaded, { candidacies: null }>

const RecordPage = ({ relationship, facts }: Recorded) => {
  const { id, name, simulated, lastMove } = relationship
  // Words that were written for the log of a session that then did not take place.
  const from = useSearchParams()[0].get('from')
  // Made when the form opens, so that sending it twice makes one session.
  const [sessionId] = useState(newId)
  const [defaults] = useState(() => recordDefaults(id, serverNow(), simulated))
  const [boxes] = useState(() => logBoxes(null, relationship.nextSession?.lastActions ?? []))
  return (
    <Page title={actionWords['session.record']} width="narrow" above={`With ${name}`}>
      {isOver(relationship.state) ? (
        <p className="-mt-4 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          Your mentoring of {name} is over: {relationshipStateWords[relationship.state].toLowerCase()}
          {lastMove?.from !== 'PAUSED' && lastMove && ` since ${day(lastMove.at, hereZone())}`}. Log what took place
          before. What came after is kept, and counts nothing.
        </p>
      ) : (
        <p className="-mt-4 text-ink-2">
          It is kept whatever it counts. Next time, a plan saved before you meet lets the minutes count.
        </p>
      )}
      <Drafted
        form={`/sessions/record?with=${id}`}
        {...(from ? { alsoFrom: [`/sessions/${from}/log`] } : {})}
        title={`Log of a session with ${name}`}
        defaults={defaults}
        boxes={boxes}
      >
        {(opened) => (
          <LogForm
            of="RECORD"
            definition={recordForm}
            sessionId={opened.boxes['id'] ?? sessionId}
            opened={opened}
            names={new Map([[id, name]])}
            toLog={relationship.nextSession ?? nothingToAsk}
            facts={facts}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** What took place without a plan here is always saved; the ledger says what it is worth. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  if (loaded.candidacies)
    return <ChooseMentee title={actionWords['session.record']} candidacies={loaded.candidacies} tookPlace />
  const { relationship } = loaded
  if (isForAnother(relationship.actions, 'session.record'))
    return <ForTheCandidate back={toRelationship(relationship)} />
  return <RecordPage key={relationship.id} {...loaded} />
}
