import type { ClaimView, CriterionState, EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import type { MarkShape } from '../mentoring/evidence/mark.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { recordWords } from '../words/record-words.ts'

export const criterionStateWords: Record<CriterionState, { label: string; mark: MarkShape }> = {
  ACCEPTED: { label: 'Accepted', mark: 'ACCEPTED' },
  NOT_YET_MET: { label: 'Not yet met', mark: 'NOT_YET_MET' },
  CLAIMED: { label: 'Claimed', mark: 'CLAIMED' },
  GAP: { label: 'Gap', mark: 'GAP' },
}

/** How one record stands under one criterion. */
export type ClaimWays = 'BY_ITSELF' | 'ADDED' | 'TAKEN_OUT'

export const wayOf = ({ claimed, byRule }: Pick<ClaimView, 'claimed' | 'byRule'>): ClaimWays => {
  if (!claimed) return 'TAKEN_OUT'
  return byRule ? 'BY_ITSELF' : 'ADDED'
}

/** `mine`: said to the candidate. */
export const wayInWords = (way: ClaimWays, mine: boolean): string => {
  switch (way) {
    case 'BY_ITSELF':
      return 'Found automatically'
    case 'ADDED':
      return mine ? 'Added by you' : 'Added'
    case 'TAKEN_OUT':
      return 'Taken out'
  }
}

export const wayMarks: Record<ClaimWays, MarkShape> = {
  BY_ITSELF: 'CLAIMED',
  ADDED: 'ADDED',
  TAKEN_OUT: 'TAKEN_OUT',
}

type Named = Pick<EvidenceLine, 'record' | 'title' | 'names' | 'at'>

/** What a record is called by itself: its title, else its kind. */
export const titleOf = ({ record, title }: Pick<Named, 'record' | 'title'>): string => title ?? recordWords[record].one

/** What goes on below its title: 'Session log · 4 Nov · with Robin'. */
export const aboutOf = ({ record, title, names, at }: Named): string =>
  [
    title === null ? null : recordWords[record].one,
    shortDay(at, hereZone()),
    names.length > 0 && `with ${listed(names)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** On one line, for links and lists that are read out. */
export const nameOf = (line: Named): string => `${titleOf(line)}, ${aboutOf(line)}`
