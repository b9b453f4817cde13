import { referralAgreements, referralReasons, referralServices } from '@mentorfolio/domain/referrals/referral-kinds'
import { Choice, Select } from '../forms/choices.tsx'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { BesideFields } from '../mentoring/beside/beside-fields.tsx'
import type { BesideForm } from '../mentoring/beside/form-page.tsx'
import { ToldFields } from '../mentoring/beside/told-fields.tsx'
import { agreedWords, reasonWords, serviceWords } from '../mentoring/beside/words.ts'
import { Folded } from '../mentoring/folded.tsx'
import { AskOnceMore } from '../shell/ask-once-more.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { type ReferralShape, referralForm } from './referral-form-definition.ts'

/** An answer that no referral can have: it leads to the page of concerns. */
const safety = 'SAFETY'

const NotHere = ({ onThrowAway }: { onThrowAway: () => void }) => (
  <div className="grid gap-2 rounded-field bg-clay-soft px-3.5 py-3 text-clay">
    <p className="font-[640]">Then write nothing here.</p>
    <p>
      A worry about somebody’s safety is told by phone, today, and is not kept in a portfolio. What you have written
      here so far is kept until you throw it away.
    </p>
    <div className="flex flex-wrap gap-3">
      <ButtonLink to="/concern">Raise a concern</ButtonLink>
      <AskOnceMore label="Throw away what stands here" onSure={onThrowAway} />
    </div>
  </div>
)

/** A referral: a need or an interest, a kind of service, the mentee's yes; what came of it may follow. */
export const ReferralForm = ({ beside: { name, sessions }, opened, newId, look }: BesideForm<ReferralShape>) => {
  const state = useRecordForm<ReferralShape, unknown>({ definition: referralForm, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const referral = fields.referral.getFieldset()
  const { defaults } = opened
  const agreed = words?.text('referral.agreed') ?? defaults.referral.agreed
  return (
    <BesideFields
      {...{ state, look, newId, sessions }}
      linked={referral.sessionIds}
      chosen={defaults.referral.sessionIds}
      reason={fields.reason}
      saves="Save the referral"
    >
      <Choice
        field={referral.reason}
        label="What is it for?"
        hint="A need or an interest. Anybody may want more than a mentor can give."
        options={referralReasons.map((value) => ({ value, label: reasonWords[value] }))}
      />
      <TextArea
        field={referral.need}
        label={`What does ${name} want or need?`}
        hint={`Write it so that ${name} would be glad to read it.`}
        rows={2}
      />
      <Select
        field={referral.to}
        label="To what kind of service?"
        options={[
          { value: '', label: 'Choose' },
          ...referralServices.map((value) => ({ value, label: serviceWords[value] })),
        ]}
      />
      <TextField
        field={referral.service}
        label="What is the service called? (optional)"
        hint="The service, not a person."
        autoComplete="off"
      />
      <DateField field={referral.on} label="On which day?" />
      <div className="grid gap-3">
        <Choice
          field={referral.agreed}
          label={`How did ${name} agree?`}
          options={[
            ...referralAgreements.map((value) => ({ value, label: agreedWords[value] })),
            { value: safety, label: 'Nobody was asked: it is about safety' },
          ]}
        />
        <div role="status" className="empty:hidden">
          {agreed === safety && <NotHere onThrowAway={opened.startAgain} />}
        </div>
      </div>
      <ToldFields fields={referral} name={name} />
      <TextArea
        field={referral.boundary}
        label="Why is it more than a mentor’s to do? (optional)"
        hint="A boundary of mentoring that it shows. It serves as evidence."
        rows={2}
      />
      <Folded title="What came of it" open={!newId || defaults.referral.outcome !== ''}>
        <TextArea field={referral.outcome} label="What came of it?" hint="Often known only later." quiet rows={2} />
      </Folded>
    </BesideFields>
  )
}
