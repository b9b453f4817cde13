import { targetKinds } from '@mentorfolio/domain/cohorts/cohort'
import type { CohortView, PersonView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { PackView } from '@mentorfolio/domain/cohorts/packs'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { packValue } from './forms.ts'
import { packTitle, targetWords } from './words.ts'

export type CohortShape = {
  name: string
  startsOn: string
  endsOn: string
  packs: string[]
  targets: Record<string, { on: string }>
  assessors: string[]
  iqas: string[]
}

/** A cohort as its form holds it; without one, an empty form. */
export const shapeOf = (cohort: CohortView | null): CohortShape => ({
  name: cohort?.name ?? '',
  startsOn: cohort?.startsOn ?? '',
  endsOn: cohort?.endsOn ?? '',
  packs: cohort?.packs.map(packValue) ?? [],
  targets: Object.fromEntries(
    targetKinds.map((kind) => [kind, { on: cohort?.targets.find((each) => each.kind === kind)?.on ?? '' }]),
  ),
  assessors: cohort?.assessors.map(({ personId }) => personId) ?? [],
  iqas: cohort?.iqas.map(({ personId }) => personId) ?? [],
})

/** What is on offer, and what the cohort has besides: whatever it takes stays with it. */
const together = <Each,>(offered: readonly Each[], kept: readonly Each[], keyOf: (each: Each) => string): Each[] => [
  ...new Map([...offered, ...kept].map((each) => [keyOf(each), each])).values(),
]

type Choices = { packs: readonly PackView[]; assessors: readonly PersonView[]; iqas: readonly PersonView[] }
type Props = {
  definition: FormDefinition<unknown>
  opened: Opened<CohortShape>
  choices: Choices
  cohort: CohortView | null
  /** Hidden fields of a cohort that is not there yet. */
  made?: { id: string; centreId: string }
  look?: () => Promise<Seen>
}

const person = ({ personId, name, invited }: PersonView) => ({
  value: personId,
  label: invited ? `${name} (invited)` : name,
})

/** Name, days, units, team and targets of a cohort. */
export const CohortForm = ({ definition, opened, choices, cohort, made, look }: Props) => {
  const state = useRecordForm<CohortShape, unknown>({ definition, opened })
  const { fields } = state
  const { defaults } = opened
  const targets = fields.targets.getFieldset()
  const ticks = (name: 'packs' | 'assessors' | 'iqas') => ({
    ...{ id: fields[name].id, name: fields[name].name, errors: fields[name].errors },
    defaultOptions: defaults[name],
  })
  const team = (role: 'assessors' | 'iqas') =>
    together(choices[role], cohort?.[role] ?? [], ({ personId }) => personId).map(person)
  const nobody = (role: string) =>
    `Nobody of your centre is ${role} yet. Invite them under People; you can add them to the team later.`
  const [assessors, iqas] = [team('assessors'), team('iqas')]
  return (
    <RecordForm state={state} look={look}>
      {made && <input type="hidden" name="id" value={made.id} />}
      {made && <input type="hidden" name="centreId" value={made.centreId} />}
      <TextField field={fields.name} label="Name" hint="Such as ‘Mentors, September 2026’." autoComplete="off" />
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField field={fields.startsOn} label="First day" />
        <DateField field={fields.endsOn} label="Last day" />
      </div>
      <Checks
        field={ticks('packs')}
        label="Which units does it take?"
        hint="Each candidate can be registered for some of them or all."
        options={together(choices.packs, cohort?.packs ?? [], packValue).map((pack) => ({
          value: packValue(pack),
          label: packTitle(pack),
        }))}
      />
      <Checks
        field={ticks('assessors')}
        label="Assessors"
        hint={
          assessors.length === 0 ? nobody('an assessor') : 'Who assesses which candidate is said later, one by one.'
        }
        options={assessors}
      />
      <Checks
        field={ticks('iqas')}
        label="IQAs"
        hint={iqas.length === 0 ? nobody('an IQA') : undefined}
        options={iqas}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-1.5 font-[640]">Targets</legend>
        <p className="-mt-3 text-sm text-ink-2">
          By when candidates should have come how far. Leave empty what you do not want. A target never stands in
          anybody’s way; the cohort’s page shows who missed it.
        </p>
        <div className="grid gap-4 wide:grid-cols-2">
          {targetKinds.map((kind) => {
            const slot = targets[kind]?.getFieldset().on
            return slot && <DateField key={kind} field={slot} label={`${targetWords[kind]} by`} quiet />
          })}
        </div>
      </fieldset>
      <SaveBar state={state} label={cohort ? 'Save the cohort' : 'Open the cohort'} />
    </RecordForm>
  )
}
