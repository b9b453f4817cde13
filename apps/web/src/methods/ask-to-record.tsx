import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type ReactNode, useState } from 'react'
import { useFetcher } from 'react-router'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { recordPage } from '../mentoring/methods/words.ts'
import { Button } from '../shell/button.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'

type Asked = MethodsView['recording']['asked'][number]

type PressProps = {
  /** Of the discussion, whose action takes it from whichever page it is pressed on. */
  page: string
  does: 'ASK' | 'AGREED' | 'DECLINED' | 'TAKEN_BACK'
  look?: 'primary' | 'plain' | 'quiet'
  children: ReactNode
}

const Press = ({ page, does, look = 'plain', children }: PressProps) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post" action={page} className="grid justify-items-start gap-2">
      <input type="hidden" name="do" value={does} />
      <Button type="submit" look={look} disabled={fetcher.state !== 'idle'}>
        {children}
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

type AskProps = { view: MethodsView; record: MethodRecord }

/** Whether its assessor may record a discussion: whom they ask, and how it stands. */
export const AskToRecord = ({ view, record }: AskProps) => {
  const { recording, actions, candidateName, unit } = view
  const isOpen = record.state !== 'SIGNED' && record.state !== 'WITHDRAWN'
  if (record.kind !== 'PROFESSIONAL_DISCUSSION' || !record.isMine || !isOpen) return null
  if (!may(actions, 'professionalDiscussion.askToRecord')) return null
  const last = recording.asked.find(({ recordId }) => recordId === record.id)?.steps.at(-1)
  const page = recordPage(unit.id, record.id)
  const at = last ? moment(last.at, hereZone()) : ''
  const said = {
    ASKED: `Asked ${at}. Until ${candidateName} says yes, keep notes. They answer on their own page of other methods.`,
    AGREED: `${candidateName} said yes, ${at}. Record where you write it.`,
    DECLINED: `${candidateName} would rather not, ${at}. Keep notes: they count the same.`,
    TAKEN_BACK: `${candidateName} took their yes back, ${at}. What was recorded is erased; marks and words stay.`,
  }
  return (
    <section aria-labelledby="sound" className="no-print grid justify-items-start gap-2">
      <h2 id="sound" className="text-lg">
        Recording it
      </h2>
      {recording.days === null ? (
        <p>Recordings are off at your centre. Keep notes: they count the same.</p>
      ) : last ? (
        <p className="max-w-[62ch]">{said[last.step]}</p>
      ) : (
        <>
          <p className="max-w-[62ch]">You can record the sound of it once {candidateName} has said yes.</p>
          <Press page={page} does="ASK">
            Ask whether it may be recorded
          </Press>
        </>
      )}
    </section>
  )
}

type AnswerProps = { view: MethodsView; asked: Asked }

/** Its candidate is asked before anything is recorded, and may take a yes back. */
export const AnswerToRecord = ({ view, asked }: AnswerProps) => {
  const [sure, setSure] = useState(false)
  const { recording, actions, unit } = view
  const last = asked.steps.at(-1)
  const by = asked.steps.find(({ step }) => step === 'ASKED')?.byName ?? 'Your assessor'
  if (!last || !may(actions, 'professionalDiscussion.answerRecording')) return null
  const page = recordPage(unit.id, asked.recordId)
  const what = `your professional discussion of ${plainFullDay(asked.on)}`
  const at = moment(last.at, hereZone())
  return (
    <section
      aria-label={`Recording of ${plainFullDay(asked.on)}`}
      className="no-print grid justify-items-start gap-3 rounded-field border border-line bg-sheet p-4"
    >
      {last.step === 'ASKED' && (
        <>
          <p className="max-w-[62ch] font-[640]">
            {by} asks whether {what} may be recorded.
          </p>
          <p className="max-w-[62ch]">
            Sound alone. You, your assessor and whoever assures quality can listen; nobody else.{' '}
            {recording.days !== null && `It is erased by itself after ${counted(recording.days, 'day')}. `}
            If you say no, notes are taken, and count the same. You can take a yes back at any time: what was recorded
            is erased then.
          </p>
          <div className="flex flex-wrap gap-3">
            <Press page={page} does="AGREED" look="primary">
              Yes, it may be recorded
            </Press>
            <Press page={page} does="DECLINED">
              No, take notes
            </Press>
          </div>
        </>
      )}
      {last.step === 'AGREED' && (
        <>
          <p className="max-w-[62ch]">
            You said yes to {what} being recorded, {at}.
          </p>
          {sure ? (
            <>
              <p className="max-w-[62ch] font-[640]">
                What was recorded is erased, and nobody can bring it back. What was written stays.
              </p>
              <div className="flex flex-wrap gap-3">
                <Press page={page} does="TAKEN_BACK">
                  Take it back and erase it
                </Press>
                <Button onClick={() => setSure(false)}>Not now</Button>
              </div>
            </>
          ) : (
            <Button look="quiet" className="-ml-4" onClick={() => setSure(true)}>
              Take my yes back…
            </Button>
          )}
        </>
      )}
      {last.step === 'DECLINED' && (
        <>
          <p className="max-w-[62ch]">
            You said no to {what} being recorded, {at}. Notes are taken, and count the same.
          </p>
          <Press page={page} does="AGREED" look="quiet">
            It may be recorded after all
          </Press>
        </>
      )}
      {last.step === 'TAKEN_BACK' && (
        <p className="max-w-[62ch]">
          You took your yes to a recording of {what} back, {at}. What was recorded is erased.
        </p>
      )}
    </section>
  )
}
