import { Button } from '../shell/button.tsx'
import { foundInWords, type Group, keepInWords } from './groups.ts'

type Props = { group: Group; onReplace: () => void; onKeep: () => void }

/** Below a field: what was found in it, and the two things to do about it. */
export const FoundNote = ({ group, onReplace, onKeep }: Props) => (
  <fieldset className="min-w-0 rounded-field bg-amber-soft px-3.5 py-2.5 text-sm text-ink">
    <legend className="float-left mb-2 w-full font-semibold break-words">{foundInWords(group)}</legend>
    <div className="clear-both flex flex-wrap gap-2">
      <Button onClick={onReplace}>Replace with {group.token}</Button>
      <Button look="quiet" onClick={onKeep}>
        {keepInWords(group)}
      </Button>
    </div>
  </fieldset>
)
