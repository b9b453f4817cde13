import { Link } from 'react-router'
import { inWords } from '../words/durations.ts'
import { capital } from '../words/feedback.ts'

/** Words on this device that would not be part of it. They are told before, not after. */
export const NotSent = ({ items, drafts }: { items: number; drafts: number }) => {
  const sum = items + drafts
  if (sum === 0) return null
  const [things, are] = sum === 1 ? ['thing', 'is'] : ['things', 'are']
  return (
    <div className="grid max-w-[62ch] gap-1 rounded-sheet border border-amber bg-amber-soft p-4">
      <p className="font-[640]">
        {capital(inWords(sum))} {things} {are} not sent yet
      </p>
      <p>
        {items > 0 && 'What you saved here and what has not reached Mentorfolio is no part of what you submit. '}
        {drafts > 0 && 'What is unfinished is no part of it either. '}
        <Link to="/unsent">See what is on this device</Link>
      </p>
    </div>
  )
}
