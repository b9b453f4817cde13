import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { signForm } from './agreement-actions.ts'

type Shape = { name: string }
type Props = { id: string; name: string; version: number }

const SignForm = ({ version, opened }: Props & { opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: signForm, opened })
  return (
    <RecordForm state={state} className="grid gap-4">
      <input type="hidden" name="do" value="sign" />
      <input type="hidden" name="version" value={version} />
      <TextField field={state.fields.name} label="Type your name to sign" autoComplete="name" />
      <Button type="submit" look="primary" className="justify-self-start" disabled={state.pending}>
        {state.pending ? 'Signing…' : `Sign version ${version}`}
      </Button>
    </RecordForm>
  )
}

/** The mentor signs by typing their name under the words above. */
export const Sign = (props: Props) => (
  <section aria-labelledby="sign" className="no-print grid max-w-md gap-3">
    <h2 id="sign" className="text-lg">
      Your signature
    </h2>
    <Drafted
      key={props.version}
      form={`/relationships/${props.id}/agreement?sign=${props.version}`}
      title={`Signature under the agreement with ${props.name}`}
      defaults={{ name: '' }}
    >
      {(opened) => <SignForm {...props} opened={opened} />}
    </Drafted>
  </section>
)
