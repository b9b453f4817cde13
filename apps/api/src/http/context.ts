import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/client.ts'

/** What every request may use. Made once, at start. */
export type Context = {
  db: Db
  clock: Clock
  config: Config
  log: Logger
  /** Whether answers are checked against their declared shape: in tests, so that no field leaves unseen. */
  checkAnswers: boolean
}
