/** The most sessions that are planned at once [D]: a term’s weeks. Pages ask without a schema. */
export const longestSeries = 12

/** What lies between the meetings of a series: by the closest two, so that one left out or moved changes nothing. */
export const rhythms = ['WEEKLY', 'FORTNIGHTLY'] as const
export type Rhythm = (typeof rhythms)[number]

/** Days between the closest two of a series, as their rhythm. */
export const rhythmOf = (days: number): Rhythm => (days < 11 ? 'WEEKLY' : 'FORTNIGHTLY')
