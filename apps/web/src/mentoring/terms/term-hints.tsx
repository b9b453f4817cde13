import { termHintsFor } from '@mentorfolio/domain/reflections/terms/terms'
import { useState } from 'react'
import { Button } from '../../shell/button.tsx'

/** The field's terms for words that could be more exact, folded below their box, each to be put away. Nothing of it is kept or sent. */
const TermHints = ({ text }: { text: string }) => {
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const shown = termHintsFor(text).filter(({ key }) => !away.has(key))
  if (shown.length === 0) return null
  return (
    <details className="no-print rounded-field bg-sky-soft px-3.5 text-sm">
      <summary className="flex min-h-tap flex-wrap items-center gap-x-2 font-[620]">
        {shown.length === 1 ? 'A more exact term' : `${shown.length} more exact terms`}
        <span className="font-normal wrap-anywhere">for {shown.map(({ quote }) => `‘${quote}’`).join(', ')}</span>
      </summary>
      <ul className="grid gap-3 pb-3">
        {shown.map(({ key, quote, term, means }) => (
          <li key={key} className="grid justify-items-start gap-0.5 border-t border-line pt-2">
            <p className="wrap-anywhere">
              ‘{quote}’ → <strong className="font-[640]">{term}</strong>
            </p>
            <p className="max-w-[66ch]">{means}</p>
            <Button look="quiet" className="-ml-4 text-sm" onClick={() => setAway(new Set([...away, key]))}>
              Not here<span className="sr-only">: {term}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="pb-3 text-ink-2">
        Simple rules about words offer these, to you alone. They may be wrong; nothing depends on them.
      </p>
    </details>
  )
}

export default TermHints
