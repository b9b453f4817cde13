import type { JudgedRecord } from '@mentorfolio/domain/judging/judgement'
import { tabKey } from '../api/tab.ts'

// Kinds, ids and versions alone, no words: what an assessor had before them stays known when the page is opened again.

const nameOf = (submissionId: string) => `opened ${submissionId}`
const most = 200

/** Of this page, where the browser keeps nothing. */
const here = new Map<string, JudgedRecord[]>()

const isRecord = (value: unknown): value is JudgedRecord =>
  typeof value === 'object' && value !== null && 'record' in value && 'id' in value && 'version' in value

const kept = (submissionId: string): JudgedRecord[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(nameOf(submissionId)) ?? '[]')
    return Array.isArray(list) ? list.filter(isRecord) : []
  } catch {
    return []
  }
}

/** The records of a submission that were opened on this device, each in its version. */
export const openedOf = (submissionId: string): JudgedRecord[] => {
  const known = here.get(submissionId) ?? kept(submissionId)
  here.set(submissionId, known)
  return known
}

const isSame = (one: JudgedRecord, other: JudgedRecord) =>
  one.record === other.record && one.id === other.id && one.version === other.version

/** Notes that a record stood before the assessor. A shared computer keeps nothing of it. */
export const noteOpened = (submissionId: string, { record, id, version }: JudgedRecord) => {
  const before = openedOf(submissionId)
  const opened = { record, id, version }
  if (before.some((each) => isSame(each, opened))) return
  const now = [...before, opened].slice(-most)
  here.set(submissionId, now)
  if (tabKey() !== null) return
  try {
    localStorage.setItem(nameOf(submissionId), JSON.stringify(now))
  } catch {
    // Known as long as this page is open.
  }
}

/** A submission that is decided: nothing more is asked of it. */
export const forgetOpened = (submissionId: string) => {
  here.delete(submissionId)
  try {
    localStorage.removeItem(nameOf(submissionId))
  } catch {
    // Nothing was kept.
  }
}
