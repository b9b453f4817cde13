/**
 * A random UUID, version 4, with 120 random bits. The pages before sign-in must stay small, so they do without the library
 * that makes the ids of records; and the browser's own maker of UUIDs is missing where there is no https.
 */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
