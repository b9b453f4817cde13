/**
 * How a draft's words stand in the database: as JSON in a text column. JSON writes NUL and half a surrogate pair as
 * escapes; as they are, Postgres would refuse them, in text and in `jsonb` alike. Equal words make equal text.
 */
export const asText = (words: unknown): string => JSON.stringify(words)

/** The words that `asText` made this text of. */
export const fromText = (text: string): unknown => JSON.parse(text)
