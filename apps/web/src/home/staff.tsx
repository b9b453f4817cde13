import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Caseload } from './caseload.tsx'
import { Desk } from './desk.tsx'
import { ForNow } from './for-now.tsx'
import { Papers } from './papers.tsx'
import { Queue } from './queue.tsx'

/** Whoever looks after candidates as their assessor alone has them all in their caseload: home names the first few. */
const fewOnHome = 10

type Props = Pick<HomeView, 'papers' | 'caseload' | 'moreInCaseload' | 'left'> & {
  roles: readonly StaffRole[]
  hasOwn: boolean
}

/** What is on the home page besides somebody's own portfolio. `hasOwn`: they have one. */
export const Staff = ({ roles, hasOwn, papers, caseload, moreInCaseload, left }: Props) => {
  const isDsl = roles.includes('dsl')
  const others = roles.filter((role) => role !== 'dsl')
  const assessesAlone = others.every((role) => role === 'assessor' || role === 'candidate')
  return (
    <>
      {isDsl && <Desk />}
      {roles.includes('assessor') && <Queue />}
      {papers.length > 0 && <Papers papers={papers} />}
      {caseload.length > 0 && (
        <Caseload
          rows={assessesAlone ? caseload.slice(0, fewOnHome) : caseload}
          more={moreInCaseload || (assessesAlone && caseload.length > fewOnHome)}
          assesses={roles.includes('assessor')}
        />
      )}
      {!hasOwn && caseload.length === 0 && (others.length > 0 || !isDsl) && <ForNow roles={others} left={left} />}
    </>
  )
}
