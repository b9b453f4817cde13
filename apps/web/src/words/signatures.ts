import type { SignatureMethod } from '@mentorfolio/domain/agreements/agreement-view'

/** How a signature came to be, as it goes on after 'Robin signed on 3 October'. */
export const howSigned: Record<SignatureMethod, string> = {
  ACCOUNT: 'signed in',
  LINK: 'by their link',
  HAND_OVER: 'on the mentor’s device',
  SUPERVISOR: 'a supervisor confirmed in their place',
  PAPER: 'on paper, accepted by the assessor',
}
