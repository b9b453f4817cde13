import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { MyPlan as MyPlanView } from '@mentorfolio/domain/needs/my-plan'
import { type ReactNode, useRef, useState } from 'react'
import type { Gone } from '../links/trouble.ts'
import { MyPlan } from '../mentoring/my-plan.tsx'
import { Answered } from './answered.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { needsWords } from './needs-words.ts'
import { ReadAloud } from './read-aloud.tsx'
import { isChanged } from './trouble.ts'
import { useSending } from './use-sending.ts'
import { WhoReads } from './who-reads.tsx'
import { noNames, readersOf, stopWords } from './words.ts'
import { YesOrNotRight } from './yes-or-not-right.tsx'

type Props = {
  /** Under which what is typed is kept in this tab. */
  token: string
  guest: GuestView
  plan: MyPlanView
  /** Each answer says what was read when it was given. */
  confirm: (shown: MyPlanView) => Promise<unknown>
  notRight: (shown: MyPlanView, words: string) => Promise<unknown>
  /** What is written now; where there is no asking, what was shown is all there is. */
  readAgain?: () => Promise<MyPlanView>
  onGone: (why: Gone) => void
  /** In the place of the usual foot. */
  foot?: ReactNode
}

/** A heading, or a label with what stands beside it, as it is said: each line with a pause after it. */
const said = (element: Element) =>
  (element.children.length > 0 ? [...element.children] : [element])
    .map(({ textContent }) => textContent.trim().replaceAll(/\n+/g, '. '))
    .join('. ')

/** What of the plan is read out, line by line, each with the part that it stands in. */
const linesIn = (plan: HTMLElement | null) =>
  [...(plan?.querySelectorAll('h2, h3, dl > div') ?? [])].map((element) => ({
    text: said(element),
    part: element.closest('section')?.getAttribute('aria-labelledby') ?? null,
  }))

/** Read it, or have it read; then one tap: yes, that's right. Or: that's not right, in their own words. */
export const NeedsPage = ({ token, guest, plan: first, confirm, notRight, readAgain, onGone, foot }: Props) => {
  const { mentorName } = guest
  const intro = needsWords.intro(mentorName)
  const [done, setDone] = useState<'YES' | 'NO' | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const { pending, trouble, wrong, send } = useSending(token, onGone)
  const [plan, setPlan] = useState(first)
  const [changed, setChanged] = useState(false)
  const shown = useRef<HTMLDivElement>(null)
  const answer = (said: 'YES' | 'NO', write: () => Promise<unknown>) =>
    void send(async () => {
      setChanged(false)
      try {
        await write()
        setDone(said)
      } catch (error) {
        if (!readAgain || !isChanged(error)) throw error
        // Nothing is confirmed unread: what is there now comes in its place.
        setPlan(await readAgain())
        setChanged(true)
      }
    })
  return (
    <GuestFrame {...{ token, foot }} title={needsWords.title} above={`From ${mentorName}, your mentor`}>
      {done ? (
        <Answered guest={guest} lines={needsWords.thanks[done](mentorName)} copy={done === 'YES'} />
      ) : (
        <p>{intro}</p>
      )}
      <ReadAloud
        parts={() => [
          `${needsWords.title}. ${intro}`,
          ...linesIn(shown.current).map(({ text }) => text),
          `${readersOf(guest)} ${stopWords(guest)}`,
        ]}
        onPart={(at) => setReading(at === null ? null : (linesIn(shown.current)[at - 1]?.part ?? null))}
      />
      <div ref={shown}>
        <MyPlan plan={plan} name={guest.name} reading={reading} />
      </div>
      <WhoReads guest={guest} token={token} />
      {!done && (
        <YesOrNotRight
          {...{ token, pending, wrong }}
          trouble={changed ? needsWords.changed : trouble}
          label={needsWords.label}
          hint={noNames.mentee}
          missing={needsWords.missing}
          onYes={() => answer('YES', () => confirm(plan))}
          onNotRight={(words) => answer('NO', () => notRight(plan, words ?? ''))}
        />
      )}
    </GuestFrame>
  )
}
