import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { expect, it } from 'vitest'
import type { Item } from '../../outbox/item.ts'
import { runningBeside } from './running-beside.ts'

const [robin, winter] = ['robin', 'winter'].map((id) => ({
  ...{ id, title: 'Say what the visit is for', mentees: ['Robin'], zone: 'UTC', startedAt: '2026-11-20T15:00:00Z' },
}))
const pressed = (line: string, record: string) => ({ line, record, writtenAt: '2026-11-20T15:30:00Z' }) as Item
const beside = (alsoRunning: (typeof robin)[], onDevice: Item[]) =>
  runningBeside({ id: 'this', zone: 'UTC', alsoRunning } as SessionView, onDevice).map(({ id }) => id)

it.each([
  ['what the server knows', [robin], [], ['robin']],
  [
    'what was started here and waits',
    [robin],
    [pressed('POST /api/sessions/:id/start', 'winter')],
    ['robin', 'winter'],
  ],
  ['not itself', [], [pressed('POST /api/sessions/:id/start', 'this')], []],
  ['none that was stopped here', [robin], [pressed('POST /api/sessions/:id/stop', 'robin')], []],
  ['none that was logged here', [robin, winter], [pressed('PUT /api/sessions/:id/log', 'winter')], ['robin']],
  ['one once, however it is known', [winter], [pressed('POST /api/sessions/:id/start', 'winter')], ['winter']],
])('other timers that run: %s', (_, known, onDevice, ids) => {
  expect(beside(known, onDevice)).toEqual(ids)
})
