import type { PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useRef } from 'react'
import { Link } from 'react-router'
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
  /** The page on which somebody is invited. */
  invite: string
}

/** Who goes on with what, as the API takes it; and what is missing, by whose work it is. */
export const readHandOver = (words: Written) => {
  const rows = words.rows('handOver')
  const missing = rows.flatMap((row, index) =>
    row.has('to') ? [] : [[`handOver[${index}].to`, `Choose who goes on with ${row.text('whose')}`]],
  )
  return {
    handOver: rows.map((row) => ({ unitId: row.text('unitId'), part: row.text('part'), to: row.text('to') })),
    errors: Object.fromEntries(missing),
  }
}

/** Work that nobody else at the centre may take over. */
export const withNobody = (work: Work) => work.filter(({ colleagues }) => colleagues.length === 0)

const inWords = ({ part, candidateName, unitTitle }: Work[number]) =>
  `${part === 'assessor' ? 'Assess' : 'Sample'} ${candidateName}: ${unitTitle}`

/** Blocked, and why: somebody has to be there first. */
const NobodyYet = ({ work, invite }: { work: Work; invite: string }) => (
  <div className="grid gap-3 rounded-field bg-amber-soft px-4 py-3 text-amber">
    <p>
      <strong>Nobody else here can take this over yet.</strong> It needs somebody who has accepted, in the right part,
      who neither is the candidate nor plays the other part for the same unit.
    </p>
    <ul className="list-disc pl-5">
      {work.map((each) => (
        <li key={`${each.unitId} ${each.part}`}>{inWords(each)}</li>
      ))}
    </ul>
    <Link to={invite} className="text-amber">
      Invite somebody, or give a colleague the role
    </Link>
  </div>
)

const load = ({ assessing, sampling }: PersonView['colleagues'][number]) => `assesses ${assessing}, samples ${sampling}`

/** Each unit with the colleague who goes on with it; and one list that fills in all. */
export const HandOver = ({ formId, work, colleagues, errors, boxes, invite }: Props) => {
  const rows = useRef<HTMLUListElement>(null)
  if (work.length === 0) return null
  const giveAll = (to: string) => {
    for (const select of rows.current?.querySelectorAll('select') ?? [])
      if ([...select.options].some(({ value }) => value === to)) select.value = to
  }
  const options = (fit: readonly string[]) =>
    colleagues
      .filter(({ id }) => fit.includes(id))
      .map((each) => <option key={each.id} value={each.id}>{`${each.name} (${load(each)})`}</option>)
  const nobody = withNobody(work)
  const given = work.filter((each) => !nobody.includes(each))
  const all = { id: `${formId}-give-all`, name: '' }
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 text-lg font-[680]">Who goes on with their work?</legend>
      <p className="text-ink-2">
        {work.length === 1 ? 'One unit is' : `${work.length} units are`} not finished. They change hands as you save.
      </p>
      {nobody.length > 0 && <NobodyYet work={nobody} invite={invite} />}
      {given.length > 1 && (
        <FieldFrame field={all} label="Give all to" quiet>
          <select id={all.id} className={controlLook} onChange={(event) => giveAll(event.currentTarget.value)}>
            <option value="">Choose for each below</option>
            {options(given.flatMap((each) => each.colleagues))}
          </select>
        </FieldFrame>
      )}
      <ul ref={rows} className="grid gap-4">
        {given.map((each, index) => {
          const row = `handOver[${index}]`
          const name = `${row}.to`
          const field = { id: `${formId}-${name}`, name, errors: errors[name] }
          return (
            <li key={`${each.unitId} ${each.part}`}>
              <input type="hidden" name={`${row}.unitId`} value={each.unitId} />
              <input type="hidden" name={`${row}.part`} value={each.part} />
              <input type="hidden" name={`${row}.whose`} value={`${each.candidateName}: ${each.unitTitle}`} />
              <FieldFrame field={field} label={inWords(each)}>
                <select
                  id={field.id}
                  name={name}
                  defaultValue={boxes[name] ?? ''}
                  aria-invalid={field.errors ? true : undefined}
                  aria-describedby={describedBy(field, false)}
                  className={controlLook}
                >
                  <option value="">Choose a colleague</option>
                  {options(each.colleagues)}
                </select>
              </FieldFrame>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
