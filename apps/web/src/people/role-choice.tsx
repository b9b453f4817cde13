import { staffRoles } from '@mentorfolio/domain/cycle/roles'
import { Checks } from '../forms/choices.tsx'
import { roleWords } from '../words/roles.ts'
import { roleHints } from './role-hints.ts'

type Props = { field: { id: string; name: string; errors?: string[] | undefined }; chosen: readonly string[] }

/** Which parts somebody plays at a centre. */
export const RoleChoice = ({ field, chosen }: Props) => (
  <div className="grid gap-3">
    <Checks
      field={{ id: field.id, name: field.name, errors: field.errors, defaultOptions: [...chosen] }}
      label="What do they do here?"
      hint="One person may do several things."
      options={staffRoles.map((role) => ({ value: role, label: roleWords[role] }))}
    />
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
