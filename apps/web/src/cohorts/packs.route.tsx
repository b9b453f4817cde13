import type { CentrePacksView } from '@mentorfolio/domain/cohorts/packs'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Chip } from '../forms/choices.tsx'
import { FieldErrors } from '../forms/field-parts.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { counted } from '../words/durations.ts'
import { packsForm, packValue } from './forms.ts'
import { packFacts, packTitle } from './words.ts'

const packsOf = (id: string, signal?: AbortSignal) => call('GET /api/centres/:id/packs', { params: { id } }, signal)

export const loader = ({ params, request }: LoaderFunctionArgs) => packsOf(params['centreId'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['centreId'] ?? ''
  return submit(form, packsForm, (body) => ({
    line: packsForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Units that the centre offers',
    page: `/centres/${id}/cohorts`,
  }))
}

type Pack = CentrePacksView['packs'][number]
type Shape = { packs: string[] }

const chosenIn = ({ packs }: CentrePacksView) => packs.filter(({ offered }) => offered).map(packValue)

/** One unit, with where its words come from: always in sight, since it is no specification. */
const About = ({ pack }: { pack: Pack }) => (
  <>
    <h2 className="text-lg">{packTitle(pack)}</h2>
    <p className="text-ink-2">
      {packFacts(pack)}
      {pack.cohorts > 0 && ` · in ${counted(pack.cohorts, 'cohort')}`}
    </p>
    <p>
      {pack.probable ? (
        <>
          The source names neither the unit nor its awarding body. Probably from {pack.probable.awardingBody}:{' '}
          {pack.probable.because}
        </>
      ) : (
        [pack.awardingBody, ...pack.qualifications].join(' · ')
      )}
    </p>
    <details>
      <summary className="flex min-h-tap items-center text-sm font-[620] text-thread-deep">
        A paraphrase of a revision page, not a specification
      </summary>
      <p className="text-sm text-ink-2">{pack.sourceNote}</p>
    </details>
  </>
)

const Choose = ({
  opened,
  packs,
  look,
}: {
  opened: Opened<Shape>
  packs: readonly Pack[]
  look: () => Promise<Seen>
}) => {
  const state = useRecordForm<Shape, unknown>({ definition: packsForm, opened })
  const { id, name, errors } = state.fields.packs
  return (
    <RecordForm state={state} look={look} className="grid gap-4">
      <fieldset id={id} data-field={name} className="grid min-w-0 gap-4">
        <legend className="sr-only">Units that the centre offers</legend>
        <FieldErrors field={{ id, name, errors }} />
        {packs.map((pack, index) => (
          <Sheet key={pack.packId} className="grid gap-2.5 p-5 wide:p-6">
            <About pack={pack} />
            <div>
              <Chip
                type="checkbox"
                id={`${id}-${index}`}
                name={name}
                value={packValue(pack)}
                defaultChecked={opened.defaults.packs.includes(packValue(pack))}
              >
                Offer <span className="sr-only">{packTitle(pack)} </span>to new cohorts
              </Chip>
            </div>
          </Sheet>
        ))}
      </fieldset>
      <SaveBar state={state} label="Save the choice" />
    </RecordForm>
  )
}

type Seen = { revision: number; values: Shape }
const seenIn = (view: CentrePacksView): Seen => ({ revision: view.revision, values: { packs: chosenIn(view) } })

/** Which units the centre offers to new cohorts. */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const { centreId, centreName, packs, mayChoose, revision } = view
  return (
    <Page
      title="Units on offer"
      width="narrow"
      above={<Link to={`/centres/${centreId}/cohorts`}>Cohorts of {centreName}</Link>}
    >
      <p className="max-w-[62ch]">
        Cohorts are put together from the units that you offer. A unit that cohorts take already stays with them when
        you no longer offer it.
      </p>
      {mayChoose ? (
        <Drafted
          key={revision}
          form={`/centres/${centreId}/packs`}
          title={`Units that ${centreName} offers`}
          defaults={{ packs: chosenIn(view) }}
          seen={seenIn(view)}
        >
          {(opened) => <Choose opened={opened} packs={packs} look={async () => seenIn(await packsOf(centreId))} />}
        </Drafted>
      ) : (
        packs.map((pack) => (
          <Sheet key={pack.packId} className="grid gap-2.5 p-5 wide:p-6">
            <About pack={pack} />
            <p>
              {pack.offered ? (
                <Tag tone="good" shape="tick">
                  Offered
                </Tag>
              ) : (
                <Tag tone="plain">Not offered</Tag>
              )}
            </p>
          </Sheet>
        ))
      )}
    </Page>
  )
}
