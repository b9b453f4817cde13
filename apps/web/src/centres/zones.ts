/** Every time zone that this browser knows, and `also`, which it may not. */
export const zoneOptions = (also = 'Europe/London') =>
  [...new Set([also, ...Intl.supportedValuesOf('timeZone')])]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }))
