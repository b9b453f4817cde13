import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import type { Answer } from '../api/endpoints.ts'
import { HeatMap } from './heat-map.tsx'

type Skills = Answer<'GET /api/units/:id/skills'>

/** The skills shown in the sessions that count (S2-MP2); nothing for those who do not read what was written. */
const SkillsOfUnit = ({ unitId }: { unitId: string }) => {
  const [skills, setSkills] = useState<Skills>(null)
  useEffect(() => {
    const leaving = new AbortController()
    // Without it the page lacks the picture, and nothing else.
    call('GET /api/units/:id/skills', { params: { id: unitId } }, leaving.signal).then(setSkills, () => undefined)
    return () => leaving.abort()
  }, [unitId])
  if (!skills || skills.sessions.length === 0) return null
  return (
    <section aria-labelledby="skills" className="grid gap-3">
      <h2 id="skills" className="text-lg">
        Skills across the hours
      </h2>
      <HeatMap {...skills} />
    </section>
  )
}
export default SkillsOfUnit
