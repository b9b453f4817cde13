import { counted } from './durations.ts'

/** Beside whatever a page shows that the server does not have yet. */
export const notYetSent = 'Not yet sent'

/** Where what was written is until it is sent. */
export type Whereabouts = 'DEVICE' | 'TAB'

/** '2 changes on this device, not yet sent' */
export const waitingInWords = (changes: number, where: Whereabouts): string =>
  `${counted(changes, 'change')} ${where === 'DEVICE' ? 'on this device' : 'in this tab alone'}, not yet sent`

/** What has to happen for it to be sent. */
export const whenItGoes = (where: Whereabouts, signedOut: boolean): string => {
  if (signedOut) return 'Sign in again, and it will send by itself.'
  return where === 'DEVICE'
    ? 'Will send by itself when there is a signal and Mentorfolio is open.'
    : 'Will send by itself when there is a signal. Keep this tab open until then.'
}
