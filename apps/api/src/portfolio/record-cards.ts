import { ratedSkills, score } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { MentoringRecordKind } from '@mentorfolio/domain/records/mentoring-record'
import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { EvidenceGroup } from '@mentorfolio/domain/reflections/evidence-groups'
import { z } from 'zod'
import type { RecordRow } from './records/record-rows.ts'
import { wordsIn } from './words-in.ts'

/** Which records stand beside the text. What a reflection, a summary or a plan says itself is no evidence for it. */
const groups: { readonly [K in MentoringRecordKind]?: EvidenceGroup } = {
  OWN_RATING: 'OWN_RATING',
  ADAPTATION: 'ADAPTATION',
  PROGRESS_REVIEW: 'REVIEW',
  REFLECTION: 'REFLECTION',
  SUPERVISION_RECORD: 'SUPERVISION',
}

const ratings = z.object({ ratings: z.array(z.object({ skill: z.enum(ratedSkills), score })) })

type Place = {
  /** Made-up name by relationship. */
  names: ReadonlyMap<string, string>
  /** Title and made-up names by session. */
  sessions: ReadonlyMap<string, { title: string; names: string[] }>
}

/** A record as it is read beside the text: the words that somebody wrote in it. None for a kind that does not stand there. */
export const recordCard = (row: RecordRow, { names, sessions }: Place): EvidenceCard[] => {
  const group = groups[row.kind]
  const latest = row.versions.at(-1)
  if (!group || !latest || row.withdrawnAt) return []
  const session = row.sessionId === null ? undefined : sessions.get(row.sessionId)
  const name = row.relationshipId === null ? undefined : names.get(row.relationshipId)
  const rated = group === 'OWN_RATING' ? ratings.safeParse(latest.content).data?.ratings : undefined
  // An adaptation leads to the session where it shows.
  const shown = row.references.find(({ kind }) => kind === 'SESSION')?.toId ?? null
  return [
    {
      ...{ group, kind: 'RECORD', id: row.id, relationshipId: row.relationshipId },
      names: session?.names ?? (name === undefined ? [] : [name]),
      sessionId: row.sessionId ?? shown,
      at: (row.happenedOn ?? latest.effectiveAt).toISOString(),
      ...{ title: session?.title ?? null, asked: null },
      lines: wordsIn(latest.content).map((text) => ({ label: null, text })),
      scores: (rated ?? []).map(({ skill, score: given }) => ({ skill, label: null, score: given })),
    },
  ]
}
