// Logs are kept as they were written, and devices keep pages and words from before an update: what they say is read as of today.

/** Answers that came later: a log from before them has none. */
const since = {
  ...{ menteeResponse: null, communication: null, rapport: null, resistance: null, restorative: null, theory: null },
  ...{ debrief: null, talkRatio: null, style: null, selfCheck: null },
  eachMentee: [],
}

/** Answers that were one and are several now, with what each row has besides since. */
const severalNow = {
  openQuestion: {},
  strategy: { tag: null },
  barrier: {},
  policy: { policyId: null, edition: null },
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asRows = (answer: unknown, more: object) => {
  if (answer === null) return []
  return isRecord(answer) ? [{ ...more, ...answer }] : answer
}

/** The offered answers of a log as they are asked for today, whenever it was written; what is no such thing stays as it is. */
export const offeredNow = <Answers>(answers: Answers): Answers =>
  isRecord(answers)
    ? {
        ...since,
        ...answers,
        ...Object.fromEntries(
          Object.entries(severalNow).flatMap(([name, more]) =>
            name in answers ? [[name, asRows(answers[name], more)]] : [],
          ),
        ),
      }
    : answers

const boxBefore = new RegExp(`^(log\\.offered\\.(?:${Object.keys(severalNow).join('|')}))\\.(?=\\w+$)`)

/** Words of a log's form that were kept under the names of then, under those of today. */
export const boxesNow = (boxes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(boxes).map(([name, value]) => [name.replace(boxBefore, '$1[0].'), value]))
