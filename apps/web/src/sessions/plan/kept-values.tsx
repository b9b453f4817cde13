/** Answers whose boxes are not on the page (yet): they stay in the form, and so in what is kept of it. */
export const KeptValues = ({ name, values }: { name: string; values: readonly string[] }) =>
  values.map((value) => <input key={value} type="hidden" name={name} value={value} />)
