/** How long a page waits for the server when the device has the answer of last time, in milliseconds. */
export const patience = 4_000
