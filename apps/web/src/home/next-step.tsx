import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { isRunning } from '@mentorfolio/domain/sessions/took-place'
import { useId } from 'react'
import type { Item } from '../outbox/item.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Late } from '../shell/late.tsx'
import { Sheet } from '../shell/page.tsx'
import { notSent, stepInWords, taken } from './next-step-words.ts'

const running = () => import('../thread/also-running.tsx')

type Lines = Candidacy['units'][number]['lines']
type Props = { next: Candidacy['next']; now: string; onDevice: readonly Item[]; lines: Lines }

export const NextStep = ({ next, now, onDevice, lines }: Props) => {
  const id = useId()
  const alsoRunning = lines.filter((line) => isRunning(line) && line.id !== next?.session?.id)
  const isUnsent = onDevice.some(({ record }) => record === next?.session?.id)
  const step =
    next && (next.session && isUnsent ? notSent(next.session, now) : (taken(next, onDevice) ?? stepInWords(next, now)))
  return (
    <Sheet className="grid gap-3.5 border-l-[5px] border-l-thread px-5 py-6 wide:px-7" aria-labelledby={id}>
      <p className="text-sm text-ink-2">Next</p>
      <h2 id={id} className="text-lg">
        {step?.title ?? 'Nothing waits for you just now'}
      </h2>
      <p className="max-w-[62ch] text-ink-2">
        {step?.why ?? 'Your hours are there and every session has its log. Well kept.'}
      </p>
      {step && (
        <div className="flex flex-wrap gap-x-3 gap-y-1">
          <ButtonLink look="primary" to={step.primary.to}>
            {step.primary.words}
          </ButtonLink>
          {step.quiet && (
            <ButtonLink look="quiet" to={step.quiet.to}>
              {step.quiet.words}
            </ButtonLink>
          )}
        </div>
      )}
      {alsoRunning.length > 0 && <Late load={running} as={{ running: alsoRunning }} />}
    </Sheet>
  )
}
