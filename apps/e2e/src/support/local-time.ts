const part = (options: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options }).format(at)

/** A moment as the form's native fields take it, on the clock of London. */
export const formTime = (at: Date) => {
  const [day, month, year] = part({ day: '2-digit', month: '2-digit', year: 'numeric' }, at).split('/')
  return { date: `${year}-${month}-${day}`, time: part({ hour: '2-digit', minute: '2-digit', hour12: false }, at) }
}

export const minutesFromNow = (minutes: number) => formTime(new Date(Date.now() + minutes * 60_000))
