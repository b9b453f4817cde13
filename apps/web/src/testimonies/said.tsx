import type { TestimonyView } from '@mentorfolio/domain/testimonies/testimony-view'
import { Told } from '../mentoring/parts.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { listed } from '../words/durations.ts'

/** What a witness wrote, who they are, and what it is claimed for. */
export const Said = ({ testimony }: { testimony: TestimonyView }) => (
  <section aria-labelledby="said" className="grid gap-3">
    <h2 id="said" className="text-lg">
      What they wrote
    </h2>
    <dl className="grid gap-3">
      {testimony.parts.map(({ part, label, text }) => (
        <Told key={part} label={label ?? 'In their words'}>
          {text}
        </Told>
      ))}
      <Told label="Signed by">{testimony.signedBy}</Told>
      <Told label="In which capacity">{testimony.capacity}</Told>
      <Told label="How they can be reached">{testimony.contact}</Told>
      <Told label="Given">{moment(testimony.at, hereZone())}</Told>
      <Told label="Claimed for">{listed(testimony.claimed)}</Told>
    </dl>
  </section>
)
