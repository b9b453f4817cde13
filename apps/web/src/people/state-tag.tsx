import type { PersonSummary } from '@mentorfolio/domain/people/people.endpoints'
import { Tag } from '../shell/tag.tsx'

/** Whether somebody is in, in a word and a shape. */
export const StateTag = ({
  person: { state, invitation },
}: {
  person: Pick<PersonSummary, 'state' | 'invitation'>
}) => {
  if (state === 'DEACTIVATED')
    return (
      <Tag tone="plain" shape="dash">
        Deactivated
      </Tag>
    )
  if (state === 'ACTIVE')
    return (
      <Tag tone="good" shape="tick">
        Active
      </Tag>
    )
  if (invitation?.state === 'OPEN')
    return (
      <Tag tone="wait" shape="clock">
        Invited
      </Tag>
    )
  return (
    <Tag tone="bad" shape="ring">
      {invitation === null ? 'Not invited yet' : invitation.state === 'EXPIRED' ? 'Invitation ran out' : 'Withdrawn'}
    </Tag>
  )
}
