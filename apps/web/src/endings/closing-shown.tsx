import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import type { ClosingSaid } from '@mentorfolio/domain/endings/ending-view'
import { Told } from '../mentoring/parts.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'

/** How it ends, as it was written. */
export const ClosingWords = ({ closure }: { closure: ClosureContent }) => {
  const { ending, signposting, notNeeded, aftercare, takesAlong } = closure
  return (
    <dl className="grid gap-4">
      <Told label="The ending">{ending}</Told>
      {signposting.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">Where to turn next</dt>
          <dd>
            <ul className="grid gap-2">
              {signposting.map(({ where, what, how }) => (
                <li key={`${where} ${what} ${how}`}>
                  <span className="font-[640]">{where ?? 'Where is not written yet'}</span>
                  {what && `: ${what}`}
                  {how && <span className="block text-ink-2">{how}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <Told label="Why nobody need be named">{notNeeded}</Told>
      <Told label={aftercare.on ? `Afterwards, on ${plainFullDay(aftercare.on)}` : 'Afterwards'}>{aftercare.what}</Told>
      <Told label="What the mentee takes along">{takesAlong}</Told>
    </dl>
  )
}

const who = ({ role, handOver }: ClosingSaid, name: string) =>
  role === 'supervisor' ? 'The supervisor' : handOver ? `${name}, on the mentor’s device,` : name

const what = ({ role, right }: ClosingSaid) => {
  if (role === 'supervisor') return right ? 'confirmed that they were asked' : 'knows nothing of it'
  return right ? 'says that it is right' : 'says: that’s not right'
}

const isSaidAnew = (each: ClosingSaid, later: readonly ClosingSaid[]) =>
  later.some(({ role, version }) => role === each.role && version === each.version)

/** What was said of the closing, by whom, of which version: every answer, also one that a later one follows. */
export const SaidOfIt = ({ said, name, latest }: { said: readonly ClosingSaid[]; name: string; latest: number }) =>
  said.length > 0 && (
    <ul className="grid gap-2">
      {said.map((each, index) => (
        <li key={each.id} className="grid justify-items-start gap-1">
          <Tag tone={each.right ? 'good' : 'bad'} shape={each.right ? 'tick' : 'cross'}>
            {who(each, name)} {what(each)}
          </Tag>
          <p className="text-sm text-ink-2">
            {moment(each.at, hereZone())}
            {each.version < latest && ` · of version ${each.version}; it was changed since`}
            {isSaidAnew(each, said.slice(index + 1)) && ' · a later answer follows'}
          </p>
          {each.words && <p className="whitespace-pre-line">‘{each.words}’</p>}
        </li>
      ))}
    </ul>
  )
