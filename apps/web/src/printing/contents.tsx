/** The heading of what is told about somebody; '' is nobody's in particular. */
export const withWhom = (who: string): string => (who === '' ? 'The unit as a whole' : `With ${who}`)

type Props = { groups: readonly string[]; submitted: boolean; hours: boolean; others: boolean }

/** What the paper holds, in its order; on a screen each line leads there. */
export const Contents = ({ groups, submitted, hours, others }: Props) => (
  <nav aria-labelledby="contents" className="grid gap-1">
    <h2 id="contents" className="text-lg">
      What is here
    </h2>
    <ol className="list-decimal pl-5">
      {hours && (
        <li>
          <a href="#hours">Hours</a>
        </li>
      )}
      <li>
        <a href="#criteria">Criteria</a>
      </li>
      {submitted && (
        <li>
          <a href="#submissions">Submissions</a>
        </li>
      )}
      {groups.map((who, index) => (
        <li key={who}>
          <a href={`#with-${index}`}>{withWhom(who)}</a>
        </li>
      ))}
      {others && (
        <li>
          <a href="#other-methods">Observed and discussed</a>
        </li>
      )}
    </ol>
  </nav>
)
