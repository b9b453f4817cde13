import type { Trouble } from './submit.ts'
import { TroubleWords } from './trouble-words.tsx'

/** Why a button without words came to nothing, told beside it. Nothing where it did not. */
export const PressTrouble = ({ trouble }: { trouble: Trouble | null | undefined }) =>
  trouble && (
    <div role="alert">
      {trouble.kind === 'STALE' ? (
        <p>It was changed meanwhile. Look at it once more, then decide.</p>
      ) : (
        <TroubleWords trouble={trouble} wordless />
      )}
    </div>
  )
