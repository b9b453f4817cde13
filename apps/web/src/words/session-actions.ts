import type { Action, rules } from '@mentorfolio/domain/cycle/rules'

type SessionAction = { [A in Action]: (typeof rules)[A]['scope'] extends 'session' ? A : never }[Action]

/** What is done with one session, as a button names it: apart, for pages that need no other. */
export const sessionActionWords: Record<SessionAction, string> = {
  'session.view': 'See the session',
  'session.replan': 'Change the plan',
  'session.start': 'Start the timer',
  'session.stop': 'Stop the timer',
  'session.log': 'Log the session',
  'session.correct': 'Put the log right',
  'session.cancel': 'It did not happen',
  'session.callOff': 'Call off with the end',
  'session.noShow': 'Nobody came',
  'session.void': 'Withdraw',
  'session.lock': 'Hold',
  'session.unlock': 'Release',
  'session.correctAfterPass': 'Correct after the unit was passed',
  'session.reflect': 'Look back',
  'privateNote.view': 'See your private note',
  'privateNote.keep': 'Write a private note',
  'session.confirm': 'Confirm that it took place',
  'session.question': 'That’s not right',
  'session.handOver': 'Hand over to confirm',
}
