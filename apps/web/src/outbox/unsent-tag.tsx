import { Tag } from '../shell/tag.tsx'
import { notYetSent } from '../words/waiting.ts'

/** Beside what only this device has yet. */
export const UnsentTag = () => (
  <Tag tone="info" shape="device">
    {notYetSent}
  </Tag>
)
