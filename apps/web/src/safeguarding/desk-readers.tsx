import type { DeskReader } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { day, hereZone } from '../words/dates.ts'

/** Who reads this desk. An admin who lets somebody in is seen here by those who were there before. */
export const DeskReaders = ({ readers }: { readers: DeskReader[] }) => {
  const several = new Set(readers.map(({ centreName }) => centreName)).size > 1
  return (
    <Sheet className="grid gap-3 p-5" aria-labelledby="readers">
      <h2 id="readers" className="text-lg">
        Who reads this desk
      </h2>
      <ul className="grid gap-3">
        {readers.map(({ personId, name, centreName, since, givenBy, isNew }) => (
          <li key={personId}>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{name}</span>
              {isNew && (
                <Tag tone="info" shape="half">
                  New
                </Tag>
              )}
            </div>
            <p className="text-ink-2">
              {several && `${centreName}, `}since {day(since, hereZone())}
              {givenBy && `, let in by ${givenBy}`}
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">
        If there is a name here that you did not expect, ask those who lead your centre about it today.
      </p>
    </Sheet>
  )
}
