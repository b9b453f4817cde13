import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'

/** A conflict of interest that somebody declared, about a candidate or a setting. */
export const aConflict = (
  db: Db,
  { id: personId, centreId }: TestPerson,
  about: { candidateId: string } | { settingId: string },
) =>
  db.conflictOfInterest.create({
    data: { id: v7(), centreId, personId, ...about, words: 'We are cousins', at: '2026-11-02T09:00:00Z' },
  })
