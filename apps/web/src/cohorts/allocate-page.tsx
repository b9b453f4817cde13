import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import type { Answer } from '../api/endpoints.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/durations.ts'
import { registrationNow } from './load-registration.ts'
import { assessorForm, iqaForm } from './registration-forms.ts'

export type Part = 'assessor' | 'iqa'

const formOf = { assessor: assessorForm, iqa: iqaForm } as const
const words = {
  assessor: { title: 'Allocate an assessor', one: 'Assessor', save: 'Save the assessor' },
  iqa: { title: 'Allocate an IQA', one: 'IQA', save: 'Save the IQA' },
} as const satisfies Record<Part, object>

export const loadTeam = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/registrations/:id/team', { params: { id: params['id'] ?? '' } }, request.signal)

export const allocateBy =
  (part: Part) =>
  async ({ params, request }: ActionFunctionArgs) => {
    const form = await request.formData()
    const id = params['id'] ?? ''
    return submit(form, formOf[part], (body) => ({
      line: formOf[part].line,
      input: { params: { id }, body },
      record: id,
      title: words[part].title,
      page: `/registrations/${id}`,
    }))
  }

type Shape = { units: { unitId: string; personId: string }[] }
type Team = Answer<'GET /api/registrations/:id/team'>

const shapeOf = ({ units }: RegistrationView, part: Part): Shape => ({
  units: units.map((unit) => ({ unitId: unit.id, personId: unit[part]?.personId ?? '' })),
})
const seenIn = (registration: RegistrationView, part: Part): Seen => ({
  revision: registration.revision,
  values: shapeOf(registration, part),
})

/** Whoever holds a unit of it stays to be chosen, in the team or not. */
const peopleFor = ({ registration, assessors, iqas }: Team, part: Part) => {
  const team = part === 'assessor' ? assessors : iqas
  const holders = registration.units.flatMap((unit) => unit[part] ?? [])
  const left = holders.filter(({ personId }, index) => {
    const first = holders.findIndex((each) => each.personId === personId) === index
    return first && !team.some((each) => each.personId === personId)
  })
  return [
    ...team.map(({ personId, name, invited, unfinished }) => ({
      value: personId,
      label: `${name}${invited ? ' (invited)' : ''}, ${counted(unfinished, 'unfinished unit')}`,
    })),
    ...left.map(({ personId, name }) => ({ value: personId, label: `${name}, not in the team any more` })),
  ]
}

const Allocate = ({ team, part, opened }: { team: Team; part: Part; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: formOf[part], opened })
  const { registration } = team
  const rows = state.fields.units.getFieldList()
  const people = peopleFor(team, part)
  const takeForAll = () => {
    const selects = [...(state.element.current?.querySelectorAll('select') ?? [])]
    for (const select of selects.slice(1)) {
      select.value = selects[0]?.value ?? ''
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  return (
    <RecordForm state={state} look={async () => seenIn(await registrationNow(registration.id), part)}>
      {rows.map((row, index) => {
        const { unitId, personId } = row.getFieldset()
        const unit = registration.units.find(({ id }) => id === opened.defaults.units[index]?.unitId)
        return (
          <div key={row.key} className="grid gap-3">
            <input type="hidden" name={unitId.name} value={unitId.defaultValue} />
            <Select
              field={personId}
              label={`${words[part].one} of ${unit?.title ?? 'this unit'}`}
              options={[{ value: '', label: 'Nobody yet' }, ...people]}
            />
            {index === 0 && rows.length > 1 && (
              <Button className="justify-self-start" onClick={takeForAll}>
                The same for all units
              </Button>
            )}
          </div>
        )
      })}
      <SaveBar state={state} label={words[part].save} />
    </RecordForm>
  )
}

/** Who assesses each unit, or assures its quality: chosen from the cohort's team, each with what they have in hand. */
export const AllocatePage = ({ part }: { part: Part }) => {
  const team = useLoaderData<typeof loadTeam>()
  const { registration } = team
  const { id, candidate, cohort } = registration
  const [page] = useState(() => ({ defaults: shapeOf(registration, part), seen: seenIn(registration, part) }))
  const nobody = peopleFor(team, part).length === 0
  return (
    <Page title={words[part].title} width="narrow" above={<Link to={`/registrations/${id}`}>{candidate.name}</Link>}>
      <p className="max-w-[62ch] text-ink-2">
        Nobody gets their own work, nor that of a candidate whom they supervise. The assessor and the IQA of a unit are
        different people. Who had a unit before stays in its history.
      </p>
      {nobody && (
        <p className="max-w-[62ch]">
          The cohort’s team has nobody for this yet.{' '}
          {cohort?.mayView && <Link to={`/cohorts/${cohort.id}/describe`}>Add somebody to the team</Link>}
        </p>
      )}
      <Drafted
        form={`/registrations/${id}/${part}`}
        title={`${words[part].one} for ${candidate.name}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => <Allocate team={team} part={part} opened={opened} />}
      </Drafted>
    </Page>
  )
}
