// How much a file may be, and all files together (docs/files.md). Bytes, pixels and days; every number is ours. [D]

const kb = 1_024
const mb = 1_024 * kb

/** What one request brings at most: as base64 it stays below the limit of a body, and a poor line carries it. */
export const largestPiece = 256 * kb

/** What goes at once on a line that is slow: at 64 kbit/s it is there in some ten seconds. */
export const smallestPiece = 64 * kb

/** The largest that a phone's camera makes; the form makes it smaller before it goes. */
export const largestPhoto = 20 * mb
/** Forty pages, scanned in colour. */
export const largestPdf = 20 * mb
/** Words with a few pictures. */
export const largestDocument = 10 * mb
/** An hour of speech, as phones record it. */
export const largestRecording = 50 * mb
/** A photo becomes small first; nothing else of 50 MB is a photo, a PDF or a document. */
export const largestOther = 20 * mb

/** More than any phone takes; a small file that unfolds to more is none of a photo. */
export const mostPixels = 120_000_000

/** All files of one portfolio: some hundred photos and a dozen recordings. */
export const largestPortfolio = 1_024 * mb

/** What a document's parts may unfold to together, and how many there may be. Word's own largest are a tenth of both. */
export const largestUnfolded = 100 * mb
export const mostParts = 2_000

/** Files of one record: more are another record. */
export const mostFiles = 10

/** For how long a file stays that no record names: a form may wait on a device that is away. */
export const unusedDays = 30

/** For how long a centre may let recordings be kept: until a candidate's unit is decided, and an appeal after it. */
export const longestRecordingDays = 730

/** '4 MB', '300 KB': as people say it, never less than it is. */
export const sizeInWords = (bytes: number): string =>
  bytes >= mb
    ? `${(Math.ceil((bytes / mb) * 10) / 10).toLocaleString('en-GB')} MB`
    : `${Math.max(1, Math.ceil(bytes / kb))} KB`
