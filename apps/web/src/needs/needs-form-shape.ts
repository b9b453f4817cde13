import type { NeedsContent } from '@mentorfolio/domain/needs/needs'

type Employer = { contact: string; adjustment: string; basis: string }

/** The form of needs as its controls are named: the body's own paths. */
export type NeedsShape = {
  needs: {
    tool: { kind: string; name: string }
    questions: { question: string; answer: string }[]
    interests: string
    strengths: string
    communication: string
    learning: string
    helps: string
    avoid: string
    barriers: { barrier: string; idea: string }[]
    flags: { kind: string; note: string }[]
    jobMatch: { job: string; tasks: { task: string; match: string; adjustment: string }[]; employer: Employer }
    graduated: { assess: string; plan: string; do: string; review: string }
  }
}

const noEmployer: Employer = { contact: '', adjustment: '', basis: '' }

/** The form as it opens: over the latest version, or empty with one question to begin with. */
export const needsShape = (needs: NeedsContent | undefined): NeedsShape => ({
  needs: {
    tool: { kind: needs?.tool.kind ?? '', name: needs?.tool.name ?? '' },
    questions: needs?.questions ?? [{ question: '', answer: '' }],
    interests: needs?.interests ?? '',
    strengths: needs?.strengths ?? '',
    communication: needs?.communication ?? '',
    learning: needs?.learning ?? '',
    helps: needs?.helps ?? '',
    avoid: needs?.avoid ?? '',
    barriers: needs?.barriers ?? [],
    flags: needs?.flags ?? [],
    jobMatch: {
      job: needs?.jobMatch?.job ?? '',
      tasks:
        needs?.jobMatch?.tasks.map(({ task, match, adjustment }) => ({ task, match, adjustment: adjustment ?? '' })) ??
        [],
      employer: needs?.jobMatch?.employer
        ? { ...needs.jobMatch.employer, adjustment: needs.jobMatch.employer.adjustment ?? '' }
        : noEmployer,
    },
    graduated: {
      assess: needs?.graduated?.assess ?? '',
      plan: needs?.graduated?.plan ?? '',
      do: needs?.graduated?.do ?? '',
      review: needs?.graduated?.review ?? '',
    },
  },
})
