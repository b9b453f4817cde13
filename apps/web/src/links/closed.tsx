import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Frame } from '../shell/frame.tsx'
import type { Gone } from './trouble.ts'

type Props = {
  /** What the link was for, as a heading. */
  title: string
  /** Why it opens nothing, and what to do, for each way in which that happens. */
  words: Record<Gone, string>
  why: Gone
}

/** A link that opens nothing (any more): why, and what to do. */
export const Closed = ({ title, words, why }: Props) => (
  <Frame title={title}>
    <p role="alert">{words[why]}</p>
    <ButtonLink to="/sign-in">Go to sign-in</ButtonLink>
  </Frame>
)

/** It could not be asked for just now. */
export const NotOpened = ({ title, words, onTryAgain }: { title: string; words: string; onTryAgain: () => void }) => (
  <Frame title={title}>
    <p role="alert">{words}</p>
    <Button look="primary" onClick={onTryAgain}>
      Try again
    </Button>
  </Frame>
)

export const Opening = ({ title }: { title: string }) => (
  <Frame title={title}>
    <p role="status">Opening your link…</p>
  </Frame>
)
