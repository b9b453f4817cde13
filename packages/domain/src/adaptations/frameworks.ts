/** What a change leans on, where it leans on something (S3-T4, S1-T6, S1-K2, S4-T10). `OTHER` is named. */
export const frameworks = [
  'UDL',
  'ANTI_DISCRIMINATORY',
  'TRAUMA_INFORMED',
  'RESTORATIVE',
  'GRADUATED',
  'OTHER',
] as const
export type Framework = (typeof frameworks)[number]

/** What made the mentor change something: what somebody said of them, what came up in a session, or their own thinking. */
export const triggerKinds = ['FEEDBACK', 'SESSION', 'REFLECTION'] as const
