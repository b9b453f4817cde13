import { handed } from './freshness.ts'
import { teller } from './teller.ts'

/** What came, and when, in milliseconds since the page was opened. */
const came = new Map<string, { answer: unknown; at: number }>()
let underWay = 0

/** How old an answer may be that takes the place of the device's copy, in milliseconds. */
const stillNew = 20_000

/** Whether all that was late has come, and waits to be shown. */
export const lateAnswers = teller(false)

/** The page has taken what the device kept. Should the server's answer come all the same, it waits to be shown. Never rejects. */
export const awaitLate = async (address: string, asked: Promise<unknown>) => {
  underWay += 1
  try {
    came.set(address, { answer: await asked, at: performance.now() })
  } catch {
    // Nothing came: what the device kept stands.
  }
  underWay -= 1
  if (underWay === 0 && came.size > 0) lateAnswers.tell(true)
}

/** Loads the page with what came late, so that nobody waits for a slow network a second time. Without `load` it is let go. */
export const handOver = async (load: (() => Promise<void>) | null) => {
  for (const [address, { answer, at }] of came) if (performance.now() - at < stillNew) handed.set(address, answer)
  came.clear()
  try {
    if (handed.size > 0) await load?.()
  } finally {
    handed.clear()
    lateAnswers.tell(false)
  }
}
