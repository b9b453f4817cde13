const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'rev', 'sir'])

/** What a mentee would call somebody of this name, until the mentor says otherwise: 'Priya', or 'Mr Hale' whole. */
export const calledBy = (name: string) => {
  const [first = name] = name.trim().split(/\s+/)
  return titles.has(first.toLowerCase().replace('.', '')) ? name.trim() : first
}
