import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Caseload } from './caseload.tsx'
import { Desk } from './desk.tsx'
import { ForNow } from './for-now.tsx'
import { Papers } from './papers.tsx'
import { Queue } from './queue.tsx'

type Props = Pick<HomeView, 'papers' | 'caseload' | 'moreInCaseload' | 'left'> & {
  roles: readonly StaffRole[]
  hasOwn: boolean
}

/** What is on the home page besides somebody's own portfolio. `hasOwn`: they have one. */
export const Staff = ({ roles, hasOwn, papers, caseload, moreInCaseload, left }: Props) => {
  const isDsl = roles.includes('dsl')
  const others = roles.filter((role) => role !== 'dsl')
  return (
    <>
      {isDsl && <Desk />}
      {roles.includes('assessor') && <Queue />}
      {papers.length > 0 && <Papers papers={papers} />}
      {caseload.length > 0 && <Caseload rows={caseload} more={moreInCaseload} assesses={roles.includes('assessor')} />}
      {!hasOwn && caseload.length === 0 && (others.length > 0 || !isDsl) && <ForNow roles={others} left={left} />}
    </>
  )
}
