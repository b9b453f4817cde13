import { recordNeeds } from '@mentorfolio/domain/needs/needs.endpoints'
import type { z } from 'zod'
import type { FormDefinition, Reading } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { employerParts, readEmployer } from '../mentoring/read-employer.ts'

const employerPath = 'needs.jobMatch.employer'

/** The job match, where anything of it is there; the names of its rows besides. */
const readJobMatch = (words: Written) => {
  const tasks = filledRows(words, 'needs.jobMatch.tasks', ['task', 'match', 'adjustment'], (row) => ({
    task: row.text('task'),
    match: row.text('match') || undefined,
    adjustment: row.text('adjustment'),
  }))
  const hasEmployer = employerParts.some((part) => words.has(`${employerPath}.${part}`))
  const isThere = words.has('needs.jobMatch.job') || tasks.rows.length > 0 || hasEmployer
  const employer = hasEmployer
    ? readEmployer({
        ...words,
        text: (path) => words.text(`${employerPath}.${path}`),
      })
    : null
  return {
    jobMatch: isThere ? { job: words.text('needs.jobMatch.job'), tasks: tasks.rows, employer } : null,
    names: tasks.names,
  }
}

const graduatedParts = ['assess', 'plan', 'do', 'review'] as const

const read = (words: Written): Reading => {
  const barriers = filledRows(words, 'needs.barriers', ['barrier', 'idea'], (row) => ({
    barrier: row.text('barrier'),
    idea: row.text('idea'),
  }))
  const flags = filledRows(words, 'needs.flags', ['kind', 'note'], (row) => ({
    kind: row.text('kind') || undefined,
    note: row.text('note'),
  }))
  const { jobMatch, names } = readJobMatch(words)
  const graduated = graduatedParts.some((part) => words.has(`needs.graduated.${part}`))
    ? Object.fromEntries(graduatedParts.map((part) => [part, words.text(`needs.graduated.${part}`)]))
    : null
  return {
    body: {
      revision: numberIn(words.text('revision')),
      needs: {
        tool: { kind: words.text('needs.tool.kind') || undefined, name: words.text('needs.tool.name') },
        questions: words
          .rows('needs.questions')
          .map((row) => ({ question: row.text('question'), answer: row.text('answer') })),
        interests: words.text('needs.interests'),
        strengths: words.text('needs.strengths'),
        communication: words.text('needs.communication'),
        learning: words.text('needs.learning'),
        helps: words.text('needs.helps'),
        avoid: words.text('needs.avoid'),
        barriers: barriers.rows,
        flags: flags.rows,
        jobMatch,
        graduated,
      },
    },
    names: { ...barriers.names, ...flags.names, ...names },
  }
}

export const needsForm = {
  line: 'PUT /api/relationships/:id/needs',
  schema: recordNeeds,
  read,
} satisfies FormDefinition<z.infer<typeof recordNeeds>>
