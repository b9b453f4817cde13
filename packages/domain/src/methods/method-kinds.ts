// No schema here: pages that only show records load no zod.

/** What an assessor records of a unit besides its submissions. */
export const methodKinds = ['OBSERVATION', 'PROFESSIONAL_DISCUSSION'] as const
export type MethodKind = (typeof methodKinds)[number]

/** At which stage of the mentoring it was observed (S5-T2); null: a part of the work besides. */
export const observedStages = ['CONTRACT', 'SESSION', 'REVIEW', 'CLOSURE'] as const
export type ObservedStage = (typeof observedStages)[number]

export const observedWhere = ['IN_PERSON', 'LIVE_VIDEO', 'RECORDING'] as const
export type ObservedWhere = (typeof observedWhere)[number]

export const seenKinds = ['SEEN', 'NOT_SEEN', 'NOT_APPLICABLE'] as const
export type SeenKind = (typeof seenKinds)[number]

/**
 * Where the latest version stands. WRITTEN: its assessor has not signed it, and its candidate does not see it. TO_SIGN: it waits for
 * its candidate. NOT_RIGHT: they said what is not right in it, and it waits for its assessor.
 */
export const methodStates = ['WRITTEN', 'TO_SIGN', 'NOT_RIGHT', 'SIGNED', 'WITHDRAWN'] as const
export type MethodState = (typeof methodStates)[number]

/** Whether a discussion may be recorded: its candidate is asked, says yes or no, and may take a yes back. The latest step stands. */
export const recordingSteps = ['ASKED', 'AGREED', 'DECLINED', 'TAKEN_BACK'] as const
export type RecordingStep = (typeof recordingSteps)[number]
