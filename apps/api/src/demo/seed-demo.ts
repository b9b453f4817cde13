import type { Db } from '../database/client.ts'

/** Seeds the demo centre once. */
export const seedDemo = async (_db: Db, _now: Date): Promise<{ lines: string[] } | null> => null
