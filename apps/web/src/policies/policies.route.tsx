import { appliesIn } from '@mentorfolio/domain/policies/library'
import type { LibraryView } from '@mentorfolio/domain/policies/policies.endpoints'
import type { PolicyView } from '@mentorfolio/domain/policies/policy-view'
import { type Nation, nations } from '@mentorfolio/domain/settings/setting'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useFetcher,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { call } from '../api/call.ts'
import { today } from '../forms/days-gone.ts'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { type FormAnswer, press } from '../forms/submit.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { nationWords } from '../words/settings.ts'
import { whereInWords } from './policy-words.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['centreId'] ?? ''
  const [onDevice, library] = await Promise.all([
    itemsWaiting(),
    call('GET /api/centres/:id/policies', { params: { id } }, request.signal),
  ])
  return { library, onDevice }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['centreId'] ?? ''
  const policyId = String(form.get('policyId'))
  const revision = Number(form.get('revision'))
  const page = `/centres/${id}/policies`
  const edition = form.get('edition')
  if (edition !== null)
    return press({
      line: 'PUT /api/centres/:id/shipped-policies/:policyId',
      input: { params: { id, policyId }, body: { revision, policy: { edition: String(edition), checkedOn: today() } } },
      ...{ record: policyId, title: 'A newer edition was taken over', page },
    })
  return press({
    line: 'POST /api/centres/:id/policies/:policyId/use',
    input: {
      params: { id, policyId },
      body: { revision, used: form.get('used') === 'yes' },
    },
    record: policyId,
    title: 'Whether a policy is used here',
    page,
  })
}

const CheckTag = ({ policy: { check, checkedOn } }: { policy: PolicyView }) => {
  switch (check) {
    case 'DONE':
      return (
        <Tag tone="good" shape="tick">
          Checked {checkedOn && plainFullDay(checkedOn)}
        </Tag>
      )
    case 'OVERDUE':
      return (
        <Tag tone="wait" shape="clock">
          Last checked {checkedOn && plainFullDay(checkedOn)}: look again
        </Tag>
      )
    case 'NEVER':
      return (
        <Tag tone="plain" shape="ring">
          Not checked by the centre yet
        </Tag>
      )
  }
}

const Use = ({ policy: { id, name, revision, used } }: { policy: PolicyView }) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <fetcher.Form method="post">
      <PressTrouble trouble={fetcher.data?.trouble} />
      <input type="hidden" name="policyId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="used" value={used ? 'no' : 'yes'} />
      <Button type="submit" look="quiet" disabled={fetcher.state !== 'idle'} className="text-left">
        {used ? 'Take it out of use' : 'Use it again'}
        <span className="sr-only">: {name}</span>
      </Button>
    </fetcher.Form>
  )
}

/** Another edition came since the centre said which it goes by: told to everybody, taken over by whoever keeps the list. */
const Newer = ({
  policy: { id, name, revision, edition, shippedEdition },
  mayKeep,
}: {
  policy: PolicyView
  mayKeep: boolean
}) => {
  const fetcher = useFetcher<FormAnswer>()
  return (
    <div className="grid max-w-[62ch] justify-items-start gap-2 rounded-field bg-amber-soft px-3 py-2 text-amber">
      <p>
        Mentorfolio now comes with {shippedEdition}. The centre still goes by {edition}.
        {mayKeep && ' Look at what changed, then take it over.'}
      </p>
      {mayKeep && (
        <fetcher.Form method="post" className="no-print">
          <PressTrouble trouble={fetcher.data?.trouble} />
          <input type="hidden" name="policyId" value={id} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="edition" value={shippedEdition ?? ''} />
          <Button type="submit" disabled={fetcher.state !== 'idle'} className="text-left">
            Checked today: go by {shippedEdition}
            <span className="sr-only">, of {name}</span>
          </Button>
        </fetcher.Form>
      )}
    </div>
  )
}

/** What the centre said of it before. */
const Earlier = ({ policy: { name, versions } }: { policy: PolicyView }) =>
  versions.length > 1 && (
    <details className="no-print">
      <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
        Earlier versions<span className="sr-only">: {name}</span>
      </summary>
      <ol className="grid gap-2 border-l-2 border-line pl-4">
        {versions.slice(1).map((each) => (
          <li key={each.version} className="wrap-anywhere">
            <span className="font-[620]">{each.edition}</span>
            {each.name !== name && `, ${each.name}`}
            <span className="text-sm text-ink-2">
              {' · '}
              {each.used
                ? each.checkedOn
                  ? `checked ${plainFullDay(each.checkedOn)}`
                  : 'not checked'
                : 'not used here'}
              {' · '}
              {moment(each.at, hereZone())}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )

const Policy = ({ policy, library: { centreId, actions } }: { policy: PolicyView; library: LibraryView }) => {
  const { id, name, edition, shippedEdition, changed, newer, about, ask, address, used } = policy
  const mayKeep = may(actions, 'policy.keep')
  return (
    <li className="grid gap-2 py-4">
      <h3 className="font-[640] wrap-anywhere">{name}</h3>
      <p className="wrap-anywhere">
        <span className="font-[620]">{edition}</span>
        <span className="text-ink-2"> · {whereInWords(policy)}</span>
      </p>
      {changed && (
        <p className="text-sm text-ink-2">
          Changed by the centre{shippedEdition && !newer && `. Mentorfolio came with: ${shippedEdition}`}
        </p>
      )}
      {newer && used && <Newer policy={policy} mayKeep={mayKeep} />}
      {about && <p className="max-w-[62ch]">{about}</p>}
      {ask && (
        <p
          className={`max-w-[62ch] ${mayKeep ? 'rounded-field bg-amber-soft px-3 py-2 text-amber' : 'text-sm text-ink-2'}`}
        >
          {!mayKeep && 'For whoever keeps this list: '}
          {ask}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {used ? (
          <CheckTag policy={policy} />
        ) : (
          <Tag tone="plain" shape="dash">
            Not used here
          </Tag>
        )}
        {address && (
          <a href={address} target="_blank" rel="noreferrer" className="inline-flex min-h-tap items-center">
            <span>
              Read it<span className="sr-only">: {name}</span> (opens in a new tab)
            </span>
          </a>
        )}
      </div>
      <Earlier policy={policy} />
      {mayKeep && (
        <div className="no-print flex flex-wrap gap-3">
          {used && (
            <ButtonLink to={`/centres/${centreId}/policies/${id}`}>
              {policy.shipped ? 'Record a check' : 'Change it'}
              <span className="sr-only">: {name}</span>
            </ButtonLink>
          )}
          <Use policy={policy} />
        </div>
      )}
    </li>
  )
}

const isNation = (name: string | null): name is Nation => nations.some((nation) => nation === name)

/** Which nations' are shown: those asked for, or where there is mentoring, or all. */
const useWhere = ({ mine }: LibraryView): { shown: readonly Nation[]; asked: Nation | 'ALL' | null } => {
  const asked = useSearchParams()[0].get('nation')
  if (isNation(asked)) return { shown: [asked], asked }
  if (asked === 'ALL' || mine.length === 0) return { shown: nations, asked: 'ALL' }
  return { shown: mine, asked: null }
}

const Filter = ({ library, asked }: { library: LibraryView; asked: Nation | 'ALL' | null }) => {
  const choices: [to: string, words: string, chosen: boolean][] = [
    ...(library.mine.length > 0
      ? ([['?', 'Where we mentor', asked === null]] satisfies [string, string, boolean][])
      : []),
    ['?nation=ALL', 'All', asked === 'ALL'],
    ...nations.map((nation): [string, string, boolean] => [`?nation=${nation}`, nationWords[nation], asked === nation]),
  ]
  return (
    <nav aria-label="Nation" className="no-print flex flex-wrap gap-2">
      {choices.map(([to, words, chosen]) => (
        <Link
          key={to}
          to={to}
          replace
          preventScrollReset
          aria-current={chosen ? 'page' : undefined}
          className="inline-flex min-h-tap items-center rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current=page]:border-thread aria-[current=page]:bg-thread-soft aria-[current=page]:font-[640] aria-[current=page]:text-thread-deep"
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}

type ListProps = { title: string; policies: readonly PolicyView[]; library: LibraryView }

const List = ({ title, policies, library }: ListProps) =>
  policies.length > 0 && (
    <section aria-label={title} className="grid gap-1">
      <h2 className="text-lg">{title}</h2>
      <ul className="divide-y divide-line">
        {policies.map((policy) => (
          <Policy key={policy.id} policy={policy} library={library} />
        ))}
      </ul>
    </section>
  )

/** What a centre goes by: its own policies, and the law and guidance of the nations, each in its edition. */
export const Component = () => {
  const { library, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { centreId, centreName, shippedLookedAtOn, checkedForMonths, actions } = library
  const { shown, asked } = useWhere(library)
  const policies = appliesIn(library.policies, shown)
  const used = policies.filter((policy) => policy.used)
  const newer = used.filter((policy) => policy.newer).length
  const waiting = onDevice.filter(({ page }) => page.startsWith(`/centres/${centreId}/policies`))
  return (
    <Page
      title="Law, guidance and policies"
      width="narrow"
      above={<Link to={`/centres/${centreId}`}>{centreName}</Link>}
    >
      <NotYetSent items={waiting} />
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        What a log may cite, in its edition. What comes with Mentorfolio was looked through on{' '}
        {plainFullDay(shippedLookedAtOn)}: the centre checks which edition is in force, and again every{' '}
        {checkedForMonths} months. A log keeps the edition that was read then.
      </p>
      {may(actions, 'policy.keep') && (
        <div className="no-print">
          <ButtonLink look="primary" to={`/centres/${centreId}/policies/new`}>
            Add a policy of your own
          </ButtonLink>
        </div>
      )}
      {newer > 0 && may(actions, 'policy.keep') && (
        <p role="status" className="font-[620]">
          {newer === 1 ? 'Of one of these' : `Of ${newer} of these`} a newer edition has come: it is told where it
          stands below.
        </p>
      )}
      <Filter library={library} asked={asked} />
      <List title="The centre’s own" policies={used.filter(({ shipped }) => !shipped)} library={library} />
      <List title="Law and guidance" policies={used.filter(({ shipped }) => shipped)} library={library} />
      {used.length < policies.length && (
        <details>
          <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
            Not used here ({policies.length - used.length})
          </summary>
          <List title="Not used here" policies={policies.filter((policy) => !policy.used)} library={library} />
        </details>
      )}
    </Page>
  )
}
