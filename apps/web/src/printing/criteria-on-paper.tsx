import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { counted } from '../words/durations.ts'

const stateWords = { ACCEPTED: 'Met', NOT_YET_MET: 'Not yet met', CLAIMED: 'Claimed', GAP: 'No record yet' } as const

/** Each outcome with its criteria, in the words of the pack, and how each stands. */
export const CriteriaOnPaper = ({ unit: { outcomes, criteria } }: { unit: MatrixView }) => (
  <section aria-labelledby="criteria" className="grid gap-3">
    <h2 id="criteria" className="text-lg">
      Criteria
    </h2>
    {outcomes.map(({ id: outcome, text }) => (
      <div key={outcome} className="grid gap-1.5">
        <h3 className="break-after-avoid text-base">
          {outcome} {text}
        </h3>
        <ul className="grid gap-2">
          {criteria
            .filter((each) => each.outcome === outcome)
            .map(({ id, title, text: words, state, claims, decision }) => (
              <li key={id} className="max-w-[66ch] break-inside-avoid border-l-[3px] border-line pl-3">
                <p>
                  <span className="font-[640]">{id}</span> {title}: {stateWords[state]}, {counted(claims, 'record')}
                </p>
                {words !== null && words !== title && <p className="text-sm text-ink-2">{words}</p>}
                {decision?.feedback && <p className="text-sm whitespace-pre-line">Assessor: {decision.feedback}</p>}
              </li>
            ))}
        </ul>
      </div>
    ))}
  </section>
)
