import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { lineOfText, optionalLine } from '../fields/text.ts'
import { concernAbouts } from './whom-to-phone.ts'

/**
 * That somebody was told: whom, when, under which reference, and no more (docs/cycle.md, 'Safeguarding'). There is no
 * field for what happened, and none must be added: nobody is invited to investigate (S4-T11).
 */
export const raiseConcern = z.strictObject({
  about: z.enum(concernAbouts, { error: 'Choose whom it is about' }),
  /** The centre whose safeguarding desk sees it. */
  centreId: id(),
  /** The setting that it is about; null: the centre itself. */
  settingId: id().nullable(),
  told: lineOfText({ required: 'Write whom you told', max: 200 }),
  toldAt: instant('Enter when you told them'),
  reference: optionalLine(100),
})
export type RaiseConcern = z.infer<typeof raiseConcern>
