import { nations, settingKinds } from '@mentorfolio/domain/settings/setting'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { nationWords, safeguardingTitles, settingKindWords } from '../words/settings.ts'
import type { SettingShape } from './setting-forms.ts'

type Props = {
  definition: FormDefinition<unknown>
  opened: Opened<SettingShape>
  look?: () => Promise<Seen>
  /** For a setting that is not there yet. */
  made?: { id: string; centreId: string }
}

const legend = 'mb-1.5 text-lg font-[640]'
const pair = 'grid gap-4 wide:grid-cols-2'

/** One of these, as the form has it by now. */
const chosen = <Value extends string>(known: readonly Value[], written: string | undefined, otherwise: Value) =>
  known.find((each) => each === written) ?? otherwise

/** A setting: what it is, and whom to turn to there. */
export const SettingForm = ({ definition, opened, look, made }: Props) => {
  const state = useRecordForm<SettingShape, unknown>({ definition, opened })
  const { form, fields } = state
  const people = fields.people.getFieldset()
  const words = useWritten(form.id)
  const titles = safeguardingTitles({
    kind: chosen(settingKinds, words?.text('kind') ?? opened.defaults.kind, 'SCHOOL'),
    nation: chosen(nations, words?.text('nation') ?? opened.defaults.nation, 'ENGLAND'),
  })
  const phone = (field: (typeof people)['dslPhone'], label: string, hint?: string) => (
    <TextField field={field} label={label} hint={hint} inputMode="tel" autoComplete="off" />
  )
  return (
    <RecordForm state={state} look={look}>
      {made && (
        <>
          <input type="hidden" name="id" value={made.id} />
          <input type="hidden" name="centreId" value={made.centreId} />
        </>
      )}
      <TextField field={fields.name} label="What is it called?" hint="Such as ‘Fernleigh School’." autoComplete="off" />
      <Choice
        field={fields.kind}
        label="What kind of setting is it?"
        options={settingKinds.map((kind) => ({ value: kind, label: settingKindWords[kind] }))}
      />
      <Choice
        field={fields.nation}
        label="Where is it?"
        hint="Each nation has its own words for those who look after safeguarding."
        options={nations.map((nation) => ({ value: nation, label: nationWords[nation] }))}
      />
      <fieldset className="grid gap-4">
        <legend className={legend}>Safeguarding</legend>
        <p className="text-sm text-ink-2">
          Whom you phone when you are worried about somebody there. These numbers stand where concerns are raised.
        </p>
        <div className={pair}>
          <TextField field={people.dsl} label={titles.lead} autoComplete="off" />
          {phone(people.dslPhone, 'Their phone number')}
        </div>
        <div className={pair}>
          <TextField field={people.deputy} label={titles.deputy} autoComplete="off" />
          {phone(people.deputyPhone, 'Their phone number (optional)', 'Left empty: the same number.')}
        </div>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className={legend}>Around the mentoring</legend>
        <div className={pair}>
          <TextField field={people.supervisor} label="Who supervises the mentoring there?" autoComplete="off" />
          <TextField field={people.supervisorEmail} label="Their e-mail (optional)" type="email" autoComplete="off" />
        </div>
        <TextField
          field={people.privacyContact}
          label="Who answers questions about data?"
          hint="A name, an address or both: a family may ask what is kept."
          autoComplete="off"
        />
      </fieldset>
      <details className="border-t border-line pt-2">
        <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
          For a concern about an adult there
        </summary>
        <div className="grid gap-4 pt-3">
          <p className="text-sm text-ink-2">
            A concern about somebody who works there goes to the head; about the head, to the chair or proprietor and
            the authority. Filled in now, the numbers are there when nobody has time to look for them.
          </p>
          <div className={pair}>
            <TextField field={people.head} label="Head or manager (optional)" autoComplete="off" />
            {phone(people.headPhone, 'Phone number of the head (optional)')}
          </div>
          <div className={pair}>
            <TextField field={people.chair} label="Chair or proprietor (optional)" autoComplete="off" />
            {phone(people.chairPhone, 'Phone number of the chair (optional)')}
          </div>
          {phone(people.ladoPhone, `${titles.authority}: phone number (optional)`)}
        </div>
      </details>
      <SaveBar state={state} label={made ? 'Add the setting' : 'Save the changes'} />
    </RecordForm>
  )
}
