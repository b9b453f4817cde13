import { decideSessions } from '@mentorfolio/domain/judging/deciding'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'

/** The form that decides about one session, as its controls are named. */
export type DecidingShape = { id: string; log: string; reason: string; waives: string[] }

export type DecidedSessions = z.infer<typeof decideSessions>

/** `id`: the sessions, with commas between; `revision` and `log`: what was seen of each, in the same order. */
export const deciding: FormDefinition<DecidedSessions> = {
  line: 'PUT /api/units/:id/session-decisions/:decisionId',
  schema: decideSessions,
  read: (words) => {
    const saw = words.text('revision').split(',')
    const logs = words.text('log').split(',')
    const kind = words.text('do')
    return {
      body: {
        sessions: words
          .text('id')
          .split(',')
          .map((id, index) => ({ id, version: Number(saw[index] ?? 0), log: Number(logs[index] ?? 0) })),
        kind: kind === 'ACCEPTED' || kind === 'EXCLUDED' ? kind : null,
        reason: words.text('reason'),
        waives: kind === 'ACCEPTED' ? words.all('waives') : [],
      },
      names: { sessions: 'reason', kind: 'reason' },
    }
  },
}
