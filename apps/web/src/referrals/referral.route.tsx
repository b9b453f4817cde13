import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { submit } from '../forms/submit.ts'
import { BesideFormPage } from '../mentoring/beside/form-page.tsx'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { addressIn } from '../mentoring/beside/read.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { ReferralForm } from './referral-form.tsx'
import { referralForm, referralShape } from './referral-form-definition.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadBeside(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const { params: of, ...address } = addressIn(params, form)
  return submit(form, referralForm, (body) => ({
    ...{ line: referralForm.line, input: { params: of, body }, ...address },
    title: body.revision === 0 ? 'A referral' : 'Changed referral',
  }))
}

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
