import { z } from 'zod'
import { writingRecord } from '../records/write-record.ts'
import { discussionContent } from './discussion.ts'

/** What its form sends. */
export const writeDiscussion = z.strictObject({ ...writingRecord, discussion: discussionContent })
