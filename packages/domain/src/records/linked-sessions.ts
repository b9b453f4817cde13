import { z } from 'zod'
import { id } from '../fields/ids.ts'

/** The sessions that a record speaks of, so that a reader can walk from either to the other. */
export const linkedSessions = () =>
  z
    .array(id(), { error: 'Choose sessions from the list' })
    .max(20, { error: 'Keep to twenty sessions or fewer' })
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'Name each session once' })
