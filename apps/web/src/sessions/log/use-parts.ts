import { useCallback, useEffect, useState } from 'react'
import { importAgain } from '../../shell/import-again.ts'
import { type Group, groups, type PartsModule } from './parts.ts'

type Arrived = ReadonlyMap<Group, PartsModule>
type Failed = { times: number; last: unknown }

/**
 * The groups of questions that have arrived. `holding`: groups with words in them, without which the form must not be drawn: it
 * would be kept without those words. `wanted`: also asked for; their questions come when they come.
 */
export const useParts = (holding: readonly Group[], wanted: readonly Group[]) => {
  const [arrived, setArrived] = useState<Arrived>(new Map())
  const [failed, setFailed] = useState<Failed>({ times: 0, last: null })
  const [settled, setSettled] = useState(holding.length + wanted.length === 0)

  const fetchOne = useCallback(async (group: Group, after: Failed) => {
    const { load } = groups[group]
    try {
      const module = await (after.times === 0 ? load() : importAgain(load, after.last))
      setArrived((known) => new Map(known).set(group, module))
    } catch (last) {
      setFailed(({ times }) => ({ times: times + 1, last }))
    }
  }, [])

  const fetchAll = useCallback(
    async (asked: readonly Group[], after: Failed) => {
      await Promise.all([...new Set(asked)].map((group) => fetchOne(group, after)))
      setSettled(true)
    },
    [fetchOne],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a form opens with is fetched once
  useEffect(() => void fetchAll([...holding, ...wanted], failed), [])

  const missing = holding.filter((group) => !arrived.has(group))
  return {
    arrived,
    /** Whether the form can be drawn: all that holds words is there, and the rest was tried. */
    ready: settled && missing.length === 0,
    failed,
    fetch: (group: Group) => {
      if (!arrived.has(group)) void fetchAll([group], failed)
    },
    again: () => void fetchAll([...missing, ...wanted.filter((group) => !arrived.has(group))], failed),
  }
}
