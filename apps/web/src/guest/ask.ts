import type { Answer, Input, Line } from '../api/endpoints.ts'
import { byLink } from '../links/by-link.ts'
import { keyFor } from './kept.ts'

type GuestLine = Extract<Line, `${string} /api/guest${string}`>

/**
 * Asks the API as a guest, who is nobody's account. The same words are sent with the same key, also after a reload, so that
 * an answer that was lost on its way is given again. Throws as `byLink` does.
 */
export const guestAsk = <L extends GuestLine>(
  line: L,
  token: string,
  body?: Input<L> extends { body: infer Body } ? Body : undefined,
): Promise<Answer<L>> =>
  byLink(line, token, body, {
    alone: true,
    ...(body === undefined ? {} : { key: keyFor(token, `${line} ${JSON.stringify(body)}`) }),
  })
