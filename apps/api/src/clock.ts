/** The time as the server has it. Tests give one that they can move; production configuration cannot. */
export type Clock = { now: () => Date }

export const systemClock: Clock = { now: () => new Date() }
