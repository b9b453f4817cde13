// No schema here: pages that only show files load no zod.

import { largestDocument, largestOther, largestPdf, largestPhoto, largestRecording, sizeInWords } from './limits.ts'

/** What a file is for, as its form says before it goes: voices are another matter than pages. */
export const filePurposes = ['RECORDING', 'OTHER'] as const
export type FilePurpose = (typeof filePurposes)[number]

export const fileStates = ['RECEIVING', 'READY', 'REFUSED', 'ERASED'] as const
export type FileState = (typeof fileStates)[number]

export const fileErasures = ['DUE', 'CANDIDATE', 'UNUSED'] as const

/** What may be kept, by what stands in a file and never by its name: how it is called, and what it is saved as. */
export const mediaTypes = {
  'image/jpeg': { kind: 'PHOTO', ending: 'jpg', words: 'Photo' },
  'image/png': { kind: 'PHOTO', ending: 'png', words: 'Picture' },
  'image/webp': { kind: 'PHOTO', ending: 'webp', words: 'Picture' },
  'application/pdf': { kind: 'PDF', ending: 'pdf', words: 'PDF' },
  'audio/mpeg': { kind: 'AUDIO', ending: 'mp3', words: 'Recording' },
  'audio/mp4': { kind: 'AUDIO', ending: 'm4a', words: 'Recording' },
  'audio/aac': { kind: 'AUDIO', ending: 'aac', words: 'Recording' },
  'audio/wav': { kind: 'AUDIO', ending: 'wav', words: 'Recording' },
  'audio/ogg': { kind: 'AUDIO', ending: 'ogg', words: 'Recording' },
  'audio/webm': { kind: 'AUDIO', ending: 'webm', words: 'Recording' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ...{ kind: 'DOCUMENT', ending: 'docx', words: 'Document' },
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    ...{ kind: 'DOCUMENT', ending: 'xlsx', words: 'Spreadsheet' },
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    ...{ kind: 'DOCUMENT', ending: 'pptx', words: 'Slides' },
  },
  'application/vnd.oasis.opendocument.text': { kind: 'DOCUMENT', ending: 'odt', words: 'Document' },
  'text/plain': { kind: 'DOCUMENT', ending: 'txt', words: 'Text' },
} as const satisfies Record<string, { kind: 'PHOTO' | 'PDF' | 'AUDIO' | 'DOCUMENT'; ending: string; words: string }>
export type MediaType = keyof typeof mediaTypes
export type FileKind = (typeof mediaTypes)[MediaType]['kind']

export const isMediaType = (value: string | null): value is MediaType =>
  value !== null && Object.hasOwn(mediaTypes, value)

/** Bytes that a file of each kind may have as it comes. */
export const largestOf: Record<FileKind, number> = {
  PHOTO: largestPhoto,
  PDF: largestPdf,
  AUDIO: largestRecording,
  DOCUMENT: largestDocument,
}

/** Bytes that a file may be said to have before it is known what it is. */
export const largestFor: Record<FilePurpose, number> = { RECORDING: largestRecording, OTHER: largestOther }

/** Why a file is not kept, each with what to do. */
export const refusals = {
  EMPTY: 'This file is empty. Choose it again, or another.',
  NOT_WHOLE: 'This file did not arrive whole. Choose it again.',
  BROKEN: 'This file is cut off or does not open. Open it on your device, save it anew, then choose it again.',
  UNKNOWN:
    'This is no photo, PDF, recording or document that can be kept. Save it as a PDF or take a photo of it, then choose that.',
  HEIC: 'This photo is in the HEIC form, which many devices cannot open. Send it to yourself as a JPEG, or choose ‘Most compatible’ in the settings of your camera and take it again.',
  ACTIVE: 'This is a web page or a drawing that can hold a program (HTML or SVG). Save it as a PDF, then choose that.',
  PROGRAM: 'This is a program, whatever it is called. Choose the file that you meant.',
  VIDEO: 'This is a video, and videos are not kept. Record the sound alone, or say in words what it shows.',
  OLD_OFFICE:
    'This document is in an older form that can hold programs. Save it as .docx or as a PDF, then choose that.',
  ARCHIVE: 'This is an archive (ZIP). Take the files out and choose them one by one.',
  MACROS: 'This document holds macros, which are programs. Save it without them or as a PDF, then choose that.',
  FETCHES:
    'This document fetches pictures or parts from elsewhere when it is opened. Save it as a PDF, then choose that.',
  INSIDE: 'This document holds other files inside it. Save it as a PDF, then choose that.',
  UNFOLDS: 'This document unfolds to far more than it can show. Save it as a PDF, then choose that.',
  PDF_ACTIVE: 'This PDF can run programs or holds other files. Print it to a new PDF, then choose that.',
  PDF_LOCKED: 'This PDF asks for a password. Save it without one, then choose it again.',
  PIXELS: 'This picture unfolds to more than any camera takes. Make it smaller, then choose it again.',
  PHOTO_TOO_LARGE: `A photo or picture may have ${sizeInWords(largestPhoto)}. Make it smaller, then choose it again.`,
  PDF_TOO_LARGE: `A PDF may have ${sizeInWords(largestPdf)}. Save it smaller or in parts, then choose those.`,
  DOCUMENT_TOO_LARGE: `A document may have ${sizeInWords(largestDocument)}. Make its pictures smaller or save it as a PDF, then choose that.`,
  AUDIO_TOO_LARGE: `A recording may have ${sizeInWords(largestRecording)}. Cut it to the part that matters, then choose that.`,
  VOICES:
    'This is a recording of sound. Voices tell who somebody is: add it as ‘A recording’, if your centre allows them, once whoever is heard has said yes.',
  NO_VOICES: 'This is no recording of sound. Choose a sound file here, or say that it is something else.',
} as const
export type Refusal = keyof typeof refusals

/** Which of them says that a file of this kind is too large. */
export const tooLarge: Record<FileKind, Refusal> = {
  PHOTO: 'PHOTO_TOO_LARGE',
  PDF: 'PDF_TOO_LARGE',
  AUDIO: 'AUDIO_TOO_LARGE',
  DOCUMENT: 'DOCUMENT_TOO_LARGE',
}

/** What a record of files can be. */
export const productKinds = ['WORK_PRODUCT', 'MEETING_NOTES', 'PAPER_RECORD', 'RECORDING', 'OTHER'] as const
export type ProductKind = (typeof productKinds)[number]

/** Who said yes to a recording: the mentee, or for one under 18 the setting. */
export const consentGivers = ['MENTEE', 'SETTING'] as const
/** How they said it. */
export const consentWays = ['ON_PAPER', 'SPOKEN', 'ON_RECORDING'] as const
