import { plain, sentencesOf } from '../prompts/sentences.ts'

/**
 * Words that could be more exact (S1-T2): what they may stand for in this field, and what that means. Data, so that anybody can read
 * the rules (docs/precise-terms.md). `vague` is looked for sentence by sentence; where the passage says it exactly already
 * (`exact`), nothing is offered.
 */
export const terms = {
  ASKED_AND_LISTENED: {
    term: 'Active listening, open questions',
    means:
      'Which of them was it: an open question, paraphrasing, summarising, a silence that you kept? Name it, and what it let them say.',
    vague:
      /\b(i|we) (just |also |then |often )?(talk(ed)?|spoke|speak|chat(ted)?) (to|with|about|for)\b|\bhad an? (\w+ )?(chat|talk|conversation)\b|\b(i|we) (just |then )?listened\b/,
    exact: /\b(active(ly)? listen\w*|open question\w*|paraphras\w*|summaris\w*|reflective question\w*|silence)\b/,
  },
  HOW_IT_HELPED: {
    term: 'Modelling, scaffolding, encouragement',
    means:
      'How did you help: by showing it first (modelling), by doing the first part together (scaffolding), by saying what went well (encouragement)? Say what they did themselves.',
    vague: /\b(i|we|is to) (just |also |always |really )?(help(ed)?|support(ed)?)\b|\bi was (always )?there for\b/,
    exact: /\b(modell\w*|scaffold\w*|encourag\w*|signpost\w*|coach(ed|ing))\b/,
  },
  SIGNPOSTING: {
    term: 'Signposting, or a non-directive question',
    means:
      'Signposting shows somebody where to find help or facts and leaves the choice to them. A mentor seldom advises: what did you ask, and whose idea was it?',
    vague:
      /\b(gave|give|giving) (\w+ )?(some |good |lots of )?advice\b|\bi advised\b|\bi told (\w+) (to|what to|(that )?(he|she|they) should)\b/,
    exact: /\b(signpost\w*|non-directive|gave no advice)\b/,
  },
  REFERRAL: {
    term: 'Referral',
    means:
      'A referral hands part of the help to somebody whose job it is, with the mentee’s consent. Say why, to which service, and what came of it.',
    vague: /\b(i|we) (sent|passed|handed) (\w+ )?(\w+ )?(on |over )?to\b|\bi put \w+ in touch\b/,
    exact: /\b(referral|refer(red|ring)?)\b/,
  },
  NAMED_POLICY: {
    term: 'The policy or law by its name and edition',
    means:
      'Which one, of which year, and which line of it? ‘The Equality Act 2010 asks for reasonable adjustments’ shows that you read it. Check that yours is the one in force.',
    vague:
      /\b(the|our|all|school|company) (polic(y|ies)|rules|law|laws|legislation)\b|\bpolic(y|ies) and procedures\b|\b(with|relevant|current) legislation\b/,
    exact:
      /\b(19|20)\d\d\b|\b(equality act|data protection act|gdpr|kcsie|keeping children safe|working together|send code|children act)\b/,
  },
  KCSIE: {
    term: 'KCSIE, with its edition',
    means:
      '‘Keeping children safe in education’ (KCSIE) is the guidance for schools and colleges in England, new most years. Name the edition that you read, and your own setting’s safeguarding policy.',
    vague:
      /\b(because of|about|know) safeguarding\b|\bsafeguarding (rules|stuff|law|laws|comes|is|means|reasons|says|issues?)\b|\bchild protection\b/,
    exact: /\b(kcsie|keeping children safe|working together|safeguarding policy \()/,
  },
  SEND: {
    term: 'SEND',
    means:
      'Special educational needs and disabilities (SEND): somebody has them; they are not what somebody is. Say what it means for your mentoring, and no more of the person than you need.',
    vague: /\bspecial needs\b|\bsen (children|kids?|pupils?|students?|learners?)\b|\blearning difficulties\b/,
    exact: /\b(send|ehcp|special educational needs and disabilities)\b/,
  },
  CONTRACTING: {
    term: 'Contracting',
    means:
      'Contracting is agreeing, before anything else, what the mentoring is for, how often you meet, what stays confidential and what cannot, and how it ends.',
    vague:
      /\b(ground |some |the )rules (together|at the)\b|\b(set|made|agreed) (\w+ )?(ground )?rules\b|\bagreed how we (would|will|are going to)? ?work\b|\bsigned (the|a|our) (contract|paper|form)\b/,
    exact: /\bcontracting\b|\bmentoring agreement\b/,
  },
  NEEDS_ASSESSMENT: {
    term: 'Needs assessment',
    means:
      'A needs assessment finds out, with a tool or a planned conversation, what somebody needs, prefers and brings along. Say which tool, and what they said about the result.',
    vague: /\b(found|find|finding) out what \w+ (need|want)|\b(got|get|getting) to know\b/,
    exact: /\bneeds assessment\b|\bassess(ed|ing|ment)\b/,
  },
  ACTION_PLANNING: {
    term: 'Action planning, SMART goals',
    means:
      'Action planning turns needs into steps: goals that are specific, measurable, achievable, relevant and have a date (SMART), each with who does what.',
    vague: /\b(made|make|wrote) (a|the|our) plan\b|\bset (\w+ )?(goals?|targets?)\b/,
    exact: /\b(smart|action plan\w*)\b/,
  },
  REVIEW: {
    term: 'Review',
    means:
      'A review compares where somebody is with where they began: milestones, numbers, what others say. Then the plan changes. Say what changed in it.',
    vague:
      /\bcheck(ed)? how \w+ (\w+ )?(is|are|was|were|getting|going)\b|\b(catch|caught)[- ]up\b|\blooked (back )?at how far\b/,
    exact: /\breview(ed|s)?\b/,
  },
  TRAUMA_INFORMED: {
    term: 'Trauma-informed practice',
    means:
      'It asks what helps and what to avoid, and gives safety, choice and trust. You need no history for it: leave out what happened to them, and tell the one thing that you did.',
    vague:
      /\bbeen through (a lot|so much|hell)\b|\b(bad|terrible|hard|difficult|awful|rough) (childhood|life|past|upbringing|start)\b|\bbad things happened\b/,
    exact: /\btrauma[- ]informed\b/,
  },
  CO_REGULATION: {
    term: 'Co-regulation, de-escalation',
    means:
      'Co-regulation lends somebody your calm until theirs is back: a low voice, space, time, few words. De-escalation is what you leave out. Which did you do?',
    vague: /\bcalm(ed)? (him|her|them|[a-z]+) down\b|\bto calm down\b/,
    exact: /\b(co-?regulat\w*|de-?escalat\w*)\b/,
  },
  UNMET_NEED: {
    term: 'Behaviour as communication, an unmet need',
    means:
      'Behaviour tells something. Write what you saw and heard, then which need it may have shown, in place of a word that judges.',
    vague:
      /\bkick(ed|ing|s)? off\b|\bact(ed|ing|s)? out\b|\battention[- ]seek\w*\b|\bnaughty\b|\bbad(ly)? behav\w*\b|\bmisbehav\w*\b/,
    exact: /\bunmet need\b|\bcommunicat\w*\b/,
  },
  UDL: {
    term: 'Universal Design for Learning, a reasonable adjustment',
    means:
      'Universal Design for Learning (UDL) offers several ways to take in, to do and to care, for everybody. A reasonable adjustment (Equality Act) is one change for one person. Which was it?',
    vague:
      /\bmade (it|the \w+|things) (easier|simpler)\b|\bin different ways\b|\b(changed|adapted) (the )?\w+ (so that|to) (it )?(suits?|his|her|their)\b|\blearning styles?\b/,
    exact: /\b(udl|universal design|reasonable adjustment\w*|differentiat\w*)\b/,
  },
  GRADUATED_APPROACH: {
    term: 'The graduated approach',
    means:
      'Assess, plan, do, review, and round again with what was learnt: the SEND Code’s cycle. Say which step this was, and what the next round changed.',
    vague: /\btr(y|ied) (\w+ )?(things?|something|out)( \w+){0,4} (see|saw|looked)\b/,
    exact: /\b(graduated approach|assess,? plan)\b/,
  },
  CONFIDENTIALITY: {
    term: 'Confidentiality and its limits',
    means:
      'What you keep to yourself, what you cannot keep, and whom you would tell. ‘Secret’ promises more than a mentor can.',
    vague:
      /\b(keep|kept|keeping) (it|this|that|everything) (a )?(secret|private|to myself)\b|\b(is|are|stays?) (kept )?(private|secret|between us)\b/,
    exact: /\bconfidential\w*\b|\blimits\b|\bcontracting\b|\bcan(no|')t keep\b/,
  },
  MULTI_AGENCY: {
    term: 'Multi-agency working',
    means:
      'Several services around one person, with agreed ways to share and to record, such as a team around the family (TAF). Name their parts, and what was shared on which ground.',
    vague: /\bother (professionals?|agenc(y|ies)|services|organisations?)\b|\boutside agenc(y|ies)\b/,
    exact: /\b(multi-?agency|taf|team around|early help)\b/,
  },
  RESTORATIVE: {
    term: 'A restorative approach',
    means:
      'The harm, who answers for it, the repair and the way back in. An apology that was asked for is not yet one: who was heard, and what was agreed?',
    vague:
      /\b(made|make|get|got) (him|her|them|both \w+|\w+) (to )?(say sorry|apologise)\b|\bhad to (say sorry|apologise)\b|\bsorted it out\b|\bmade (it )?up with\b/,
    exact: /\b(restorative|repair\w*|reintegrat\w*)\b/,
  },
  DSL: {
    term: 'The designated safeguarding lead (DSL)',
    means:
      'The person who takes concerns in a setting is its designated safeguarding lead, or the deputy. Here say only that you know who it is: what a concern was about belongs to them alone.',
    vague: /\bsafeguarding (officer|lady|person|man|guy|woman|teacher)\b/,
    exact: /\b(dsl|designated safeguarding lead)\b/,
  },
} as const satisfies Record<string, { term: string; means: string; vague: RegExp; exact: RegExp }>

export type Term = keyof typeof terms
export const termKeys = Object.keys(terms).filter((key): key is Term => Object.hasOwn(terms, key))

/** Words that could be more exact: which made us ask, the field's term and what it means. It judges nothing. */
export type TermHint = { key: Term; quote: string; term: string; means: string }

/**
 * The field's terms for vague words of a passage, each once; [] where there is nothing to offer. Open rules over its words, no sense
 * of what they mean: docs/precise-terms.md says how often they are right. For the writer alone: never stored, never sent.
 */
export const termHintsFor = (passage: string): TermHint[] => {
  const whole = plain(passage)
  const sentences = sentencesOf(passage).map(plain)
  return termKeys.flatMap((key) => {
    const { term, means, vague, exact } = terms[key]
    if (exact.test(whole)) return []
    const quote = sentences.flatMap((sentence) => vague.exec(sentence)?.[0].trim() ?? [])[0]
    return quote === undefined ? [] : [{ key, quote, term, means }]
  })
}
