import { useLoaderData } from 'react-router'
import { BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { loadForm, savesForm } from '../mentoring/beside/form-route.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ReferralForm } from './referral-form.tsx'
import { referralForm, referralShape } from './referral-form-definition.ts'

export const loader = loadForm
export const action = savesForm(referralForm, {
  writes: (params, body) => ({ line: referralForm.line, input: { params, body } }),
  ...{ made: 'A referral', changed: 'Changed referral' },
})

/** First of all: is somebody in danger? Nothing of that is ever written here. */
const DangerFirst = () => (
  <section aria-labelledby="danger" className="grid gap-2 rounded-sheet border-2 border-clay bg-sheet px-5 py-4">
    <h2 id="danger" className="text-lg">
      Worried about somebody’s safety?
    </h2>
    <p className="max-w-[62ch]">
      That is no referral. In danger now: 999. Otherwise phone whoever leads on safeguarding, today. Nothing of it is
      written here.
    </p>
    <div>
      <ButtonLink to="/concern">Whom to phone</ButtonLink>
    </div>
  </section>
)

/** A referral, new or its next version. */
export const Component = () => {
  const { beside, recordId } = useLoaderData<typeof loader>()
  return (
    <BesideFormPage
      beside={beside}
      kind="REFERRAL"
      recordId={recordId}
      shapeOf={(record, sessionIds) => referralShape(record?.content ?? null, sessionIds)}
      intro={<DangerFirst />}
    >
      {(form) => <ReferralForm {...form} />}
    </BesideFormPage>
  )
}
