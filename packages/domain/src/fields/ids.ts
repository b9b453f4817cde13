import { z } from 'zod'

/** A UUID of version 7: made by whoever creates the record, the browser included; sorts by time of making. */
export const id = () => z.uuidv7({ error: 'Use the id that this page gave the record' }).toLowerCase()
