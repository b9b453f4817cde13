import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { useEffect, useState } from 'react'

// What reads it comes after the form: nothing of a plan waits for it.
const load = async (id: string, signal: AbortSignal) => {
  const { loadMentoring } = await import('../../mentoring/load-mentoring.ts')
  return (await loadMentoring(id, signal)).mentoring
}

/**
 * Needs and goals of those whom a plan is with, in their order; a mentee of whom nothing came (yet) is not there, and nothing
 * of the form depends on it. `left`: those who were chosen before, and are not any more.
 */
export const useMentoring = (
  ids: readonly string[],
): { chosen: readonly MentoringView[]; left: readonly MentoringView[] } => {
  const [known, setKnown] = useState<ReadonlyMap<string, MentoringView>>(new Map())
  const wanted = ids.join(' ')
  useEffect(() => {
    const leaving = new AbortController()
    for (const id of wanted.split(' ').filter((each) => each !== ''))
      load(id, leaving.signal).then(
        (mentoring) => setKnown((before) => new Map(before).set(id, mentoring)),
        () => undefined,
      )
    return () => leaving.abort()
  }, [wanted])
  return {
    chosen: ids.flatMap((id) => known.get(id) ?? []),
    left: [...known.values()].filter(({ relationshipId }) => !ids.includes(relationshipId)),
  }
}
