import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { serverNow } from '../api/clock.ts'
import type { FormAnswer } from '../forms/submit.ts'
import { TroubleWords } from '../forms/trouble-words.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { takeFocus } from '../shell/hand-focus-on.ts'
import { Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

/** Asks once more before no mentee can be added any more. */
const Withdraw = ({ setting }: { setting: SettingView }) => {
  const fetcher = useFetcher<FormAnswer>()
  const [asked, setAsked] = useState(false)
  const trouble = fetcher.data?.trouble
  if (!asked)
    return (
      <Button look="quiet" className="justify-self-start text-left" onClick={() => setAsked(true)}>
        Record that it was withdrawn
      </Button>
    )
  return (
    <fetcher.Form method="post" action={`/settings/${setting.id}/permission`} className="grid gap-3">
      {trouble && (
        <div role="alert">
          {trouble.kind === 'STALE' ? (
            <p>The setting was changed meanwhile. Look at it once more, then decide.</p>
          ) : (
            <TroubleWords trouble={trouble} wordless />
          )}
        </div>
      )}
      <input type="hidden" name="do" value="withdraw" />
      <p ref={takeFocus} tabIndex={-1} className="font-semibold">
        Has the setting taken its permission back? New mentees there are refused from now on. What is recorded stays.
      </p>
      <input type="hidden" name="revision" value={setting.revision} />
      <input type="hidden" name="on" value={dayAt(new Date(serverNow()), hereZone())} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={fetcher.state !== 'idle'}>
          Yes, it was withdrawn today
        </Button>
        <Button onClick={() => setAsked(false)}>No, keep it</Button>
      </div>
    </fetcher.Form>
  )
}

const Before = ({ before }: { before: SettingView['permissionsBefore'] }) =>
  before.length > 0 && (
    <ul aria-label="Earlier permissions" className="grid gap-1 text-sm text-ink-2">
      {before.map(({ by, role, on, until }) => (
        <li key={`${by} ${on} ${until}`}>
          {by}, {role}: from {plainFullDay(on)} until {plainFullDay(until)}
        </li>
      ))}
    </ul>
  )

/** Whether mentoring there may be recorded as evidence: who said so, or what is missing and why. */
export const Permission = ({ setting }: { setting: SettingView }) => {
  const { id, permittedOn, permission, permissionsBefore, actions } = setting
  const mayPermit = may(actions, 'setting.permit')
  return (
    <Sheet className="grid gap-3 px-5 py-5" aria-labelledby="permission">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="permission" className="text-lg">
          Records as evidence
        </h2>
        {permittedOn ? (
          <Tag tone="good" shape="tick">
            Permitted
          </Tag>
        ) : (
          <Tag tone="wait" shape="ring">
            Permission missing
          </Tag>
        )}
      </div>
      {permittedOn ? (
        <p>
          {permission ? `${permission.by}, ${permission.role}, permitted it on ` : 'Permitted on '}
          {plainFullDay(permittedOn)}.
        </p>
      ) : (
        <p className="max-w-[62ch]">
          {permissionsBefore.length > 0 && 'It was given and withdrawn. '}No mentee can be added here until somebody who
          may speak for the setting permits that records of the mentoring are used as evidence. It is their pupil or
          colleague, and strangers will read about them.
        </p>
      )}
      <Before before={permissionsBefore} />
      {mayPermit && !permittedOn && (
        <div>
          <ButtonLink look="primary" to={`/settings/${id}/permission`}>
            Record the permission
          </ButtonLink>
        </div>
      )}
      {permittedOn && may(actions, 'setting.withdrawPermission') && <Withdraw setting={setting} />}
    </Sheet>
  )
}
