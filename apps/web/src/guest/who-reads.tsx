import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import { Stop } from './stop.tsx'
import { readersOf, stopWords } from './words.ts'

type Props = {
  guest: GuestView
  readers?: string
  /** Their link's, or on their mentor's device what stands for it. */
  token: string
}

/** On every page of a guest: who will read it, that they can stop, whom to talk to. */
export const WhoReads = ({ guest, readers = readersOf(guest), token }: Props) => (
  <section aria-labelledby="who-reads" className="grid gap-2 rounded-sheet bg-sky-soft p-5">
    <h2 id="who-reads" className="text-base font-[680]">
      Who will read this
    </h2>
    <p>{readers}</p>
    <p>{stopWords(guest)}</p>
    {guest.role === 'mentee' && <Stop token={token} mentorName={guest.mentorName} />}
  </section>
)
