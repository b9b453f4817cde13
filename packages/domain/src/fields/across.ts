import type { z } from 'zod'

/**
 * A rule across the fields of an object, told with all that is amiss elsewhere: it runs as soon as these fields of its own can
 * be read. Without it zod asks such rules only once nothing else is wrong, and somebody saves in vain twice.
 */
export const across = (...names: readonly string[]): z.core.$ZodSuperRefineParams => ({
  when: ({ issues }) => issues.every(({ path = [] }) => path.length > 0 && !names.includes(String(path[0]))),
})
