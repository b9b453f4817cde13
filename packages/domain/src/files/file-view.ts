import { z } from 'zod'
import {
  type FileKind,
  fileErasures,
  filePurposes,
  fileStates,
  isMediaType,
  mediaTypes,
  type Refusal,
  refusals,
} from './file-kinds.ts'

const isRefusal = (name: string): name is Refusal => Object.hasOwn(refusals, name)

/** A file as far as everybody who sees its record may know it: never its bytes. Sizes in bytes, instants in ISO. */
export const fileView = z.strictObject({
  id: z.uuid(),
  purpose: z.enum(filePurposes),
  state: z.enum(fileStates),
  /** As its device said. */
  size: z.int(),
  /** How many bytes have come, from the first on: whoever sends goes on from there. */
  received: z.int(),
  /** Why it is not kept. */
  because: z.enum(Object.keys(refusals).filter(isRefusal)).nullable(),
  mediaType: z.string().nullable(),
  keptSize: z.int().nullable(),
  /** `YYYY-MM-DD`, of a recording. */
  eraseOn: z.string().nullable(),
  erased: z.strictObject({ at: z.string(), because: z.enum(fileErasures) }).nullable(),
})
export type FileView = z.infer<typeof fileView>

/** What a file is; null while that is not known. */
export const kindOf = ({ mediaType }: Pick<FileView, 'mediaType'>): FileKind | null =>
  isMediaType(mediaType) ? mediaTypes[mediaType].kind : null
