import type { BrowserContext } from '@playwright/test'

/** The name under which a page finds how far its clock is off. */
const name = 'chaosClock'

/** Gives every page a clock that can be moved. Not the harness's own: a page keeps it over every reload. */
export const withClock = async (context: BrowserContext, shift: () => number) => {
  await context.addInitScript(
    ({ name, shift }) => {
      const True = Date
      const now = () => True.now() + Number(Reflect.get(globalThis, name))
      Reflect.set(globalThis, name, shift)
      Reflect.set(
        globalThis,
        'Date',
        new Proxy(True, {
          construct: (target, given, made) =>
            given.length === 0 ? Reflect.construct(target, [now()], made) : Reflect.construct(target, given, made),
          get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
        }),
      )
    },
    { name, shift: shift() },
  )
}

/** Moves the clock of the pages that are open, and of all that will be. */
export const putClock = async (context: BrowserContext, shift: number) => {
  const move = ({ name, shift }: { name: string; shift: number }) => {
    Reflect.set(globalThis, name, shift)
  }
  // Later scripts run after earlier ones: the last word is this one's.
  await context.addInitScript(move, { name, shift })
  await Promise.all(context.pages().map((page) => page.evaluate(move, { name, shift })))
}
