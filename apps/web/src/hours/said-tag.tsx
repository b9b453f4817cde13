import type { SessionWord } from '@mentorfolio/domain/sessions/answers'
import { Tag } from '../shell/tag.tsx'
import { saidWords } from '../words/said.ts'

/** What mentees say of a session; nothing where they say nothing. */
export const SaidTag = ({ said }: { said: SessionWord | null }) =>
  said && (
    <Tag tone={saidWords[said].tone} shape={saidWords[said].shape}>
      {saidWords[said].label}
    </Tag>
  )
