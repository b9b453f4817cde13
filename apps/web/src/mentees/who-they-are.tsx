import { Choice } from '../forms/choices.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'

type Props = { fields: Record<'realName' | 'alsoCalled' | 'email' | 'phone' | 'age', FieldSlot> }

/**
 * The real name, contact and age. Marked so that no draft takes the name or contact off this device
 * (docs/decisions/0010-drafts-and-outbox.md).
 */
export const WhoTheyAre = ({ fields: { realName, alsoCalled, email, phone, age } }: Props) => (
  <>
    <fieldset className="grid gap-4">
      <legend className="mb-1.5 text-lg font-[640]">Who they are</legend>
      <p className="text-sm text-ink-2">
        Kept sealed, apart from every record. You see it, and so can your centre’s administrator, who leaves a trace by
        looking. No assessor ever does. Until you save, it stays on this device.
      </p>
      <TextField field={realName} label="Real name" autoComplete="off" spellCheck={false} data-device-only="" />
      <TextField
        field={alsoCalled}
        label="Also called (optional)"
        hint="Nicknames and short forms, with commas between. You are asked before one of them goes into a record."
        autoComplete="off"
        spellCheck={false}
        data-device-only=""
      />
      <div className="grid gap-4 wide:grid-cols-2">
        <TextField field={email} label="E-mail (optional)" type="email" autoComplete="off" data-device-only="" />
        <TextField field={phone} label="Phone (optional)" inputMode="tel" autoComplete="off" data-device-only="" />
      </div>
    </fieldset>
    <Choice
      field={age}
      label="How old are they?"
      hint="Under 18, somebody at the setting authorises the agreement as well. While it is not known, it counts as under 18."
      options={[
        { value: 'UNDER_18', label: 'Under 18' },
        { value: 'ADULT', label: '18 or over' },
        { value: 'UNKNOWN', label: 'Not known yet' },
      ]}
    />
  </>
)
