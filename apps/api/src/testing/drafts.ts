import type { KeepDraft } from '@mentorfolio/domain/drafts/drafts.endpoints'

/** The unfinished words of a log, written a minute before tests begin. */
export const aDraft = (more: Partial<KeepDraft> = {}): KeepDraft => ({
  form: '/sessions/0193/log',
  title: 'Log: Preparing the first team meeting',
  content: {
    entries: [
      ['title', 'Preparing the first team meeting'],
      ['narrative.text', 'We went through the'],
    ],
    base: null,
    focus: 'narrative.text',
  },
  writtenAt: '2026-11-16T09:59:00.000Z',
  ...more,
})
