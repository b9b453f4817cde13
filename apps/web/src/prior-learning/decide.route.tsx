import type { PriorLearningClaim, PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { Tick } from '../forms/tick.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { ClaimWords } from './claim-words.tsx'
import { type DecidingShape, deciding, decidingSeen, decidingShape } from './forms.ts'
import { loadClaim, priorLearningNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { priorLearningPage } from './words.ts'

export const loader = loadClaim

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', recordId = ''] = [params['id'], params['recordId']]
  return submit(await request.formData(), deciding, (body) => ({
    line: 'PUT /api/units/:id/prior-learning/:recordId/decisions/:decisionId',
    input: { params: { id, recordId, decisionId: newId() }, body },
    record: recordId,
    title: 'Decision about prior learning',
    page: `${priorLearningPage(id)}/${recordId}`,
  }))
}

type Props = { view: PriorLearningView; claim: PriorLearningClaim; opened: Opened<DecidingShape> }

const DecideForm = ({ view, claim, opened }: Props) => {
  const state = useRecordForm<DecidingShape, unknown>({ definition: deciding, opened })
  const { fields } = state
  const look = async () =>
    decidingSeen((await priorLearningNow(view.unit.id)).claims.find(({ id }) => id === claim.id) ?? claim)
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="claim" value={claim.revision} />
      {fields.criteria.getFieldList().map((item) => {
        const { criterion, accepted, reason } = item.getFieldset()
        const id = criterion.defaultValue ?? ''
        const title = view.criteria.find((each) => each.id === id)?.title ?? ''
        return (
          <section key={item.key} aria-label={id} className="grid gap-3">
            <input type="hidden" name={criterion.name} value={id} />
            <Choice
              field={accepted}
              label={`Do you accept it for ${id} ${title}?`}
              options={[
                { value: 'YES', label: 'Accepted' },
                { value: 'NO', label: 'Not accepted' },
              ]}
            />
            <TextArea field={reason} label={`Why? (${id})`} hint="Your candidate reads this." rows={2} />
          </section>
        )
      })}
      <div className="grid gap-3">
        <Tick field={fields.authentic} label={<span className="sr-only">Authentic</span>} value="on">
          It is their own: the files prove that they did it
        </Tick>
        <Tick field={fields.current} label={<span className="sr-only">Current</span>} value="on">
          It is current: it says what they can do now
        </Tick>
      </div>
      <SaveBar state={state} label="Save the decision" />
    </RecordForm>
  )
}

/** A claim of prior learning before the unit's assessor. */
export const Component = () => {
  const { view, claim } = useLoaderData<typeof loader>()
  const address = `${priorLearningPage(view.unit.id)}/${claim.id}`
  const title = claim.content?.title ?? 'Prior learning'
  return (
    <NotNow view={view} action="priorLearning.accept" title="Decide about prior learning">
      <Unheld
        key={claim.id}
        held={claim.held}
        title="Decide about prior learning"
        back={{ to: address, words: 'Read the claim' }}
      >
        <Page
          title="Decide about prior learning"
          width="narrow"
          above={
            <>
              <Whose candidateName={view.candidateName} />
              <Link to={address}>{title}</Link>
            </>
          }
        >
          <section aria-labelledby="claimed" className="grid gap-3">
            <h2 id="claimed" className="text-lg">
              {title}
            </h2>
            {claim.content && <ClaimWords content={claim.content} view={view} />}
          </section>
          <section aria-labelledby="decision" className="grid gap-4 border-t border-line pt-5">
            <h2 id="decision" className="text-lg">
              Your decision
            </h2>
            <Drafted
              form={`${address}/decide`}
              title={`Prior learning: ${title}`}
              defaults={decidingShape(claim)}
              seen={decidingSeen(claim)}
            >
              {(opened) => <DecideForm view={view} claim={claim} opened={opened} />}
            </Drafted>
          </section>
        </Page>
      </Unheld>
    </NotNow>
  )
}
