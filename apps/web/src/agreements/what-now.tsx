import type { AgreementVersion, AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { isOver } from '@mentorfolio/domain/cycle/is-over'
import { useFetcher } from 'react-router'
import type { FormAnswer } from '../forms/submit.ts'
import { TroubleWords } from '../forms/trouble-words.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { may } from '../words/decided.ts'
import { clauseWords } from './clause-words.ts'

type Props = { agreement: AgreementView; latest: AgreementVersion | undefined }

/** A line of what stands in the way: what, and where to put it right. */
const Missing = ({ agreement }: { agreement: AgreementView }) => {
  const { missing, settingPermission, simulated } = agreement
  return (
    <>
      <p className="font-[640]">Before it can {simulated ? 'begin' : 'be sent to be signed'}:</p>
      <ul className="grid list-disc gap-1 pl-5">
        {missing.map(({ kind, question }) => (
          <li key={`${kind} ${question}`}>
            {clauseWords[kind]}: {question ? question.replace(/\s*\(.*\)$/s, '') : 'this clause is not there yet'}
          </li>
        ))}
        {!settingPermission && <li>The setting has not yet permitted that records are used as evidence.</li>}
      </ul>
    </>
  )
}

const Send = ({ revision, simulated }: { revision: number; simulated: boolean }) => {
  const fetcher = useFetcher<FormAnswer>()
  const trouble = fetcher.data?.trouble
  return (
    <fetcher.Form method="post" className="grid gap-2">
      <input type="hidden" name="do" value="send" />
      <input type="hidden" name="revision" value={revision} />
      {trouble && (
        <div role="alert">
          {trouble.kind === 'STALE' ? (
            <p>It was changed meanwhile. Read it once more, then send it.</p>
          ) : (
            <TroubleWords trouble={trouble} wordless />
          )}
        </div>
      )}
      <p className="max-w-[62ch] text-ink-2">
        {simulated
          ? 'Then its words stand, and a change is a new version. You alone sign: the mentee is played.'
          : 'Once it is sent its words stand; a change is then a new version.'}
      </p>
      <Button type="submit" look="primary" className="justify-self-start" disabled={fetcher.state !== 'idle'}>
        {simulated ? 'Begin' : 'Send to be signed'}
      </Button>
    </fetcher.Form>
  )
}

/** The one thing to do next with the agreement, for whoever reads; and what waits for others. */
export const WhatNow = ({ agreement, latest }: Props) => {
  const {
    relationshipId: id,
    name,
    actions,
    state,
    simulated,
    under18,
    authorisation,
    missing,
    settingPermission,
  } = agreement
  const address = `/relationships/${id}/agreement`
  const writes = may(actions, 'agreement.write')
  const asked = latest?.changeAsked && !latest.menteeSignedAt ? latest.changeAsked : null
  const waitsForSetting = under18 && !simulated && authorisation === null && !isOver(state)
  return (
    <div className="no-print grid gap-5">
      {asked && (
        <div className="grid gap-2 rounded-field bg-amber-soft px-4 py-3 text-amber">
          <p className="font-[640]">{name} asked for a change before signing</p>
          {asked.words && <p className="whitespace-pre-line">‘{asked.words}’</p>}
          {may(actions, 'agreement.revise') && (
            <>
              <p>Talk about it, then offer a new version. It needs a new link.</p>
              <ButtonLink look="primary" className="justify-self-start" to={`${address}/revise`}>
                Change the agreement
              </ButtonLink>
            </>
          )}
        </div>
      )}
      {writes && !latest && (
        <>
          <p className="max-w-[62ch]">
            The words are ready: what a mentor is for, who reads the notes, who must be told if somebody is not safe.
            You answer three short questions and {simulated ? 'sign it' : 'send it'}.
          </p>
          <ButtonLink look="primary" className="justify-self-start" to={`${address}/write`}>
            Write the agreement
          </ButtonLink>
        </>
      )}
      {writes && latest && (missing.length > 0 || !settingPermission) && (
        <div className="grid gap-3">
          <Missing agreement={agreement} />
          <ButtonLink
            look={missing.length > 0 ? 'primary' : 'plain'}
            className="justify-self-start"
            to={`${address}/write`}
          >
            Go on writing
          </ButtonLink>
        </div>
      )}
      {latest && may(actions, 'relationship.contract') && (
        <div className="grid gap-3">
          <Send revision={latest.revision} simulated={simulated} />
          <ButtonLink look="quiet" className="-ml-4 justify-self-start" to={`${address}/write`}>
            Change the words first
          </ButtonLink>
        </div>
      )}
      {waitsForSetting && (
        <div className="grid gap-3">
          <p className="max-w-[62ch]">
            {name} is under 18, or their age is not known: somebody at the setting authorises the mentoring first.
          </p>
          {may(actions, 'agreement.authoriseUnder18') && (
            <ButtonLink className="justify-self-start" to={`/relationships/${id}/authorisation`}>
              Record the authorisation
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  )
}
