import { useRevalidator } from 'react-router'
import { Button } from '../shell/button.tsx'
import type { Trouble } from './submit.ts'

const Words = ({ title, children }: { title: string; children: string }) => (
  <>
    <h2 className="text-lg">{title}</h2>
    <p>{children}</p>
  </>
)

/** The page is loaded as the record is now; unfinished words go along where they fit. */
const SeeItNow = () => {
  const { revalidate } = useRevalidator()
  return (
    <Button className="justify-self-start" onClick={() => void revalidate()}>
      See it as it is now
    </Button>
  )
}

type Props = {
  trouble: Exclude<Trouble, { kind: 'STALE' }>
  /** A button without words: there is nothing to say of where they are. */
  wordless?: boolean
}

/** What went wrong that no field is about, and that the words are still here. */
export const TroubleWords = ({ trouble, wordless = false }: Props) => {
  const kept = wordless ? '' : 'Your words are still here. '
  switch (trouble.kind) {
    case 'SIGNED_OUT':
      return wordless ? (
        <Words title="You have been signed out">Load this page again to sign in, then try again.</Words>
      ) : (
        <Words title="Not saved yet">{`You have been signed out. ${kept}Sign in, and they are sent.`}</Words>
      )
    case 'NAMES':
      // The guard itself says which, with the way to each.
      return null
    case 'UNCHECKED':
      return (
        <Words title="Not checked for names yet">
          The part that looks for names has not arrived, so nothing was sent. Your words are still here. Save again to
          try once more; or read them yourself, and save them as they are.
        </Words>
      )
    case 'REFUSED':
      return (
        <>
          <Words title={trouble.title}>{`${trouble.why} ${kept}`.trim()}</Words>
          {trouble.movedOn && <SeeItNow />}
          {trouble.requestId && !wordless && (
            <p className="text-sm text-ink-2">If you ask for help, give this number: {trouble.requestId}</p>
          )}
        </>
      )
  }
}
