import type { ShippedPolicy } from './shipped-policies.ts'

const wales = ['WALES'] as const

export const shippedForWales = [
  {
    key: 'wales-safeguarding-procedures',
    name: 'Wales Safeguarding Procedures',
    nations: wales,
    edition: '2019, kept up to date online',
    about: 'What everybody in Wales does when they worry about a child or an adult at risk, step by step.',
    address: 'https://www.safeguarding.wales',
    ask: 'It changes online without a new edition. Note the day on which you read it.',
  },
  {
    key: 'keeping-learners-safe',
    name: 'Keeping learners safe',
    nations: wales,
    edition: '2021',
    about: 'Safeguarding in education in Wales: who does what, from a school’s safeguarding person to its governors.',
    address: 'https://www.gov.wales/keeping-learners-safe',
    ask: 'It has been revised several times. Look which edition is in force.',
  },
  {
    key: 'aln-code',
    name: 'Additional Learning Needs Code for Wales',
    nations: wales,
    edition: '2021',
    about: 'Support for learners with additional learning needs, with them at the centre of their own plan.',
    address: 'https://www.gov.wales/additional-learning-needs-code',
    ask: null,
  },
  {
    key: 'social-services-and-wellbeing-wales',
    name: 'Social Services and Well-being (Wales) Act 2014',
    nations: wales,
    edition: '2014, as amended',
    about: 'Wellbeing of children and adults, and the duty to report somebody who may be at risk.',
    address: 'https://www.legislation.gov.uk/anaw/2014/4/contents',
    ask: null,
  },
] as const satisfies readonly ShippedPolicy[]
