import { check, field, page, prompt, rule } from '../part.ts'

const api = 'A:mentees/mentees.api.test.ts'

/** Who the mentee is, where they are mentored, and what keeps both apart from the records. */
export const mentees = {
  setting: field(
    'Every mentee belongs to a setting: a school, a provision, an employer; its name, nation and safeguarding lead are known.',
    ['D:mentees/mentee.ts', 'settingId'],
    [api, 'no setting'],
    [api, 'waits for the setting’s permission'],
  ),
  pseudonym: field(
    'Records know a mentee by a made-up name alone.',
    ['D:mentees/mentee.ts', 'pseudonym'],
    [api, 'a part of the real name'],
    ['E:mentees.e2e.ts', 'from a setting and its permission to a mentee, whose name is behind a button'],
  ),
  guard: prompt(
    'What is typed is looked through on the device for names, numbers and addresses before it leaves it, with one tap to replace them.',
    ['D:confidentiality/findings.ts', 'findings'],
    ['D:confidentiality/findings.test.ts', 'is found in full, as one'],
    ['E:names-in-words.e2e.ts', 'a real name is found as it is typed, stays on the device'],
  ),
  apart: check(
    'Who a mentee is stands sealed and apart from every record.',
    ['A:identity/seal.ts', 'sealerWith'],
    [api, 'stands nowhere in the database, nor in the log, after it was written, changed and refused'],
  ),
  key: rule(
    'The centre can look up who is behind a made-up name; each look leaves an event.',
    'mentee.view',
    [api, 'is looked at by an admin with an event, and by the mentor without'],
    ['E:mentees.e2e.ts', 'an admin sees the centre’s settings, and who a mentee is only by a look that leaves a trace'],
  ),
  whoSees: check(
    'An assessor, an IQA or an EQA reads records and never learns who the mentee is.',
    ['D:cycle/who-sees-what.ts', 'whoSeesWhat'],
    ['D:cycle/who-sees-what.test.ts', 'a mentee’s real name by the assessor'],
  ),
  simulated: rule(
    'Where a unit takes it, a mentee may be played: marked wherever it stands, and counting no minutes.',
    'relationship.draftSimulated',
    [api, 'allowed where a unit takes simulated practice'],
    ['E:group-and-simulated.e2e.ts', 'simulated practice is marked wherever it stands, and counts nothing'],
  ),
  thread: page(
    'The page of a mentee: where the relationship stands, from agreement to closure, and what comes next.',
    ['W:thread/stages.ts', 'stagesOf'],
    ['W:thread/stages.test.ts', 'begins to end'],
    ['E:whole-relationship.e2e.ts', 'a relationship from its sessions to its closing'],
  ),
}
