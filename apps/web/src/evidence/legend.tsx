import { Marked, type MarkShape } from '../mentoring/evidence/mark.tsx'

/** What each shape means, in words. */
export const Legend = ({ mine }: { mine: boolean }) => {
  const meanings: [MarkShape, string][] = [
    ['CLAIMED', mine ? 'claimed: found automatically in your record' : 'claimed: found automatically in the record'],
    ['ADDED', mine ? 'added by you' : 'added by the candidate'],
    ['TAKEN_OUT', mine ? 'taken out by you' : 'taken out by the candidate'],
    ['ACCEPTED', 'accepted by the assessor'],
    ['NOT_YET_MET', 'not yet met'],
    ['GAP', 'a gap: nothing shows it yet'],
  ]
  return (
    <ul aria-label="What the shapes mean" className="flex flex-wrap gap-x-6 gap-y-1.5 text-sm text-ink-2">
      {meanings.map(([shape, words]) => (
        <li key={shape}>
          <Marked shape={shape}>{words}</Marked>
        </li>
      ))}
    </ul>
  )
}
