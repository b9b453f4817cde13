/** The errors of a hidden list of links: each link's own. */
export const errorsAt = (errors: Record<string, string[]>, name: string) => {
  const told = Object.entries(errors).flatMap(([at, messages]) =>
    at === name || at.startsWith(`${name}[`) ? messages : [],
  )
  return told.length > 0 ? [...new Set(told)] : undefined
}

/** What a hidden list of links needs of its field. */
export const linksSlot = ({
  id,
  name,
  defaultValue,
}: {
  id: string
  name: string
  defaultValue?: string | undefined
}) => ({
  ...{ id, name, defaultValue },
})
