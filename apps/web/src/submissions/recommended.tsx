import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { linksFor } from '../words/evidence.ts'
import { recordWords } from '../words/record-words.ts'

/** What the unit recommends beside what it asks for (S4-T4, S4-T7): told, and in nobody's way. */
const Recommended = ({ unit }: { unit: MatrixView }) => (
  <section aria-labelledby="recommended" className="grid gap-2">
    <h2 id="recommended" className="text-lg">
      Recommended, not needed
    </h2>
    <p className="max-w-[62ch] text-ink-2">
      Evidence of several kinds, and from several people, is easier to believe. You can submit without it.
    </p>
    <ul className="grid gap-1">
      {unit.recommended.map(({ record, called, there }) => {
        const [link] = there ? [] : linksFor(record, unit)
        return (
          <li key={`${record}${called}`} className="flex flex-wrap items-center gap-x-3">
            <span>
              {called ?? recordWords[record].one}: {there ? 'it is there' : 'not there yet'}
            </span>
            {link && (
              <Link to={link.to} className="inline-flex min-h-tap items-center">
                {link.words}
                <span className="sr-only">: {called ?? recordWords[record].one}</span>
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  </section>
)

export default Recommended
