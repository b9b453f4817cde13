/** The registration that a person's pages lead to: the latest that is active, else the latest. */
export const currentRegistration = <R extends { state: string }>(registrations: readonly R[]): R => {
  const [latest] = registrations
  const current = registrations.find(({ state }) => state === 'ACTIVE') ?? latest
  if (!current) throw new Error('A portfolio without a registration')
  return current
}

/** Whether somebody is still a candidate for anything. Whoever's last registration has ended asks guests for nothing more. */
export const isRegistered = (registrations: readonly { state: string }[]) =>
  registrations.some(({ state }) => state === 'ACTIVE' || state === 'ON_BREAK')
