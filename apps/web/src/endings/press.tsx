import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { takeFocus } from '../shell/hand-focus-on.ts'
import { decided } from '../words/decided.ts'
import { listed } from '../words/durations.ts'
import { needsInWords } from '../words/needs.ts'
import { calledOffWords } from './still-planned.tsx'
import { stillToCome } from './still-to-come.ts'

/** Moves of one press. */
export const moves = {
  start: {
    line: 'POST /api/relationships/:id/start-closing',
    action: 'relationship.startClosing',
    title: 'Begin the ending',
  },
  close: { line: 'POST /api/relationships/:id/close', action: 'relationship.close', title: 'Close the relationship' },
} as const
type Pressed = keyof typeof moves

/** What a move waits for. */
export const Waits = ({ ending, title, needs }: { ending: EndingView; title: string; needs: readonly string[] }) => (
  <p className="text-ink-2">
    <strong className="font-[640] text-ink">{title}</strong> waits for{' '}
    {listed(needsInWords(needs.filter((need) => !ending.met.some((met) => met === need)))) ||
      'something that is missing, or not yet sent'}
    .
  </p>
)

type Props = { ending: EndingView; move: Pressed; candidacies: readonly Candidacy[] }

/** What was last said not to be right of the ending as it is written, before it is closed. */
const NotRight = ({ ending: { said, closure, name } }: { ending: EndingView }) =>
  (['mentee', 'supervisor'] as const)
    .flatMap((role) => said.findLast((each) => each.role === role) ?? [])
    .filter(({ right, version }) => !right && version === closure?.versions.length)
    .map(({ id, role, words }) => (
      <p key={id} className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
        {role === 'mentee' ? `${name} says: that’s not right.` : 'The supervisor knows nothing of it.'}
        {words && <span className="whitespace-pre-line"> ‘{words}’</span>}
      </p>
    ))

/** A move of one press, where it may be made; else why it waits, in words. Closing, which only the centre takes back, is asked once more, in place. */
export const Press = ({ ending, move, candidacies }: Props) => {
  const fetcher = useFetcher<FormAnswer>()
  const [asked, setAsked] = useState<'NOT_ASKED' | 'ASKED' | 'KEPT'>('NOT_ASKED')
  const { title, action } = moves[move]
  const decision = decided(ending.actions, action)
  if (!decision || decision.because === 'WRONG_STATE' || decision.because === 'WRONG_ROLE') return null
  if (!decision.allowed) return <Waits {...{ ending, title, needs: decision.needs }} />
  const isBusy = fetcher.state !== 'idle'
  // The button and the question take each other's place, and hand each other the focus.
  const asksFirst = move === 'close' && asked !== 'ASKED'
  return (
    <fetcher.Form method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="revision" value={ending.revision} />
      {asksFirst ? (
        <Button ref={asked === 'KEPT' ? takeFocus : null} look="primary" onClick={() => setAsked('ASKED')}>
          {title}
        </Button>
      ) : move === 'close' ? (
        <>
          <NotRight ending={ending} />
          <p ref={takeFocus} tabIndex={-1} className="max-w-[62ch] font-semibold">
            Close it with {ending.name} now? {calledOffWords(ending.planned)} {stillToCome(ending, candidacies)} Only
            the centre can open it again.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary" disabled={isBusy}>
              Yes, close it
            </Button>
            <Button disabled={isBusy} onClick={() => setAsked('KEPT')}>
              Not yet
            </Button>
          </div>
        </>
      ) : (
        <Button type="submit" look="primary" disabled={isBusy}>
          {title}
        </Button>
      )}
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}
