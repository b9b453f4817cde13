import { preferences } from '@mentorfolio/domain/needs/needs-kinds'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
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
  mentoring: readonly MentoringView[]
}

const named = (mentoring: readonly MentoringView[]) =>
  mentoring.flatMap(({ name, needs }) => {
    const latest = needs.at(-1)?.needs
    return latest ? preferencesIn(latest).map((each) => ({ each, name, words: latest[each] })) : []
  })

/** Which preferences of the mentee, or the mentees, this session respects, and how (S1-M3). */
export const Respects = ({ cites, respects, chosen, mentoring }: Props) => {
  const all = named(mentoring)
  const options = preferences.flatMap((each) => {
    const whose = all.filter((one) => one.each === each)
    if (whose.length === 0 && !chosen.includes(each)) return []
    const words = whose.map((one) => (mentoring.length > 1 ? `${one.name}: ${one.words}` : one.words)).join('; ')
    return [{ value: each, label: words === '' ? preferenceWords[each] : `${preferenceWords[each]}: ${words}` }]
  })
  return (
    <>
      {mentoring.length === 0 && <KeptValues name={cites.name} values={chosen} />}
      {mentoring.length > 0 && options.length === 0 && (
        <p className="text-sm text-ink-2">
          Once it is recorded what helps, you can choose here what this session respects.
        </p>
      )}
      {mentoring.length > 0 && options.length > 0 && (
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
