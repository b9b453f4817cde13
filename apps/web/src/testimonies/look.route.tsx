import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { testimoniesPage, testimonyName } from '../words/testimonies.ts'
import { loadTestimony } from './load.ts'
import { LookForm } from './look.tsx'
import { looking, lookSeen, lookShape } from './review-form.ts'
import { Said } from './said.tsx'

export const loader = loadTestimony

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', testimonyId = ''] = [params['id'], params['testimonyId']]
  return submit(await request.formData(), looking, (body) => ({
    line: 'PUT /api/units/:id/testimonies/:testimonyId/reviews/:reviewId',
    input: { params: { id, testimonyId, reviewId: newId() }, body },
    record: testimonyId,
    title: 'What you make of a testimony',
    page: `${testimoniesPage(id)}/${testimonyId}`,
  }))
}

/** A testimony before its assessor, with what they make of it below. */
export const Component = () => {
  const { view, testimony } = useLoaderData<typeof loader>()
  const name = testimonyName(testimony)
  const address = `${testimoniesPage(view.unit.id)}/${testimony.id}`
  if (!may(view.actions, 'witnessTestimony.review'))
    return (
      <Page title="This is for the assessor" width="narrow">
        <p>Only the assessor of this unit says what a testimony is worth. You can read what they said.</p>
        <div>
          <ButtonLink look="primary" to={address}>
            Read the testimony
          </ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page
      title="Look at a testimony"
      width="narrow"
      above={
        <>
          <Whose candidateName={view.candidateName} />
          <Link to={address}>{name}</Link>
        </>
      }
    >
      <Said testimony={testimony} />
      <section aria-labelledby="look" className="grid gap-4 border-t border-line pt-5">
        <h2 id="look" className="text-lg">
          What you make of it
        </h2>
        <Drafted
          form={`${address}/look`}
          title={`Testimony: ${name}`}
          defaults={lookShape(testimony)}
          seen={lookSeen(testimony)}
        >
          {(opened) => <LookForm view={view} testimony={testimony} opened={opened} />}
        </Drafted>
      </section>
    </Page>
  )
}
