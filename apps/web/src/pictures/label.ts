/** How wide a letter is at most on average, in parts of its size. */
const letter = 0.56

/** A label in one line or two, for a column of this width; broken where it comes out most even. */
export const inLines = (label: string, width: number, size: number): string[] => {
  if (label.length * size * letter <= width) return [label]
  const words = label.split(' ')
  const breaks = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const [best] = breaks.toSorted((a, b) => longest(a) - longest(b))
  return best ?? [label]
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length))
