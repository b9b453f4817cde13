import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { useId } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { Sheet } from '../shell/page.tsx'
import { notSent, stepInWords } from './next-step-words.ts'

type Props = { next: Candidacy['next']; now: string; waiting: ReadonlySet<string> }

export const NextStep = ({ next, now, waiting }: Props) => {
  const id = useId()
  const step =
    next && (next.session && waiting.has(next.session.id) ? notSent(next.session, now) : stepInWords(next, now))
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
    </Sheet>
  )
}
