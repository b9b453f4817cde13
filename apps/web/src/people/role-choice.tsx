import { type StaffRole, staffRoles } from '@mentorfolio/domain/cycle/roles'
import { rolesInWords, roleWords } from '@mentorfolio/domain/people/role-words'
import { Checks } from '../forms/choices.tsx'
import { roleHints } from './role-hints.ts'

type Props = {
  field: { id: string; name: string; errors?: string[] | undefined }
  chosen: readonly string[]
  /** Roles that this reader cannot give to this person: not offered, but said. */
  withheld?: readonly StaffRole[]
}

/** Which parts somebody plays at a centre. */
export const RoleChoice = ({ field, chosen, withheld = [] }: Props) => (
  <div className="grid gap-3">
    <Checks
      field={{ id: field.id, name: field.name, errors: field.errors, defaultOptions: [...chosen] }}
      label="What do they do here?"
      hint="One person may do several things."
      options={staffRoles
        .filter((role) => !withheld.includes(role))
        .map((role) => ({ value: role, label: roleWords[role] }))}
    />
    {!withheld.includes('dsl') && !chosen.includes('dsl') && (
      <p className="text-ink-2">
        Whoever you make DSL reads every concern of the centre, those from before too. The desk’s page shows them to the
        other DSLs as new.
      </p>
    )}
    {withheld.length > 0 && (
      <p className="text-ink-2">
        Nobody makes themself {rolesInWords(withheld).replace(' and ', ' or ')}. Ask another centre admin to do it.
      </p>
    )}
    <details>
      <summary className="flex min-h-tap items-center font-[620] text-thread-deep">What each may do</summary>
      <dl className="grid gap-1.5 text-sm">
        {staffRoles.map((role) => (
          <div key={role}>
            <dt className="inline font-[640]">{roleWords[role]} </dt>
            <dd className="inline text-ink-2">{roleHints[role]}.</dd>
          </div>
        ))}
      </dl>
    </details>
  </div>
)
