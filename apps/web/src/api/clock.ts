let offset = 0

/** Seconds are all that the Date header tells, and an answer takes a moment: less than this is no difference. */
const noticeable = 3_000

/** Learns the server's time from an answer's Date header, so that pages need not believe this device's clock. */
export const tellServerTime = (header: string | null, now = Date.now()) => {
  const at = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(at)) return
  offset = Math.abs(at - now) < noticeable ? 0 : at - now
}

/** The server's time as far as this page knows it, in milliseconds: what has begun, ended or become late goes by it. */
export const serverNow = () => Date.now() + offset
