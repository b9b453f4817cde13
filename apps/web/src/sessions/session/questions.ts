/** What is asked before a session is called off or withdrawn, by the address of the page. */
export const questions = ['cancel', 'no-show', 'withdraw'] as const
export type Question = (typeof questions)[number]

export const asksOf = {
  cancel: 'session.cancel',
  'no-show': 'session.noShow',
  withdraw: 'session.void',
} as const satisfies Record<Question, string>
