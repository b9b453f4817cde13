import { preferences } from '@mentorfolio/domain/needs/needs-kinds'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Checks } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { preferenceWords } from '../../words/preferences.ts'
import { KeptValues } from './kept-values.tsx'

type Props = {
  cites: FieldSlot
  respects: FieldSlot
  /** Those that the form opened with: one that the needs do not name any more stays on offer. */
  chosen: readonly string[]
  sources: readonly PlanSource[]
}

const named = (sources: readonly PlanSource[]) =>
  sources.flatMap(({ name, needs }) =>
    needs ? preferencesIn(needs).map((each) => ({ each, name, words: needs[each] })) : [],
  )

/** Which preferences of the mentee, or the mentees, this session respects, and how (S1-M3). */
export const Respects = ({ cites, respects, chosen, sources }: Props) => {
  const all = named(sources)
  const options = preferences.flatMap((each) => {
    const whose = all.filter((one) => one.each === each)
    if (whose.length === 0 && !chosen.includes(each)) return []
    const words = whose.map((one) => (sources.length > 1 ? `${one.name}: ${one.words}` : one.words)).join('; ')
    return [{ value: each, label: words === '' ? preferenceWords[each] : `${preferenceWords[each]}: ${words}` }]
  })
  return (
    <>
      {sources.length === 0 && <KeptValues name={cites.name} values={chosen} />}
      {sources.length > 0 && options.length === 0 && (
        <p className="text-sm text-ink-2">
          Once it is recorded what helps, you can choose here what this session respects.
        </p>
      )}
      {sources.length > 0 && options.length > 0 && (
        <Checks
          field={{ id: cites.id, name: cites.name, errors: cites.errors, defaultOptions: [...chosen] }}
          label="Which of these does this session respect?"
          quiet
          options={options}
        />
      )}
      <TextArea field={respects} label="How it respects what suits them" quiet rows={2} />
    </>
  )
}
