import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, optionalLine, optionalText } from '../fields/text.ts'
import { linkedSessions } from '../records/linked-sessions.ts'
import { consentGivers, consentWays, productKinds } from './file-kinds.ts'
import { mostFiles } from './limits.ts'

/** Who said yes to being recorded, when and how; of a setting's, which part they play there: never a name. */
const consent = z
  .strictObject({
    by: z.enum(consentGivers, { error: 'Choose who said yes' }),
    role: optionalLine(120),
    how: z.enum(consentWays, { error: 'Choose how they said yes' }),
    on: day('Enter the day on which they said yes'),
  })
  .superRefine(({ by, role }, context) => {
    if (by === 'SETTING' && role === null)
      context.addIssue({ code: 'custom', path: ['role'], message: 'Enter which part they play at the setting' })
  })

/** What makes a recording one that may be kept (S4-T4): a yes, and the day on which it is erased. */
export const recordingTerms = z.strictObject({ consent, eraseOn: day('Enter the day on which it is erased') })
export type RecordingTerms = z.infer<typeof recordingTerms>

/** A file, and what it is in a line. */
const namedFile = z.strictObject({ id: id(), caption: optionalLine(120) })

/** Files, and what they show (S4-T4): a work product, notes of a meeting, a record kept on paper, a recording. */
export const workProductContent = z
  .strictObject({
    what: z.enum(productKinds, { error: 'Choose what it is' }),
    title: lineOfText({ required: 'Give it a title', max: 120 }),
    on: day('Enter the day that it is from'),
    shows: optionalText(4_000),
    files: z
      .array(namedFile, { error: 'Add at least one file' })
      .min(1, { error: 'Add at least one file' })
      .max(mostFiles, { error: `Keep to ${mostFiles} files: put the others into another record` })
      .refine((files) => new Set(files.map((file) => file.id)).size === files.length, {
        error: 'Name each file once',
      }),
    sessionIds: linkedSessions(),
    /** Of a recording; null for everything else. */
    recording: recordingTerms.nullable(),
  })
  .superRefine(({ what, on, recording }, context) => {
    const tell = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (what !== 'RECORDING') {
      if (recording !== null) tell(['what'], 'Choose ‘Recording’, or leave out who said yes to one')
      return
    }
    if (recording === null) return tell(['recording'], 'Say who said yes to being recorded, and when it is erased')
    if (recording.consent.on > on)
      tell(['recording', 'consent', 'on'], 'Enter a day before the recording, or the day itself: the yes comes first')
    if (recording.eraseOn <= on) tell(['recording', 'eraseOn'], 'Enter a day after the recording')
  })
export type WorkProductContent = z.infer<typeof workProductContent>
