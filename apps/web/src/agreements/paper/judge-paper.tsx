import { useFetcher } from 'react-router'
import { Drafted } from '../../drafts/drafted.tsx'
import type { Opened } from '../../drafts/opened.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import type { FormAnswer } from '../../forms/submit.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { TroubleWords } from '../../forms/trouble-words.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { Button } from '../../shell/button.tsx'
import { declineForm } from '../agreement-actions.ts'

/** `looked`: whether this reader has looked at that very copy. */
type Props = { id: string; name: string; version: number; paperId: string; looked: boolean }
type Shape = { reason: string }

const Decline = ({ version, paperId, opened }: Props & { opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: declineForm, opened })
  return (
    <RecordForm state={state} className="grid gap-3">
      <input type="hidden" name="do" value="decline" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="paperId" value={paperId} />
      <TextArea field={state.fields.reason} label="Why not?" hint="Your candidate reads this." rows={2} />
      <Button type="submit" className="justify-self-start" disabled={state.pending}>
        Do not accept it
      </Button>
    </RecordForm>
  )
}

/** The assessor says whether the paper counts as the mentee's signature. */
export const JudgePaper = (props: Props) => {
  const fetcher = useFetcher<FormAnswer>()
  const trouble = fetcher.data?.trouble
  return (
    <div className="grid max-w-md gap-4">
      <fetcher.Form method="post" className="grid gap-2">
        <input type="hidden" name="do" value="accept" />
        <input type="hidden" name="version" value={props.version} />
        <input type="hidden" name="paperId" value={props.paperId} />
        {trouble && trouble.kind !== 'STALE' && (
          <div role="alert">
            <TroubleWords trouble={trouble} wordless />
          </div>
        )}
        {props.looked ? (
          <Button type="submit" look="primary" className="justify-self-start" disabled={fetcher.state !== 'idle'}>
            Accept the paper copy
          </Button>
        ) : (
          <p>Look at the copy first: then you can accept it here.</p>
        )}
      </fetcher.Form>
      <details>
        <summary className="flex min-h-tap items-center font-[620] text-thread-deep">Or do not accept it</summary>
        <Drafted
          form={`/relationships/${props.id}/agreement?decline=${props.version}`}
          title={`Paper copy of the agreement with ${props.name}`}
          defaults={{ reason: '' }}
        >
          {(opened) => <Decline {...props} opened={opened} />}
        </Drafted>
      </details>
    </div>
  )
}
