import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { type ReactNode, useState } from 'react'
import { useRevalidator } from 'react-router'
import { call } from '../api/call.ts'
import { ApiProblem } from '../api/problem.ts'
import { Button } from '../shell/button.tsx'
import { Sheet } from '../shell/page.tsx'
import { refusalInWords } from '../words/why-not.ts'
import { firstName } from './words.ts'

const whyNot = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return 'Not begun: there is no network. Try again once you are connected.'
  const { problem } = error
  if (problem.status === 401) return 'You have been signed out. Load this page again to sign in, then begin.'
  if (problem.type.endsWith('/stale-revision'))
    return 'It has moved on since you opened this page: it may have been withdrawn, or somebody else began.'
  return `${problem.title}. ${refusalInWords(problem)}`
}

type Props = { title: string; button: string; onBegin: () => Promise<unknown>; children: ReactNode }

/** What beginning means, and the button for it. */
export const BeginWith = ({ title, button, onBegin, children }: Props) => {
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState(false)
  const [trouble, setTrouble] = useState('')
  const begin = async () => {
    if (pending) return
    setPending(true)
    setTrouble('')
    try {
      await onBegin()
    } catch (error) {
      setTrouble(whyNot(error))
    } finally {
      await revalidate()
      setPending(false)
    }
  }
  return (
    <Sheet aria-labelledby="begin" className="grid gap-3 p-4">
      <h2 id="begin" className="text-lg">
        {title}
      </h2>
      <p>{children}</p>
      <Button look="primary" disabled={pending} onClick={() => void begin()}>
        {pending ? 'Beginning…' : button}
      </Button>
      <p role="alert" className="font-semibold text-clay empty:hidden">
        {trouble}
      </p>
    </Sheet>
  )
}

type BeginProps = { review: ReviewView; onBegin: () => void }

/** Before anything is judged. */
export const Begin = ({ review: { unit, submission, revision, candidateName }, onBegin }: BeginProps) => (
  <BeginWith
    title="Begin to assess"
    button="Begin to assess"
    onBegin={() => {
      const params = { id: unit.id, submissionId: submission.id }
      onBegin()
      return call('POST /api/units/:id/submissions/:submissionId/open', { params, body: { revision } })
    }}
  >
    You can read all of it first. Once you begin, {firstName(candidateName)} cannot withdraw it any more, and sees that
    it is being assessed. What you judge stays yours until you release it.
  </BeginWith>
)
