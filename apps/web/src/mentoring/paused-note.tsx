import { Link } from 'react-router'
import { doNotMeet, pausedTitle } from '../words/paused.ts'

/** The centre has paused it: what a mentor does now, and whom they ask. */
export const PausedNote = ({ names, more }: { names: readonly string[]; more: string }) => (
  <section
    aria-labelledby="paused"
    className="grid max-w-[66ch] justify-items-start gap-1.5 rounded-sheet bg-amber-soft px-5 py-4"
  >
    <h2 id="paused" className="text-lg">
      {pausedTitle(names)}
    </h2>
    <p>{doNotMeet(names)}</p>
    <p>{more}</p>
    <Link to="/concern" className="inline-flex min-h-tap items-center">
      Whom to phone
    </Link>
  </section>
)
