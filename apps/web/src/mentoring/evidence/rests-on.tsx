import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { Link as Reference } from '@mentorfolio/domain/reflections/link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { cardPage } from './card-page.ts'
import { keyOf } from './links.ts'
import { cardName } from './words.ts'

/** What a claim rests on; each leads to where it stands. */
export const RestsOn = ({ links, evidence }: { links: readonly Reference[]; evidence: readonly EvidenceCard[] }) =>
  links.length > 0 && (
    <ul className="flex flex-wrap gap-x-4 text-sm" aria-label="Rests on">
      {links.map((link) => {
        const card = evidence.find((each) => keyOf(each) === keyOf(link))
        const to = card && cardPage(card)
        const name = card ? cardName(card) : 'Something that is not there any more'
        return (
          <li key={keyOf(link)}>
            {to ? (
              <Link to={to} className="inline-flex min-h-8 items-center">
                {name}
              </Link>
            ) : (
              <span className="inline-flex min-h-8 items-center">{name}</span>
            )}
          </li>
        )
      })}
    </ul>
  )

export const Words = ({ children }: { children: ReactNode }) => (
  <p className="max-w-[66ch] whitespace-pre-line wrap-anywhere">{children}</p>
)
