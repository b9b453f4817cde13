import { clockAheadAndBack, clockPutBack } from './clock-faults.ts'
import { backAndForward, killAll, killTab } from './killing.ts'
import { type Mishap, mishaps } from './proxy.ts'
import { impatience } from './saving.ts'
import { aSecondDevice } from './second-device.ts'
import { aSecondTab, twoTabsRestored } from './second-tab.ts'
import type { Fault } from './world.ts'

const nothing = async () => undefined

const isWrite = ({ method, path }: { method: string; path: string }) =>
  method !== 'GET' && path.startsWith('/api/') && !path.startsWith('/api/auth/')

/** Every write meets with this on its way; a dropped line drops everything. */
const onTheWay = (mishap: Mishap): Fault => ({
  name: `on the way: ${mishap.toLowerCase().replaceAll('_', ' ')}`,
  strike: async ({ proxy }) => proxy.disturb((request) => (mishap === 'DROPPED' || isWrite(request) ? mishap : null)),
  lift: async ({ proxy }) => proxy.calm(),
})

/** All that may happen while somebody writes, or sends what they wrote. */
export const faults: readonly Fault[] = [
  {
    name: 'the network is gone',
    strike: ({ browser }) => browser.setOffline(true),
    lift: ({ browser }) => browser.setOffline(false),
  },
  { name: 'the tab is killed', strike: killTab, lift: nothing },
  { name: 'the browser is killed', strike: killAll, lift: nothing },
  { name: 'the server is killed', strike: ({ house }) => house.kill(), lift: ({ house }) => house.start() },
  {
    name: 'the server is killed and started again',
    strike: async ({ house }) => {
      await house.kill()
      await house.start()
    },
    lift: nothing,
  },
  { name: 'the sign-in has run out', strike: ({ browser }) => browser.context().clearCookies(), lift: nothing },
  { name: 'another release is deployed', strike: ({ house }) => house.deploy(), lift: nothing },
  { name: 'a second tab opens', strike: aSecondTab, lift: nothing },
  { name: 'two tabs are restored at once', strike: twoTabsRestored, lift: nothing },
  { name: 'a second device opens it', strike: aSecondDevice, lift: nothing },
  { name: 'the clock is put back', strike: clockPutBack, lift: nothing },
  { name: 'the clock is ahead, then right again', strike: clockAheadAndBack, lift: nothing },
  { name: 'back and forward', strike: backAndForward, lift: nothing },
  { name: 'save is pressed again and again', strike: impatience, lift: nothing },
  ...mishaps.map(onTheWay),
]
