/** What differs from one agreement to the next. */
type AgreementWords = {
  mentor: string
  /** As in 'her course'. */
  their: 'her' | 'his'
  /** As in 'she must tell'. */
  they: 'she' | 'he'
  namedPerson: string
  meeting: string
  outcome: string
  outside: string
  ending: string
}

/** The centre's clauses in words that a mentee reads: the minimum, each with its own heading (S5-AC1). */
export const clausesOf = (words: AgreementWords): { title: string; text: string }[] => {
  const { mentor, their, they, namedPerson, meeting, outcome, outside, ending } = words
  const They = they === 'she' ? 'She' : 'He'
  return [
    {
      title: 'What your mentor is for',
      text: `${mentor} is your mentor. ${They} listens, asks questions and helps you to work out your own next step. ${They} is not your teacher, your counsellor or your boss, and does not decide for you.`,
    },
    {
      title: 'Who knows what we say',
      text: `${mentor} writes notes for ${their} course. They use a made-up name, not yours. ${They === 'She' ? 'Her' : 'His'} assessor, and the people who check the assessor, can read them.\n\nIf ${mentor} thinks that you or someone else is not safe, ${they} must tell ${namedPerson}. ${They} will tell you first if ${they} can.`,
    },
    { title: 'How often we meet', text: meeting },
    { title: 'What you want from this', text: outcome },
    { title: 'What is outside of this', text: outside },
    { title: 'How it ends', text: ending },
    {
      title: 'If something is not right',
      text: `You can stop at any time, and you do not have to say why. Not happy? Talk to ${namedPerson}.`,
    },
  ]
}
