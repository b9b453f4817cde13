// Words for readers of nine to eleven: reading-age.test.ts measures them.

/** On the mentor's own phone: whom a mentee can tell that somebody is not safe. */
export const helpWords = {
  title: 'Is somebody not safe?',
  danger: 'In danger now? Phone 999.',
  childline: 'Are you under 19? Phone Childline, day or night. It is free.',
  atSetting: (setting: string) => `You can tell someone at ${setting}:`,
  anywhere: 'Tell someone you trust. At school or at work, ask who keeps people safe there.',
  aboutMentor: (mentor: string, centre: string) => `Is it about ${mentor}? Tell someone at ${centre}:`,
  right: 'It is right to tell. It is not your fault.',
  phone: (mentor: string) => `This is ${mentor}’s phone. It may list who was called. You can use another phone.`,
  nothingKept: 'Nobody can see that you opened this page.',
}
