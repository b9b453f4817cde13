import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { nationWords, settingKindWords } from '../words/settings.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/centres/:id/settings', { params: { id: params['centreId'] ?? '' } }, request.signal)

/** Where a centre's mentoring happens, and which of it may be recorded. */
export const Component = () => {
  const { centreId, centreName, settings, actions } = useLoaderData<typeof loader>()
  return (
    <Page title="Settings" above={centreName} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        The schools, provisions and employers where mentoring happens: whom to phone there, and whether they permitted
        that records are used as evidence.
      </p>
      {may(actions, 'setting.describe') && (
        <div>
          <ButtonLink look="primary" to={`/settings/new?at=${centreId}`}>
            Add a setting
          </ButtonLink>
        </div>
      )}
      {settings.length === 0 && <p>None yet. Add the first one: a mentee is always met at a setting.</p>}
      <ul className="divide-y divide-line">
        {settings.map(({ id, name, kind, nation, permittedOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
            <div className="min-w-0">
              <Link to={`/settings/${id}`} className="inline-flex min-h-tap items-center font-[640]">
                {name}
              </Link>
              <p className="text-sm text-ink-2">
                {settingKindWords[kind]} · {nationWords[nation]}
              </p>
            </div>
            {permittedOn ? (
              <Tag tone="good" shape="tick">
                Permitted since {plainFullDay(permittedOn)}
              </Tag>
            ) : (
              <Tag tone="wait" shape="ring">
                Permission missing
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
