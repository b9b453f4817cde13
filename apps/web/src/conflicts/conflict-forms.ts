import { declareConflict, endConflict } from '@mentorfolio/domain/conflicts/conflict'
import type { FormDefinition } from '../forms/definition.ts'

/** `CANDIDATE:…` or `SETTING:…`, as its list says it. */
const aboutIn = (chosen: string) => {
  const [kind, id = ''] = chosen.split(':')
  return kind === 'SETTING' ? { kind, settingId: id } : { kind, candidateId: id }
}

export const declareForm = {
  line: 'PUT /api/centres/:id/conflicts/:conflictId',
  // It says who is what to whom.
  names: 'BELONG',
  schema: declareConflict,
  read: (words) => ({
    body: { about: aboutIn(words.text('about')), words: words.text('words') },
    names: { 'about.kind': 'about', 'about.candidateId': 'about', 'about.settingId': 'about' },
  }),
} satisfies FormDefinition<unknown>

export const endForm = {
  line: 'POST /api/centres/:id/conflicts/:conflictId/end',
  names: 'BELONG',
  schema: endConflict,
  read: (words) => ({ body: { reason: words.text('reason') } }),
} satisfies FormDefinition<unknown>
