import { Link } from 'react-router'
import { inWords } from '../words/durations.ts'
import { capital } from '../words/feedback.ts'

/** Words on this device that would not be part of it. They are told before, not after. */
export const NotSent = ({ items, drafts }: { items: number; drafts: number }) => {
  if (items + drafts === 0) return null
  const sum = items > 0 ? items : drafts
  const [things, are] = sum === 1 ? ['thing', 'is'] : ['things', 'are']
  return (
    <div className="grid max-w-[62ch] gap-1 rounded-sheet border border-amber bg-amber-soft p-4">
      <p className="font-[640]">
        {capital(inWords(sum))} {things} {are} {items > 0 ? 'not sent yet' : 'begun and not saved yet'}
      </p>
      <p>
        {items > 0 && 'What you saved here and what has not reached Mentorfolio is no part of what you submit. '}
        {drafts > 0 &&
          `${items > 0 ? 'Nor is what you began and did not save' : 'What you began and did not save is no part of what you submit, whichever unit it is for'}. It stays kept. `}
        <Link to="/unsent">See what it is</Link>
      </p>
    </div>
  )
}
