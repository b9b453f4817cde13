import { useCallback, useEffect, useRef, useState } from 'react'
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
  /** Every group that was ever asked for: whoever tries again means what they chose since, too. */
  const asked = useRef(new Set([...holding, ...wanted]))
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
    async (these: Iterable<Group>, after: Failed) => {
      await Promise.all([...new Set(these)].map((group) => fetchOne(group, after)))
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
      asked.current.add(group)
      if (!arrived.has(group)) void fetchAll([group], failed)
    },
    again: () =>
      void fetchAll(
        [...asked.current].filter((group) => !arrived.has(group)),
        failed,
      ),
  }
}
