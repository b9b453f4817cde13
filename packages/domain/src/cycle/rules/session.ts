import type { RuleOf } from '../rule.ts'

/**
 * One session, planned to logged. The state of its relationship never stands in the way of recording: only
 * starting live asks whether an agreement is in force, and whether the centre has paused it.
 */
export const sessionRules = {
  'session.view': {
    scope: 'session',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'session.replan': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED'],
    leadsTo: 'PLANNED',
    source: 'S2-LO1',
  },
  // `agreementInForce` holds by itself for kinds other than FORMAL, REVIEW and CLOSURE; while it is paused nobody meets for any.
  'session.start': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED'],
    needs: ['notStarted', 'nobodyPaused', 'agreementInForce'],
    source: 'S1-M2',
  },
  'session.stop': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED'],
    needs: ['started'],
    leadsTo: 'DELIVERED',
    source: 'S2-LO2',
  },
  'session.log': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED', 'DELIVERED'],
    leadsTo: 'LOGGED',
    source: 'S4-M2',
  },
  'session.correct': {
    scope: 'session',
    by: ['candidate'],
    during: ['LOGGED'],
    leadsTo: 'LOGGED',
    source: 'S2-M2',
  },
  // Also once its timer has stopped: who waits for somebody has started it. What somebody has said of it took place.
  'session.cancel': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED', 'DELIVERED'],
    needs: ['nothingSaidOfIt'],
    leadsTo: 'CANCELLED',
    source: 'docs/cycle.md',
  },
  // The product calls off what nobody can come to any more, as the mentoring with the last of them ends.
  'session.callOff': {
    scope: 'session',
    by: ['system'],
    during: ['PLANNED'],
    needs: ['nobodyComes', 'notStarted', 'nothingSaidOfIt'],
    leadsTo: 'CANCELLED',
    source: 'docs/cycle.md',
  },
  // Nobody can have failed to come before the time that was planned.
  'session.noShow': {
    scope: 'session',
    by: ['candidate'],
    during: ['PLANNED', 'DELIVERED'],
    needs: ['begun', 'nothingSaidOfIt'],
    leadsTo: 'NO_SHOW',
    source: 'docs/cycle.md',
  },
  'session.void': {
    scope: 'session',
    by: ['candidate'],
    during: ['LOGGED'],
    needs: ['reason'],
    leadsTo: 'VOIDED',
    source: 'docs/cycle.md',
  },
  // Held by a live submission of any unit, or by a malpractice case.
  'session.lock': {
    scope: 'session',
    by: ['system'],
    during: ['LOGGED'],
    needs: ['held'],
    leadsTo: 'LOCKED',
    source: 'docs/cycle.md',
  },
  'session.unlock': {
    scope: 'session',
    by: ['system'],
    during: ['LOCKED'],
    needs: ['notHeld'],
    leadsTo: 'LOGGED',
    source: 'docs/cycle.md',
  },
  // After a pass: old, new, reason and who; the original stays and the minutes are worked out anew.
  'session.correctAfterPass': {
    scope: 'session',
    by: ['candidate'],
    during: ['LOCKED'],
    needs: ['unitPassed', 'reason', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  'session.reflect': {
    scope: 'session',
    by: ['candidate'],
    during: ['DELIVERED', 'LOGGED'],
    source: 'S5-T1',
  },
  // For the mentor alone, and never evidence: in any state, since it is no record.
  'privateNote.view': { scope: 'session', by: ['candidate'], source: 'docs/cycle.md' },
  'privateNote.keep': { scope: 'session', by: ['candidate'], source: 'docs/cycle.md' },
  // Never needed for minutes to count; 'That's not right' puts a flag up and takes nothing away. A yes is to what was read.
  'session.confirm': {
    scope: 'session',
    by: ['mentee', 'supervisor'],
    during: ['DELIVERED', 'LOGGED', 'LOCKED'],
    needs: ['latestVersion'],
    source: 'S4-AC6',
  },
  'session.question': {
    scope: 'session',
    by: ['mentee', 'supervisor'],
    during: ['DELIVERED', 'LOGGED', 'LOCKED'],
    source: 'docs/cycle.md',
  },
  // The mentee answers on the mentor's device, perhaps without a network; the record says so. Words hold for what was read.
  'session.handOver': {
    scope: 'session',
    by: ['candidate'],
    during: ['DELIVERED', 'LOGGED', 'LOCKED'],
    needs: ['latestVersion'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'session'>>
