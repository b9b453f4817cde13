import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { revision } from '../sessions/session.ts'
import { agreementView, clauseView, factsView, guestAgreement } from './agreement-view.ts'
import { clauses } from './clauses.ts'
import { template } from './template.ts'

const params = z.strictObject({ id: id() })
const path = '/api/relationships/:id/agreement'

const version = () =>
  z
    .int({ error: 'Say which version of the agreement this is about' })
    .min(1, { error: 'Say which version of the agreement this is about' })
    .max(10_000, { error: 'Say which version of the agreement this is about' })
/** The copy that was looked at. Another one that takes its place has an id of its own. */
const paperId = id()
/** A name as somebody types it to sign. */
const typedName = (required: string) => lineOfText({ required, max: 120 })
const helped = z.boolean({ error: 'Say whether somebody helped' })
/** What a mentee asks to be different in the version that they read. */
const changeAsked = z.strictObject({
  version: version(),
  words: text({ required: 'Write what should be different', max: 2_000 }),
})
const shortText = (required: string) => text({ required, max: 200 })
const mentor = lineOfText({ required: 'Write what your mentee calls you', max: 80 })

export const agreementEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'agreement.view',
  summary: 'The agreement of a relationship: every version, who signed, what is in force',
  params,
  response: agreementView,
})

/** Creating is PUT with revision 0; the words may change until they are sent to be signed. */
export const writeAgreementEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'agreement.write',
  summary: 'Write the agreement (candidate; until it is sent to be signed)',
  params,
  body: z.strictObject({
    /** Of the version that was seen; 0: there was none yet. */
    revision: z
      .int({ error: 'Send the revision that this page was opened with' })
      .min(0, { error: 'Send the revision that this page was opened with' })
      .max(1_000_000, { error: 'Send the revision that this page was opened with' }),
    /** What the mentee calls the mentor. */
    mentor,
    clauses,
  }),
  response: agreementView,
})

export const sendAgreementEndpoint = endpoint({
  method: 'POST',
  path: `${path}/send`,
  action: 'relationship.contract',
  summary: 'Send the agreement to be signed: from here on a change is a new version',
  params,
  body: z.strictObject({ revision: revision() }),
  response: agreementView,
})

export const reviseAgreementEndpoint = endpoint({
  method: 'POST',
  path: `${path}/revise`,
  action: 'agreement.revise',
  summary: 'Offer a new version, with its reason; what both signed stays in force until both have signed this one',
  params,
  body: z.strictObject({
    revision: revision(),
    mentor,
    clauses,
    reason: text({ required: 'Say why it changes: your mentee reads this', max: 1_000 }),
  }),
  response: agreementView,
})

export const signAgreementEndpoint = endpoint({
  method: 'POST',
  path: `${path}/sign`,
  action: 'agreement.sign',
  summary: 'Sign a version as the mentor',
  params,
  body: z.strictObject({ version: version(), name: typedName('Type your name to sign') }),
  response: agreementView,
})

/** On the mentor's device, perhaps without a network: the signature says so wherever it is shown. */
export const handOverAgreementEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/hand-over`,
  action: 'agreement.handOver',
  summary: 'The mentee signs a version on the mentor’s device',
  params,
  body: z.strictObject({ version: version(), name: typedName('Type your name to sign'), helped }),
  response: agreementView,
})

/** Instead of signing there: what is changed comes as a new version, to be signed anew. */
export const handOverChangeEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/hand-over/change`,
  action: 'agreement.handOverChange',
  summary: 'The mentee asks on the mentor’s device for something to be different before signing',
  params,
  body: changeAsked,
  response: agreementView,
})

/** The largest paper copy, in bytes, before it is written as base64. */
export const largestPaper = 5 * 1024 * 1024

export const attachPaperEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/paper`,
  action: 'agreement.attachPaper',
  summary: 'Add a dated paper copy that the mentee signed: a photo or a PDF of at most 5 MB',
  params,
  // It holds real names: it goes to the server at once, and is kept on no device.
  keeping: 'NEVER',
  body: z.strictObject({
    version: version(),
    signedOn: day('Enter the date on the paper'),
    /** The file, in base64. */
    file: z
      .base64({ error: 'Choose a photo (JPEG or PNG) or a PDF' })
      .min(1, { error: 'Choose a photo (JPEG or PNG) or a PDF' })
      .max(Math.ceil(largestPaper / 3) * 4, { error: 'Choose a file of 5 MB or less' }),
  }),
  response: agreementView,
})

export const openPaperEndpoint = endpoint({
  method: 'GET',
  path: '/api/papers/:id',
  action: 'agreement.openPaper',
  summary:
    'A paper copy itself: for the candidate, and the assessor while they have to accept it. Each opening is recorded',
  params,
  file: true,
  response: z.string().meta({ description: 'A JPEG or PNG picture or a PDF' }),
})

export const acceptPaperEndpoint = endpoint({
  method: 'POST',
  path: `${path}/paper/accept`,
  action: 'agreement.acceptPaper',
  summary: 'Accept the paper copy: it counts as the mentee’s signature from the date on it',
  params,
  body: z.strictObject({ version: version(), paperId }),
  response: agreementView,
})

export const declinePaperEndpoint = endpoint({
  method: 'POST',
  path: `${path}/paper/decline`,
  action: 'agreement.acceptPaper',
  summary: 'Do not accept the paper copy, and say why',
  params,
  body: z.strictObject({
    version: version(),
    paperId,
    reason: text({ required: 'Say why you do not accept it: your candidate reads this', max: 1_000 }),
  }),
  response: agreementView,
})

/** Who at the setting authorised that somebody under 18 is mentored. */
export const authoriseUnder18Endpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/authorisation',
  action: 'agreement.authoriseUnder18',
  summary: 'Record who at the setting authorised the mentoring of somebody under 18, and when',
  params,
  body: z.strictObject({
    by: shortText('Write who at the setting authorised it'),
    role: shortText('Write what they are there, such as head of year'),
    on: day('Enter the date on which they authorised it'),
  }),
  response: agreementView,
})

export const guestAgreementEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest/agreement',
  action: 'link.open',
  summary: 'The version of the agreement that a guest is asked to sign, in their own reading',
  response: guestAgreement,
})

/** For a mentee, or a supervisor in their place: by the link. It is used up. */
export const guestSignAgreementEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/agreement/sign',
  action: 'agreement.sign',
  summary: 'Sign the agreement by a link, as the mentee or as a supervisor in their place',
  keeping: 'NEVER',
  body: z.strictObject({ version: version(), name: typedName('Type your name to sign'), helped }),
  response: z.strictObject({ version: z.int(), signedAt: z.string(), inForce: z.boolean() }),
})

/** Instead of signing. The link is used up: what is changed comes with a new one. */
export const askForChangeEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/agreement/ask-for-change',
  action: 'agreement.askForChange',
  summary: 'Ask the mentor to change something before signing',
  keeping: 'NEVER',
  body: changeAsked,
  response: z.strictObject({ version: z.int(), askedAt: z.string() }),
})

const templateView = z.strictObject({
  centreName: z.string(),
  /** The version that agreements begin with now; 0: what Mentorfolio ships. */
  version: z.int(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  clauses: z.array(clauseView),
  /** What agreements began with before, newest first. */
  earlier: z.array(
    z.strictObject({
      version: z.int(),
      publishedAt: z.string(),
      publishedBy: z.string().nullable(),
      clauses: z.array(clauseView),
    }),
  ),
  /** For the preview: the centre's own name, and invented ones. */
  facts: factsView,
  mayWrite: z.boolean(),
})
export type TemplateView = z.infer<typeof templateView>

export const templateEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/agreement-template',
  action: 'agreementTemplate.view',
  summary: 'The clauses that a centre’s agreements begin with',
  params,
  response: templateView,
})

export const publishTemplateEndpoint = endpoint({
  method: 'POST',
  path: '/api/centres/:id/agreement-template',
  action: 'agreementTemplate.write',
  summary: 'Publish the next version of the template; agreements that have begun keep theirs',
  params,
  body: z.strictObject({
    /** The version that was seen, as `revision`: forms name it so; 0: what Mentorfolio ships. */
    revision: z
      .int({ error: 'Send the version that this page was opened with' })
      .min(0, { error: 'Send the version that this page was opened with' })
      .max(1_000_000, { error: 'Send the version that this page was opened with' }),
    clauses: template,
  }),
  response: templateView,
})
