import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { writingRecord } from '../records/write-record.ts'
import { workProductContent } from './work-product.ts'

/** What its form sends. Apart from the endpoints, so that the form loads no more than it judges by. */
export const writeWorkProduct = z.strictObject({
  ...writingRecord,
  /** Whom it is about; null: the portfolio as a whole. */
  relationshipId: id().nullable(),
  product: workProductContent,
})
