import { call } from '../api/call.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Write } from '../outbox/item.ts'
import { post } from '../outbox/outbox.ts'

/** The registration that a write belongs to: the one with a relationship or a session that it names; with one alone, that. */
const registrationOf = async (write: Write) => {
  const { candidacies } = await call('GET /api/home', {})
  const named = JSON.stringify([write.page, write.input])
  const its = candidacies.find(({ relationships, units }) =>
    [...relationships, ...units.flatMap(({ lines }) => lines)].some(({ id }) => named.includes(id)),
  )
  return (its ?? candidacies[0])?.registrationId
}

/**
 * Notes in the portfolio what its writer kept though it looked like a name, once the record is on its way: form, field and
 * kind, no word of it. What was taken out of the words again is not noted.
 */
export const noteOverrides = async (write: Write, { form, entries, keptNames = [] }: Draft) => {
  const still = keptNames.filter(({ text }) => entries.some(([, words]) => words.includes(text)))
  if (still.length === 0) return
  const registrationId = await registrationOf(write)
  if (!registrationId) return
  for (const { id, field, kind } of still)
    await post(
      {
        line: 'PUT /api/overrides/:id',
        input: { params: { id }, body: { registrationId, form, field, kind } },
        ...{ record: id, title: `What was kept in ‘${write.title}’`, page: write.page },
      },
      null,
    )
}
