/** How the words in double brackets work, for whoever changes them. */
export const WordsThatChange = () => (
  <details className="max-w-[62ch]">
    <summary className="flex min-h-tap items-center font-[620] text-thread-deep">Words in double brackets</summary>
    <div className="grid gap-2 pb-2">
      <p>
        They change with whoever reads. <code>[[mentee]]</code> is ‘you’ to your mentee and the made-up name to others;{' '}
        <code>[[mentee’s]]</code>, <code>[[they]]</code>, <code>[[them]]</code> and <code>[[their]]</code> follow it. In{' '}
        <code>[[wants|want]]</code> others read what comes first, your mentee what comes second: the same word, for
        another person.
      </p>
      <p>
        <code>[[mentor]]</code>, <code>[[setting]]</code>, <code>[[centre]]</code>, <code>[[named person]]</code> and{' '}
        <code>[[privacy contact]]</code> are filled in from what Mentorfolio knows. <code>[[? How often?]]</code> asks
        you a question.
      </p>
    </div>
  </details>
)
