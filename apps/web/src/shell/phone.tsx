/** A number that phones when it is pressed. */
export const Phone = ({ number, words }: { number: string; words?: string }) => (
  <a
    href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}
    className="inline-flex min-h-tap items-center justify-center rounded-field border border-thread bg-thread px-[1.05rem] py-2 font-[620] text-thread-ink tabular-nums no-underline hover:border-thread-deep hover:bg-thread-deep"
  >
    {words ?? 'Phone'} {number}
  </a>
)
