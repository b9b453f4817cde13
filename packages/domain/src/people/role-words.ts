import type { StaffRole } from '../cycle/roles.ts'

/** Roles as a page names them. */
export const roleWords: Record<StaffRole, string> = {
  candidate: 'Candidate',
  assessor: 'Assessor',
  iqa: 'IQA',
  leadIqa: 'Lead IQA',
  eqa: 'EQA',
  centreAdmin: 'Centre admin',
  dsl: 'DSL',
}

/** 'Assessor and IQA' */
export const rolesInWords = (roles: readonly StaffRole[]): string =>
  roles.length < 2
    ? roles.map((role) => roleWords[role]).join('')
    : `${roles
        .slice(0, -1)
        .map((role) => roleWords[role])
        .join(', ')} and ${roles.slice(-1).map((role) => roleWords[role])}`
