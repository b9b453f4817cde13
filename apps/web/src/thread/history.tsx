import type { MoveView } from '@mentorfolio/domain/endings/ending-view'
import { hereZone, moment } from '../words/dates.ts'
import { moveWords, playedWords } from './move-words.ts'

/** The latest first. Two of one kind may have been made within a minute: each is told apart by its number. */
const numbered = (moves: readonly MoveView[]) => moves.map((move, number) => ({ ...move, number })).toReversed()

/** Every move of a relationship until now, the latest first. Nothing where there is none. */
export const History = ({ moves, simulated }: { moves: readonly MoveView[]; simulated: boolean }) =>
  moves.length > 0 && (
    <section aria-labelledby="moves" className="grid gap-2">
      <h2 id="moves" className="text-lg">
        Every step until now
      </h2>
      <ol className="divide-y divide-line">
        {numbered(moves).map(({ number, action, at, reason }) => (
          <li key={number} className="grid gap-0.5 py-2.5">
            <p>{(simulated && playedWords[action]) || moveWords[action]}</p>
            <p className="text-sm text-ink-2">
              {moment(at, hereZone())}
              {reason && `. Why: ${reason}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
