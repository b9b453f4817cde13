/** What to do about a day that had not come when it was written. */
export const todayOrEarlier = 'Choose today or a day that has been'

/** Whether a day was still to come on the day it was written, `today`, by the clock of the centre; days as `YYYY-MM-DD`. */
export const isStillToCome = (day: string, today: string): boolean => day > today
