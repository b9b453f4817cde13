import type { Written } from '../forms/written.ts'

/** A contact with an employer as its fields have it. */
export const readEmployer = (row: Written) => ({
  contact: row.text('contact') || undefined,
  adjustment: row.text('adjustment'),
  basis: row.text('basis') || undefined,
})

export const employerParts = ['contact', 'adjustment', 'basis'] as const
