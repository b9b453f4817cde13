import type { ShippedPolicy } from './shipped-policies.ts'

const scotland = ['SCOTLAND'] as const

export const shippedForScotland = [
  {
    key: 'child-protection-scotland',
    name: 'National guidance for child protection in Scotland',
    nations: scotland,
    edition: '2021, updated 2023',
    about: 'Who does what when a child may be at risk of harm, and how services work and plan together.',
    address: 'https://www.gov.scot/publications/national-guidance-child-protection-scotland-2021-updated-2023/',
    ask: null,
  },
  {
    key: 'girfec',
    name: 'Getting it right for every child (GIRFEC): policy statement',
    nations: scotland,
    edition: '2022',
    about: 'A child’s rights and wellbeing at the centre, with one shared way of looking at what helps.',
    address: 'https://www.gov.scot/publications/getting-right-child-girfec-policy-statement/',
    ask: null,
  },
  {
    key: 'additional-support-for-learning',
    name: 'Supporting children’s learning: code of practice',
    nations: scotland,
    edition: 'Third edition, 2017',
    about: 'Additional support for learning: whoever faces a barrier to learning is given what helps past it.',
    address: 'https://www.gov.scot/Publications/2017/12/9598',
    ask: 'A revision was planned. Look whether this edition is still the one in force.',
  },
  {
    key: 'children-and-young-people-scotland',
    name: 'Children and Young People (Scotland) Act 2014',
    nations: scotland,
    edition: '2014, as amended',
    about: 'Children’s rights, wellbeing and services, and what is owed to those who are or were looked after.',
    address: 'https://www.legislation.gov.uk/asp/2014/8/contents',
    ask: null,
  },
  {
    key: 'adult-support-and-protection-scotland',
    name: 'Adult Support and Protection (Scotland) Act 2007',
    nations: scotland,
    edition: '2007, as amended',
    about: 'What must be done when an adult who cannot keep themself safe may be harmed.',
    address: 'https://www.legislation.gov.uk/asp/2007/10/contents',
    ask: null,
  },
  {
    key: 'prevent-scotland',
    name: 'Prevent duty guidance: Scotland',
    nations: scotland,
    edition: '2024',
    about: 'What schools, colleges and others in Scotland do so that nobody is drawn into terrorism.',
    address: 'https://www.gov.uk/government/publications/prevent-duty-guidance-for-specified-authorities-in-scotland',
    ask: null,
  },
] as const satisfies readonly ShippedPolicy[]
