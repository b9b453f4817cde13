/** A script that puts the clock forward by so many days, wherever it runs: a server or a browser. */
export const clockAhead = (days: number) => `{
  const Real = Date
  const ahead = ${days * 86_400_000}
  globalThis.Date = class extends Real {
    constructor(...of) { of.length > 0 ? super(...of) : super(Real.now() + ahead) }
    static now() { return Real.now() + ahead }
  }
  const formats = Intl.DateTimeFormat.prototype
  const { get } = Object.getOwnPropertyDescriptor(formats, 'format')
  const { formatToParts } = formats
  Object.defineProperty(formats, 'format', {
    configurable: true,
    get() { return (of = new Date()) => get.call(this)(of) },
  })
  formats.formatToParts = function (of = new Date()) { return formatToParts.call(this, of) }
}`
