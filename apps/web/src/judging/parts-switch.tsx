export const parts = ['CRITERIA', 'EVIDENCE', 'JUDGEMENT'] as const
export type Part = (typeof parts)[number]

const words: Record<Part, string> = { CRITERIA: 'Criteria', EVIDENCE: 'Evidence', JUDGEMENT: 'Judgement' }

/** On a narrow page one of the three is seen at a time; which, is chosen here, always in reach. */
export const PartsSwitch = ({ part, onChoose }: { part: Part; onChoose: (part: Part) => void }) => (
  <nav
    aria-label="Parts of this page"
    className="no-print sticky bottom-0 z-10 grid grid-cols-3 gap-1 border-t border-line bg-sheet p-1.5 lg:hidden"
  >
    {parts.map((each) => (
      <button
        key={each}
        type="button"
        aria-current={part === each ? 'true' : undefined}
        onClick={() => onChoose(each)}
        className="min-h-tap rounded-field px-1 text-sm font-[620] text-ink-2 aria-[current]:bg-thread-soft aria-[current]:text-thread-deep"
      >
        {words[each]}
      </button>
    ))}
  </nav>
)
