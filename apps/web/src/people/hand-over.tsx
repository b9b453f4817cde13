import type { PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useRef } from 'react'
import { controlLook, FieldFrame } from '../forms/field-parts.tsx'
import { describedBy } from '../forms/field-slot.ts'
import type { Written } from '../forms/written.ts'

type Work = PersonView['work']
type Props = {
  formId: string
  work: Work
  colleagues: PersonView['colleagues']
  errors: Record<string, string[]>
  /** What was chosen before, by control name. */
  boxes: Record<string, string>
}

/** Who goes on with what, as the API takes it. */
export const readHandOver = (words: Written) =>
  words.rows('handOver').map((row) => ({ unitId: row.text('unitId'), part: row.text('part'), to: row.text('to') }))

const load = ({ assessing, sampling }: PersonView['colleagues'][number]) => `assesses ${assessing}, samples ${sampling}`

/** Each unit with the colleague who goes on with it; and one list that fills in all. */
export const HandOver = ({ formId, work, colleagues, errors, boxes }: Props) => {
  const rows = useRef<HTMLUListElement>(null)
  if (work.length === 0) return null
  const giveAll = (to: string) => {
    for (const select of rows.current?.querySelectorAll('select') ?? [])
      if ([...select.options].some(({ value }) => value === to)) select.value = to
  }
  const options = colleagues.map((each) => (
    <option key={each.id} value={each.id}>{`${each.name} (${load(each)})`}</option>
  ))
  const all = { id: `${formId}-give-all`, name: '' }
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 text-lg font-[680]">Who goes on with their work?</legend>
      <p className="text-ink-2">
        {work.length === 1 ? 'One unit is' : `${work.length} units are`} not finished. They change hands as you save.
      </p>
      {colleagues.length > 0 && work.length > 1 && (
        <FieldFrame field={all} label="Give all to" quiet>
          <select id={all.id} className={controlLook} onChange={(event) => giveAll(event.currentTarget.value)}>
            <option value="">Choose for each below</option>
            {options}
          </select>
        </FieldFrame>
      )}
      <ul ref={rows} className="grid gap-4">
        {work.map(({ unitId, part, candidateName, unitTitle, colleagues: fit }, index) => {
          const name = `handOver[${index}].to`
          const field = { id: `${formId}-${name}`, name, errors: errors[name] }
          const hint = fit.length === 0 && 'Nobody else can take this over yet. Invite somebody for it first.'
          return (
            <li key={`${unitId} ${part}`}>
              <input type="hidden" name={`handOver[${index}].unitId`} value={unitId} />
              <input type="hidden" name={`handOver[${index}].part`} value={part} />
              <FieldFrame
                field={field}
                label={`${part === 'assessor' ? 'Assess' : 'Sample'} ${candidateName}: ${unitTitle}`}
                hint={hint}
              >
                <select
                  id={field.id}
                  name={name}
                  defaultValue={boxes[name] ?? ''}
                  aria-invalid={field.errors ? true : undefined}
                  aria-describedby={describedBy(field, hint)}
                  className={controlLook}
                >
                  <option value="">Choose a colleague</option>
                  {options.filter(({ key }) => key !== null && fit.includes(key))}
                </select>
              </FieldFrame>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
