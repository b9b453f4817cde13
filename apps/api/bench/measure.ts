import autocannon from 'autocannon'

/** A request without its server: what autocannon sends next. */
export type Asking = {
  method: 'GET' | 'PUT' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

/** Milliseconds at the median and at 97.5 %, and answers a second. */
export type Measured = { p50: number; p97_5: number; perSecond: number }

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/**
 * Sends what `next` gives, over and over, on `connections` at once, for `seconds` or until `amount` is through.
 * Throws unless every answer is a 2xx. autocannon's own percentiles are whole milliseconds: these are not.
 */
export const measure = async (
  url: string,
  next: () => Asking,
  { connections, ...how }: { connections: number } & ({ seconds: number } | { amount: number }),
): Promise<Measured> => {
  const times: number[] = []
  const started = performance.now()
  let ended = started
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        ...('seconds' in how ? { duration: how.seconds } : { amount: how.amount, duration: 60 }),
        requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    )
    run.on('response', (_client, _status, _bytes, time) => {
      times.push(time)
      ended = performance.now()
    })
  })
  if (result.non2xx > 0 || result.errors > 0 || times.length === 0)
    throw new Error(
      `${url}: ${result.errors} errors, ${result.non2xx} answers were no success (${JSON.stringify(result.statusCodeStats)})`,
    )
  times.sort((a, b) => a - b)
  return {
    p50: percentile(times, 0.5),
    p97_5: percentile(times, 0.975),
    perSecond: (times.length * 1_000) / (ended - started),
  }
}
