import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { Sheet } from '../shell/page.tsx'

const willBe: Record<Exclude<StaffRole, 'dsl'>, string> = {
  candidate: 'Your centre has not registered you for a unit yet. Once it has, your hours and your mentees stand here.',
  assessor:
    'Once a candidate is allocated to you, they stand here, with how far their hours are, and above them what waits for you: an agreement signed on paper to look at.',
  iqa: 'Decisions to sample will stand here, each with its trail.',
  leadIqa: 'The sampling plan and the decisions under it will stand here.',
  eqa: 'Centres cannot share work with you here yet. Once they can, what is shared for your visit stands here: read only, without names of mentees. Until then, ask the centre to show you its records.',
  centreAdmin:
    'Candidates will stand here once they are registered. Until then: invite people, add a setting, open a cohort. The links above lead there.',
}

/** Somebody with nothing to see yet: says what will be here, and who to ask. */
export const ForNow = ({ roles, left }: { roles: readonly Exclude<StaffRole, 'dsl'>[]; left: readonly string[] }) => (
  <Sheet className="grid max-w-[46rem] gap-3 p-6 wide:p-7">
    <h2 className="text-lg">{left.length > 0 ? 'Your part has ended' : 'Nothing here yet'}</h2>
    {left.map((centreName) => (
      <p key={centreName}>
        Your part in {centreName} has ended: nothing of it opens for you any more. What you did there stays in its
        records. If you did not expect this, ask the centre’s administrator, who can let you in again.
      </p>
    ))}
    {roles.length === 0 && left.length === 0 && (
      <p>Your account is not part of a centre yet. Ask your centre’s administrator to add you.</p>
    )}
    {[...new Set(roles)].map((role) => (
      <p key={role}>{willBe[role]}</p>
    ))}
    {roles.some((role) => role !== 'eqa' && role !== 'centreAdmin') && (
      <p className="text-ink-2">If you expected more, ask your centre’s administrator.</p>
    )}
  </Sheet>
)
