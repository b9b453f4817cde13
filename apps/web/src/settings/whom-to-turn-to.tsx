import { deputyPhoneOf } from '@mentorfolio/domain/settings/deputy-phone'
import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import { safeguardingTitles } from '../words/settings.ts'

type Props = Pick<SettingView, 'kind' | 'nation'> & { people: NonNullable<SettingView['people']> }

const Phone = ({ number }: { number: string }) => (
  <a href={`tel:${number.replace(/[^\d+]/g, '')}`} className="inline-flex min-h-tap items-center tabular-nums">
    {number}
  </a>
)

const Line = ({
  title,
  who,
  phone,
  rest,
}: {
  title: string
  who: string | null
  phone?: string | null
  rest?: string | null
}) =>
  (who || phone) && (
    <div className="grid gap-x-4 border-t border-line py-2 wide:grid-cols-[16rem_minmax(0,1fr)]">
      <dt className="text-ink-2">{title}</dt>
      <dd className="flex flex-wrap items-center gap-x-4">
        {who && <span className="min-w-0 whitespace-pre-line">{who}</span>}
        {phone && <Phone number={phone} />}
        {rest && <span className="min-w-0 break-words">{rest}</span>}
      </dd>
    </div>
  )

/** Whom to turn to at a setting, each by the title they have there. */
export const WhomToTurnTo = ({ kind, nation, people }: Props) => {
  const titles = safeguardingTitles({ kind, nation })
  return (
    <section aria-labelledby="whom" className="grid gap-2">
      <h2 id="whom" className="text-lg">
        Whom to turn to
      </h2>
      <dl>
        <Line title={titles.lead} who={people.dsl} phone={people.dslPhone} />
        <Line title={titles.deputy} who={people.deputy} phone={deputyPhoneOf(people)} />
        <Line title="Supervises the mentoring" who={people.supervisor} rest={people.supervisorEmail} />
        <Line title="Questions about data" who={people.privacyContact} />
        <Line title="Head or manager" who={people.head} phone={people.headPhone} />
        <Line title="Chair or proprietor" who={people.chair} phone={people.chairPhone} />
        <Line title={titles.authority} who={null} phone={people.ladoPhone} />
      </dl>
    </section>
  )
}
