import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { counted } from '../words/durations.ts'
import { Standing } from './assessor-words.tsx'
import type { Assessor } from './entry-form.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [onDevice, register] = await Promise.all([
    itemsWaiting(),
    call('GET /api/centres/:id/assessors', { params: { id: params['centreId'] ?? '' } }, request.signal),
  ])
  return { register, onDevice }
}

const Line = ({ assessor, to }: { assessor: Assessor; to: string }) => {
  const [latest] = assessor.versions
  return (
    <li className="grid gap-1.5 px-4 py-3.5 wide:px-6">
      <Link to={to} className="inline-flex min-h-tap items-center justify-self-start font-[640] wide:min-h-8">
        {assessor.name}
      </Link>
      <p className="flex flex-wrap gap-2">
        <Standing entry={latest} />
      </p>
      <p className="text-sm text-ink-2">
        {latest
          ? `${counted(latest.entries.length, 'thing')} named · kept by ${latest.byName}, ${shortDay(latest.at, hereZone())}`
          : 'Say what makes them competent, and whether somebody signs their decisions, too.'}
        {assessor.isOneself && ' This is you: somebody else keeps it.'}
      </p>
    </li>
  )
}

/** The register of assessors: what makes each competent, whose decisions wait for a second one, and who may be that one. */
export const Component = () => {
  const { register, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const page = `/centres/${register.centreId}/assessors`
  const maySign = register.assessors.filter(({ versions }) => versions[0]?.mayCountersign)
  const needSigning = register.assessors.filter(({ versions }) => versions[0]?.countersigned)
  const nobodySigns = needSigning.some(({ personId }) => maySign.every((each) => each.personId === personId))
  return (
    <Page title="Register of assessors" width="narrow" above={<Link to={`/centres/${register.centreId}`}>Centre</Link>}>
      <p className="max-w-[62ch]">
        What makes each assessor competent, with every version of it. It decides whose decisions wait for a second
        assessor, and who may be that one. Nobody keeps their own.
      </p>
      {nobodySigns && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          Decisions wait for a second assessor, and nobody is there who may sign them. Say of another assessor that they
          sign others’ decisions.
        </p>
      )}
      <NotYetSent
        items={onDevice.filter((item) => register.assessors.some(({ personId }) => personId === item.record))}
      />
      {register.assessors.length === 0 ? (
        <Sheet className="grid justify-items-start gap-3 p-6">
          <p>Nobody at this centre assesses yet. Whoever is given that role stands here.</p>
          <ButtonLink look="primary" to={`/centres/${register.centreId}/people`}>
            See the people
          </ButtonLink>
        </Sheet>
      ) : (
        <Sheet>
          <ul className="divide-y divide-line">
            {register.assessors.map((assessor) => (
              <Line key={assessor.personId} assessor={assessor} to={`${page}/${assessor.personId}`} />
            ))}
          </ul>
        </Sheet>
      )}
    </Page>
  )
}
