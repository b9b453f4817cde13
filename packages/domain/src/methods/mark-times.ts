// No schema here: pages that only play load no zod.

/** `12:30` as seconds. */
export const secondsOf = (mark: string): number => {
  const [minutes = 0, seconds = 0] = mark.split(':').map(Number)
  return minutes * 60 + seconds
}

/** Seconds as `12:30`, never later than they are. */
export const markOf = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
