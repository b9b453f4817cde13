import { type ReactNode, useId, useState } from 'react'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'

/** A link that is shown once and nowhere again, to be copied. `hint` says what whoever has it can do. */
export const ShownLink = ({ link, hint, children }: { link: string; hint: string; children?: ReactNode }) => {
  const [said, setSaid] = useState('')
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Copied.')
    } catch {
      setSaid('This browser did not copy it. Select the link, and copy it yourself.')
    }
  }
  return (
    <div className="grid gap-3 rounded-field bg-sunk p-4">
      {children}
      <TextField field={{ id, name: 'link', defaultValue: link }} label="The link" hint={hint} spellCheck={false} />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => void copy()}>Copy</Button>
        <p role="status">{said}</p>
      </div>
    </div>
  )
}
