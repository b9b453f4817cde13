import type { ToPhone } from '@mentorfolio/domain/safeguarding/whom-to-phone'
import { Button } from '../shell/button.tsx'
import { Phone } from '../shell/phone.tsx'
import { GuestFrame } from './guest-frame.tsx'
import { type Help, nobodyKnown } from './help.ts'
import { helpWords } from './help-words.ts'
import { buttons } from './words.ts'

const People = ({ intro, people }: { intro: string; people: readonly ToPhone[] }) =>
  people.length > 0 && (
    <section className="grid gap-3">
      <p>{intro}</p>
      <ul className="grid gap-3">
        {people.map(({ part, name, phone }) => (
          <li key={part} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {name && <strong>{name}</strong>}
            {phone && <Phone number={phone} />}
          </li>
        ))}
      </ul>
    </section>
  )

type Props = { help?: Help | undefined; mentorName: string; onBack: () => void }

/**
 * Whom to tell, on the mentor's device: to be read and phoned, never written down there, and nothing notes that it was
 * opened (docs/decisions/0014-concerns-apart.md).
 */
export const HelpPage = ({ help = nobodyKnown, mentorName, onBack }: Props) => (
  <GuestFrame token="" foot={null} title={helpWords.title}>
    <section className="grid gap-3 rounded-sheet border-2 border-clay bg-sheet p-5">
      <p className="font-semibold">{helpWords.danger}</p>
      <div>
        <Phone number="999" />
      </div>
      <p>{helpWords.childline}</p>
      <div>
        <Phone number="0800 1111" />
      </div>
    </section>
    <People intro={helpWords.atSetting(help.settingName ?? '')} people={help.atSetting} />
    <p>{helpWords.anywhere}</p>
    <People intro={helpWords.aboutMentor(mentorName, help.centreName ?? '')} people={help.atCentre} />
    <p>{helpWords.right}</p>
    <p className="text-ink-2">
      {helpWords.phone(mentorName)} {helpWords.nothingKept}
    </p>
    <Button className="justify-self-start" onClick={onBack}>
      {buttons.back}
    </Button>
  </GuestFrame>
)
