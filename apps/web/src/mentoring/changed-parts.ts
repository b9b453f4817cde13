/** Which parts of two versions differ, in the words that `parts` has for each, in its order. */
export const changedParts =
  <Content extends object>(parts: Record<keyof Content & string, string>) =>
  (now: Content, before: Content): string[] =>
    Object.entries<string>(parts)
      .filter(([part]) => JSON.stringify(Reflect.get(now, part)) !== JSON.stringify(Reflect.get(before, part)))
      .map(([, words]) => words)
