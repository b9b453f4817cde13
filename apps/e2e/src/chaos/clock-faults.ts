import type { World } from './world.ts'
import { waitForThePromise, writeInto } from './writing.ts'

const hour = 3_600_000

/** From here on, this device believes that it is an hour earlier. */
export const clockPutBack = ({ browser }: World) => browser.setClock(-hour)

/** An hour ahead for as long as something is written; then right again, with those words dated in the future. */
export const clockAheadAndBack = async (world: World) => {
  const { browser, written, sent } = world
  await browser.setClock(hour)
  const last = written.at(-1)
  if (last && !sent) {
    await writeInto(world, last.box)
    await waitForThePromise(written)
  }
  await browser.setClock(0)
}
