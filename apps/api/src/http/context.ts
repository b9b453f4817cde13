import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Db, Reads } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import type { Storage } from '../storage/storage.ts'

/** What every request may use. Made once, at start. */
export type Context = {
  db: Db
  /** For what is only read. */
  reads: Reads
  clock: Clock
  config: Config
  log: Logger
  /** Seals and opens who people are. */
  sealer: Sealer
  /** Keeps the bytes of files. */
  storage: Storage
  /** Whether answers are checked against their declared shape: in tests, so that no field leaves unseen. */
  checkAnswers: boolean
}
