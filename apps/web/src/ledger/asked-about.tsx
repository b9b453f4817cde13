import type { AskedSession, AskedSessions } from '@mentorfolio/domain/asking/asking'
import { isNewAnswer, waitsForAnswer } from '@mentorfolio/domain/asking/standing'
import { Link, useFetcher } from 'react-router'
import { serverNow } from '../api/clock.ts'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { Tag } from '../shell/tag.tsx'
import { dayFrom, hereZone } from '../words/dates.ts'
import { decided, may } from '../words/decided.ts'
import { answerWords } from './asked-words.ts'

/** When it was: 'today', 'on 14 Nov'. */
const when = (at: string) => dayFrom(new Date(serverNow()).toISOString(), at, hereZone())

type PressProps = { asked: AskedSession; what: 'TAKE_BACK' | 'READ'; words: string; name: string }

const Press = ({ asked, what, words, name }: PressProps) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post" className="no-print grid justify-items-start gap-2">
      <input type="hidden" name="askedId" value={asked.id} />
      <input type="hidden" name="do" value={what} />
      <Button type="submit" look="quiet" disabled={fetcher.state !== 'idle'}>
        {words}
        <span className="sr-only"> {name}</span>
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type Props = {
  view: AskedSessions
  sessionId: string
  /** How the page names the session. */
  name: string
  /** Its candidate may want to ask: it counts nothing, or not all. */
  offers: boolean
}

/** What was asked about a session, at its line of the hours, and answered; for its candidate the way to ask. */
export const AskedAbout = ({ view, sessionId, name, offers }: Props) => {
  const { unit, assessorName, candidateName, asked, actions } = view
  const last = asked.find((each) => each.sessionId === sessionId && each.takenBackAt === null)
  const asking = decided(actions, 'session.askAssessor')
  const mine = asking !== undefined && asking.because !== 'WRONG_ROLE'
  const mayAsk = asking?.allowed ?? false
  const waits = last !== undefined && waitsForAnswer(last)
  return (
    <>
      {last && (
        <div className="no-print grid gap-1 text-sm">
          <p className="max-w-[62ch]">
            {mine ? 'You' : candidateName} asked {mine ? (assessorName ?? 'your assessor') : 'about it'} {when(last.at)}
            {last.words && <>: ‘{last.words}’</>}
          </p>
          {last.answer && (
            <p className="max-w-[62ch]">
              {mine && isNewAnswer(last) && (
                <Tag tone="good" shape="tick">
                  New
                </Tag>
              )}{' '}
              {last.answer.byName} {answerWords(last.answer)} {when(last.answer.at)}
              {last.answer.words && <>: ‘{last.answer.words}’</>}
            </p>
          )}
          {mayAsk && waits && <Press asked={last} what="TAKE_BACK" words="Take the question back" name={name} />}
          {mayAsk && isNewAnswer(last) && <Press asked={last} what="READ" words="I have read this" name={name} />}
          {!mine && waits && may(actions, 'record.comment') && (
            <Link to={`/units/${unit.id}/sessions-to-accept`} className="no-print inline-flex min-h-tap items-center">
              Answer, or decide about it<span className="sr-only">: {name}</span>
            </Link>
          )}
        </div>
      )}
      {mayAsk && offers && !waits && assessorName !== null && (
        <p className="no-print text-sm">
          <Link to={`/units/${unit.id}/hours/ask/${sessionId}`} className="inline-flex min-h-8 items-center">
            Ask my assessor<span className="sr-only"> about {name}</span>
          </Link>
        </p>
      )}
    </>
  )
}
