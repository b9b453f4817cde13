import type { NeedsVersion } from '@mentorfolio/domain/plans/mentoring-view'

/** What a goal can begin from (S3-K4): something that gets in the way, or a task of a job that does not suit yet. */
export type Beginning = { about: string; idea: string; isWork: boolean }

/** What an address such as `?needs=2&barrier=0` or `?needs=2&task=1` names: of which version of the needs, and which of them. */
export const beginsFrom = (needs: readonly NeedsVersion[], asked: URLSearchParams): Beginning | undefined => {
  const version = needs.find((each) => String(each.version) === asked.get('needs'))
  const barrier = version?.needs.barriers[Number(asked.get('barrier') ?? -1)]
  if (barrier) return { about: barrier.barrier, idea: barrier.idea, isWork: false }
  const task = version?.needs.jobMatch?.tasks[Number(asked.get('task') ?? -1)]
  return task && { about: task.task, idea: task.adjustment ?? '', isWork: true }
}
