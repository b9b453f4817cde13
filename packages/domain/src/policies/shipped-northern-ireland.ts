import type { ShippedPolicy } from './shipped-policies.ts'

const northernIreland = ['NORTHERN_IRELAND'] as const

export const shippedForNorthernIreland = [
  {
    key: 'co-operating-to-safeguard',
    name: 'Co-operating to safeguard children and young people in Northern Ireland',
    nations: northernIreland,
    edition: '2017',
    about: 'How communities, services and individuals work together so that children are safe.',
    address:
      'https://www.health-ni.gov.uk/publications/co-operating-safeguard-children-and-young-people-northern-ireland',
    ask: 'Look whether the Department of Health has issued a newer edition.',
  },
  {
    key: 'child-protection-in-schools-ni',
    name: 'Safeguarding and child protection in schools: a guide for schools',
    nations: northernIreland,
    edition: 'Circular 2017/04',
    about: 'What a school does when it worries about a child, and whom there to tell.',
    address: 'https://www.education-ni.gov.uk/publications/safeguarding-and-child-protection-schools-guide-schools',
    ask: 'It is amended from time to time. Look for the date of the last change.',
  },
  {
    key: 'children-order-ni',
    name: 'Children (Northern Ireland) Order 1995',
    nations: northernIreland,
    edition: '1995, as amended',
    about: 'The child’s welfare comes first; what authorities must do for children in need or at risk of harm.',
    address: 'https://www.legislation.gov.uk/nisi/1995/755/contents',
    ask: null,
  },
  {
    key: 'send-order-ni',
    name: 'Special Educational Needs and Disability (Northern Ireland) Order 2005',
    nations: northernIreland,
    edition: '2005, as amended',
    about: 'Special educational needs, and no discrimination against disabled pupils and those in further education.',
    address: 'https://www.legislation.gov.uk/nisi/2005/1117/contents',
    ask: 'The Special Educational Needs and Disability Act (Northern Ireland) 2016 begins in stages. Look at what is in force.',
  },
  {
    key: 'equality-duty-ni',
    name: 'Northern Ireland Act 1998, section 75',
    nations: northernIreland,
    edition: '1998, as amended',
    about:
      'Public bodies promote equality of opportunity and good relations: the Equality Act 2010 does not hold here.',
    address: 'https://www.legislation.gov.uk/ukpga/1998/47/section/75',
    ask: null,
  },
] as const satisfies readonly ShippedPolicy[]
