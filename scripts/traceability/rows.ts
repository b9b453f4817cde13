import type { Rows } from './part.ts'
import { S1 } from './rows/S1.ts'
import { S2 } from './rows/S2.ts'
import { S3 } from './rows/S3.ts'
import { S4 } from './rows/S4.ts'
import { S5 } from './rows/S5.ts'

/** Every row of every unit with what serves it. */
export const rows: Rows = { ...S1, ...S2, ...S3, ...S4, ...S5 }
