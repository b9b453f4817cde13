import type { GuestLinkView, GuestPurpose } from '@mentorfolio/domain/guests/guests.endpoints'
import { serverNow } from '../api/clock.ts'
import { ApiProblem } from '../api/problem.ts'
import { dayFrom, hereZone } from '../words/dates.ts'

const answered: Record<GuestPurpose, string> = {
  AGREEMENT: 'Signed',
  NEEDS: 'Answered',
  SESSION: 'Answered',
  FEEDBACK: 'Answered',
  CLOSURE: 'Answered',
}

const ago = (instant: string) => dayFrom(new Date(serverNow()).toISOString(), instant, hereZone())

/** 'Asked on Tuesday · opened, not signed'. Opened may have been a program that checks e-mail: it says no more than that. */
export const standing = (link: GuestLinkView): string => {
  const begun = `Asked ${ago(link.madeAt)}`
  switch (link.state) {
    case 'USED':
      return `${answered[link.purpose]} ${link.usedAt ? ago(link.usedAt) : ''}`.trim()
    case 'EXPIRED':
      return `${begun} · the link ran out ${ago(link.expiresAt)}`
    case 'REVOKED':
      return `${begun} · the link was turned off`
    case 'OPEN': {
      const not = link.purpose === 'AGREEMENT' ? 'not signed' : 'not answered'
      const reminded = link.remindedAt ? ` · asked again ${ago(link.remindedAt)}` : ''
      return `${begun} · ${link.openedAt ? `opened, ${not}` : 'not opened yet'}${reminded}`
    }
  }
}

/** What a press on a link's button came to, when it came to nothing. */
export const notDone = (error: unknown) =>
  error instanceof ApiProblem && error.problem.status < 500
    ? `Not done. ${error.problem.errors?.[0]?.message ?? error.problem.detail ?? error.problem.title}`
    : 'Not done. Check your connection, then try again.'
