import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { oversightAmong } from '../access/give-roles.ts'
import type { Config } from '../config.ts'
import { mailFate } from '../mail/mail-fate.ts'

/**
 * Whether an invitation of somebody with these parts goes by e-mail alone: oversight, wherever mail goes out. A copied link
 * can be accepted by the admin who copied it, who would then watch over themself.
 */
export const mailedAlone = (
  config: Pick<Config, 'smtpUrl' | 'demo'>,
  { centreId, roles }: { centreId: string; roles: readonly StaffRole[] },
) => oversightAmong(roles).length > 0 && mailFate(config, centreId) === 'SENT'
