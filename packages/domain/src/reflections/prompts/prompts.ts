import { claimsIn, shownIn } from './claims.ts'
import { isDescriptionAlone } from './description.ts'
import { generalIn, isMaxim } from './general.ts'
import { ownStoryIn } from './own-story.ts'
import { sentencesOf } from './sentences.ts'

/** What a passage may be asked about (docs/prompts.md). */
export const promptKinds = ['DESCRIBES_ONLY', 'CLAIMS_WITHOUT_LINK', 'GENERAL_WORDS', 'OWN_STORY'] as const
export type PromptKind = (typeof promptKinds)[number]

/** Something to think about in a passage: which words made us ask, why, and what would help. It judges nothing. */
export type Prompt = { kind: PromptKind; quote: string; because: string; help: string }

const words: Record<PromptKind, { because: string; help: string }> = {
  DESCRIBES_ONLY: {
    because: 'This tells what happened. It does not say yet why it did, what came of it, or what it means to you.',
    help: 'Why did it go that way? What did it change, for them or for you? What would you do again, or differently?',
  },
  CLAIMS_WITHOUT_LINK: {
    because: 'This says that something went well or got better. A reader cannot see yet how you know.',
    help: 'Which feedback, session or number made you see this? Link it, or write what you saw or heard.',
  },
  GENERAL_WORDS: {
    because: 'These words would be true of any mentor. They do not show you with this person yet.',
    help: 'When did you last do it? Write one moment: who, what you did, and what followed.',
  },
  OWN_STORY: {
    because: 'Your own experience comes in here. It can help; it can also take the place of theirs.',
    help: 'Whose goal did it serve? What did they make of it, and what might they have said if you had asked instead?',
  },
}

/**
 * What somebody might be asked about a passage of their own; [] where there is nothing to ask. `isLinked`: evidence is linked to it
 * already. Open rules over its words, in British English; no sense of what they mean (docs/prompts.md says how often
 * they are right). For the writer alone: never stored, never shown to whoever judges.
 */
export const promptsFor = (passage: string, { isLinked = false } = {}): Prompt[] => {
  const sentences = sentencesOf(passage)
  const story = sentences.find(ownStoryIn)
  const general = sentences.find((each) => generalIn(each, passage))
  const claim = isLinked || shownIn(passage) ? undefined : sentences.find((each) => claimsIn(each) && !isMaxim(each))
  const first = isDescriptionAlone(sentences) ? sentences.find((each) => !claimsIn(each)) : undefined
  const found: [PromptKind, string | undefined][] = [
    ['DESCRIBES_ONLY', first],
    ['CLAIMS_WITHOUT_LINK', claim],
    ['GENERAL_WORDS', general],
    ['OWN_STORY', story],
  ]
  return found.flatMap(([kind, quote]) => (quote === undefined ? [] : [{ kind, quote, ...words[kind] }]))
}
