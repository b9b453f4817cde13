import { defaultClauses } from '@mentorfolio/domain/agreements/default-template'
import { rendered, withAnswers } from '@mentorfolio/domain/agreements/tokens'
import { toolsFor } from '@mentorfolio/domain/feedback/asked-of'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import { type GuestView, guestPurposes, guestRoles } from '@mentorfolio/domain/guests/guests.endpoints'
import { guestMail } from '@mentorfolio/domain/guests/mail-words'
import { syllable } from 'syllable'
import { expect, test } from 'vitest'
import * as agreement from './agreement-words.ts'
import { closingWords } from './closing-words.ts'
import { closedWords, feedbackWords, scaleWords } from './feedback-words.ts'
import { handedWords } from './handed-words.ts'
import { helpWords } from './help-words.ts'
import { needsWords } from './needs-words.ts'
import { sessionWords } from './session-words.ts'
import { stopAsk } from './stop-words.ts'
import * as words from './words.ts'

/**
 * Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Grade 6 ends at twelve: a
 * text at or below it is for readers of nine to eleven.
 */
const gradeOf = (text: string) => {
  const plain = text.replaceAll(/https?:\S+/g, '').replaceAll(/[’']/g, '')
  const sentences = plain.split(/[.!?:]+(?:\s|$)|\n+/).filter((each) => /[a-z]/i.test(each)).length
  const all = plain.match(/[a-z0-9-]+/gi) ?? []
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return 0.39 * (all.length / sentences) + 11.8 * (syllables / all.length) - 15.59
}

const guest = (purpose: GuestView['purpose'], role: GuestView['role']): GuestView => ({
  ...{ purpose, role, mentorName: 'Priya', name: 'Robin', centreName: 'Northgate' },
  ...{ talkTo: 'Mr Hale', expiresAt: '2026-11-30T10:00:00.000Z' },
})
const lines = (of: object): string =>
  Object.values(of)
    .filter((each) => typeof each === 'string')
    .join('. ')

const pages: [string, string][] = [
  ...Object.entries(words.goneWords).map(([why, of]): [string, string] => [`a link that is ${why}`, lines(of)]),
  ['trouble', lines(words.troubleWords)],
  ['the agreement', lines(agreement.agreementWords.mentee('Priya'))],
  ['the agreement, for a supervisor', lines(agreement.agreementWords.supervisor('Priya', 'Robin'))],
  ...(['NOW', 'MENTOR', 'OTHERS'] as const).map((begins): [string, string] => [
    `after signing: ${begins}`,
    agreement.signedWords('Priya', 'Robin', '28 November 2026', begins).join(' '),
  ]),
  ['who reads an asked change', words.readersOfChange(guest('AGREEMENT', 'mentee'))],
  [
    'an agreement while it is paused',
    [...agreement.pausedWords.lines(guest('AGREEMENT', 'mentee')), agreement.pausedWords.change].join(' '),
  ],
  ['asking for a change', `${lines(agreement.changeWords)}. ${agreement.changeWords.sent('Priya').join(' ')}`],
  ['the session', `${sessionWords.mentee.title} ${lines(sessionWords)}`],
  [
    'my plan',
    [
      `${lines(needsWords)}. ${needsWords.intro('Priya')}`,
      ...needsWords.thanks.YES('Priya'),
      ...needsWords.thanks.NO('Priya'),
    ].join(' '),
  ],
  [
    'the ending',
    [
      `${lines(closingWords)}. ${closingWords.mentee.title}. ${closingWords.mentee.intro('Priya')}`,
      ...[closingWords.from(3, 6), closingWords.from(null, 6), closingWords.from(3, null)].map((each) => `${each}.`),
      ...closingWords.thanks.YES('Priya'),
      ...closingWords.thanks.NO('Priya'),
    ].join(' '),
  ],
  [
    'the ending, for a supervisor',
    `${closingWords.supervisor.title} ${closingWords.supervisor.intro('Priya', 'Robin')}`,
  ],
  [
    'stopping',
    `${lines(stopAsk)}. ${stopAsk.intro('Priya')} ${stopAsk.sent('Priya').join(' ')} ${stopAsk.kept('Priya').join(' ')}`,
  ],
  ...toolsFor('MENTEE').flatMap((tool): [string, string][] => {
    const { intro, questions } = shippedSet('MENTEE', tool)
    return [[`what a mentee is asked by ${tool}`, [intro, ...questions.map(({ text }) => text)].join(' ')]]
  }),
  ['giving feedback', [lines(feedbackWords), ...feedbackWords.thanks('Priya')].join(' ')],
  ['a scale', Object.values(scaleWords).join('. ')],
  ...Object.entries(closedWords).map(([why, { title, text }]): [string, string] => [
    `feedback that is ${why}`,
    `${title}. ${text('Priya', 'Mr Hale', 'you')}`,
  ]),
  ['who reads a testimony', words.readersOfTestimony(guest('FEEDBACK', 'witness'))],
  ['after answering', `${words.afterwards.copy} ${words.afterwards.ask(guest('NEEDS', 'mentee'))}`],
  ['the buttons', lines(words.buttons)],
  ['raising a concern', words.concern],
  [
    'on the phone of the mentor',
    [
      handedWords.thanks('Priya'),
      handedWords.notSaved('Priya'),
      handedWords.concern,
      handedWords.notNow('Priya'),
      handedWords.copy('Priya'),
    ].join(' '),
  ],
  [
    'whom to tell',
    [
      lines(helpWords),
      helpWords.atSetting('Hillside'),
      helpWords.aboutMentor('Priya', 'Northgate'),
      helpWords.phone('Priya'),
    ].join(' '),
  ],
  ...guestPurposes.flatMap((purpose) =>
    guestRoles.flatMap((role): [string, string][] => [
      [`who reads: ${purpose} by a ${role}`, words.readersOf(guest(purpose, role))],
      [`stopping: ${purpose} by a ${role}`, words.stopWords(guest(purpose, role))],
    ]),
  ),
  ...guestPurposes.map((purpose): [string, string] => [
    `the mail: ${purpose}`,
    guestMail({ purpose, mentorName: 'Priya', address: 'https://example.org/guest#x', again: false }).text,
  ]),
]

test.each(pages)('is for readers of nine to eleven: %s', (_, text) => {
  expect(gradeOf(text), text).toBeLessThanOrEqual(6)
})

test('so is the agreement that we ship, as the mentee reads it', () => {
  const clauses = Object.values(defaultClauses).map(({ title, text }) =>
    [title, withAnswers(text, ['once a week', 'the end of term'])]
      .map((each) => rendered(each, { as: 'MENTEE' }))
      .join('. '),
  )
  expect(gradeOf(clauses.join('\n'))).toBeLessThanOrEqual(6)
})

test('hard words are measured as hard', () => {
  expect(
    gradeOf('Confidentiality arrangements necessitate comprehensive organisational accountability.'),
  ).toBeGreaterThan(12)
})
