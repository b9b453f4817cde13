import type { Preference } from '@mentorfolio/domain/needs/needs-kinds'

/** Apart from the other words of needs: a session's page loads these alone. */
export const preferenceWords: Record<Preference, string> = {
  communication: 'How they like to communicate',
  learning: 'How they like to learn',
  helps: 'What helps',
  avoid: 'What to avoid',
}
