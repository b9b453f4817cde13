/** The registration that a person's pages lead to: the latest that is active, else the latest. */
export const currentRegistration = <R extends { state: string }>(registrations: readonly R[]): R => {
  const [latest] = registrations
  const current = registrations.find(({ state }) => state === 'ACTIVE') ?? latest
  if (!current) throw new Error('A portfolio without a registration')
  return current
}
