import { createHash, randomUUID } from 'node:crypto'
import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { AgreementView } from '@mentorfolio/domain/agreements/agreement-view'
import { factIn, withAnswers, withoutFacts } from '@mentorfolio/domain/agreements/tokens'
import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { NewMenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import type { SessionReflections, UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import { v7 } from 'uuid'
import { password } from '../support/test.ts'
import { writtenBefore } from '../support/written-before.ts'

const hour = 3_600_000
const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}:00Z`

/**
 * How many records a word stands in, and how often in each; `again`: how many versions say the same as the one before, as
 * a change does that was taken twice.
 */
export type Count = { times: number; again: number }

/** A candidate's records, made and read straight at the server: whatever the network does to the pages, this sees the truth. */
export type Records = {
  /** A session planned for `hours` from now. Answers its id. */
  planned: (hours: number) => Promise<string>
  /** Two sessions of a weekly series, both to come. Answers the series' id. */
  series: () => Promise<string>
  /** A session that was logged. Answers its id. */
  logged: () => Promise<string>
  /** A SMART goal of theirs. Answers its id. */
  goal: () => Promise<string>
  /** A logged session that was looked back on. Answers the ids of the session and of the record. */
  reflection: () => Promise<{ sessionId: string; recordId: string }>
  /** A text of the candidate's unit. Answers its id. */
  summary: () => Promise<string>
  selfReview: () => Promise<string>
  cpdPlan: () => Promise<string>
  unitId: string
  /** An answer to S1-AC2, and a case study, of the candidate's unit that takes them. Each answers its id. */
  writtenAnswer: () => Promise<string>
  caseStudy: () => Promise<string>
  answersUnitId: string
  /** Something that was changed for them. Answers its id. */
  adaptation: () => Promise<string>
  /** A work product with its file. Answers its id. */
  workProduct: () => Promise<string>
  /** A referral, a contact or supervision with them, by where it is recorded: 'referrals'. Answers its id. */
  beside: (to: string) => Promise<string>
  /** A request for feedback that nobody was asked yet, and a day on which somebody was asked in vain. Each answers its id. */
  request: () => Promise<string>
  attempt: () => Promise<string>
  /** Somebody to meet. */
  relationshipId: string
  /** The candidate's centre and registration. */
  centreId: string
  registrationId: string
  /** A setting without permission yet. Answers its id. */
  setting: () => Promise<string>
  /** A mentee who was just added. Answers the id of their relationship. */
  mentee: () => Promise<string>
  /** Somebody whose agreement waits for signatures. Answers the id of their relationship. */
  offered: () => Promise<string>
  /** Their induction, with nothing in it: there is one for a registration. Answers the id of that registration. */
  induction: () => Promise<string>
  /** Where each of the words stands. Give all the words of a seed at once: versions are told apart by them. */
  count: (words: readonly string[]) => Promise<Map<string, Count>>
  /** What the server keeps as unfinished, latest first, each with all its words. */
  drafts: () => Promise<{ id: string; form: string; title: string; writtenAt: string; text: string }[]>
  /** Throws away what was left unfinished. */
  discardDrafts: () => Promise<void>
}

/** Signs in and answers with the cookie's header. */
const signIn = async (origin: string, email: string) => {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`Could not sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A plan that was started on the spot is called by its objective: that is one answer. */
const underOneName = ({ plan, ...version }: SessionView['planVersions'][number]) => {
  const name = plan?.title.replace(/ …$/, '') ?? ''
  const isNamedByIt = plan?.objectives[0]?.text.startsWith(name)
  return { ...version, plan: isNamedByIt ? { ...plan, title: null } : plan }
}

export const recordsOf = async (origin: string, email: string): Promise<Records> => {
  const cookie = await signIn(origin, email)
  const ask = async <Answer>(method: string, path: string, body?: object, more: object = {}): Promise<Answer> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    const given: Answer = await answer.json()
    return given
  }

  const home: HomeView = await ask('GET', '/api/home')
  const candidacies = home.candidacies.map(({ registrationId }) => registrationId)
  const relationship = home.candidacies
    .flatMap(({ relationships }) => relationships)
    .find(({ state }) => state === 'ACTIVE')
  if (!relationship) throw new Error('Nobody to meet')
  const { goalList } = await ask<{ goalList: { id: string }[] }>('GET', `/api/relationships/${relationship.id}`)

  const meeting = {
    relationshipIds: [relationship.id],
    ...{ kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London' },
    plan: {
      title: 'A walk along the canal',
      ...{ goalIds: goalList.slice(0, 1).map((goal) => goal.id), newGoal: null },
      objectives: [{ text: 'Name one good thing', measure: 'It is said aloud' }],
      ...{ activities: [], resources: [], model: 'GROW' },
    },
  }
  const hourFrom = (hours: number) => {
    const start = Date.now() + hours * hour
    return { start: minute(start), end: minute(start + hour) }
  }
  const planned = async (hours: number) => {
    const id = v7()
    await ask('PUT', `/api/sessions/${id}`, { ...meeting, ...hourFrom(hours) }, writtenBefore())
    return id
  }
  const series = async () => {
    const id = v7()
    const sessions = [50, 50 + 7 * 24].map((hours) => ({ id: v7(), ...hourFrom(hours) }))
    await ask('PUT', `/api/series/${id}`, { ...meeting, sessions })
    return id
  }

  const logged = async () => {
    const id = await planned(-26)
    const { revision, start, end, mode, zone } = await ask<SessionView>('GET', `/api/sessions/${id}`)
    await ask('PUT', `/api/sessions/${id}/log`, {
      ...{ revision, start, end, mode, zone, breaks: [] },
      attendance: [{ relationshipId: relationship.id, attended: true }],
      log: {
        title: 'A walk along the canal',
        narrative: { form: 'WHOLE', text: 'We walked, and named one good thing.' },
        next: { owner: 'NOBODY', text: null },
        offered: {
          ...{ skills: [], reflection: null, openQuestion: null, strategy: null, barrier: null, policy: null },
          ...{ summaryGivenBack: null, boundary: null, solution: null },
        },
      },
    })
    return id
  }

  const { centreId, registrationId, settings } = await ask<NewMenteeView>(
    'GET',
    `/api/registrations/${relationship.registrationId}/new-mentee`,
  )
  const setting = async () => {
    const id = v7()
    await ask('PUT', `/api/settings/${id}`, {
      ...{ centreId, name: 'Fernleigh School', kind: 'SCHOOL', nation: 'WALES' },
      people: {
        ...{ dsl: 'R. Osei', dslPhone: '01632 960001', deputy: 'L. Byrne', deputyPhone: null, supervisor: 'T. Novak' },
        ...{ supervisorEmail: null, privacyContact: 'office@example.org', head: null, headPhone: null },
        ...{ chair: null, chairPhone: null, ladoPhone: null },
      },
    })
    return id
  }
  const mentee = async () => {
    const id = v7()
    await ask('PUT', `/api/relationships/${id}`, {
      ...{ registrationId, simulated: false, settingId: settings.find(({ permittedOn }) => permittedOn)?.id },
      ...{ pseudonym: `Heron ${id.slice(-6)}`, under18: true, reviewDueOn: null, endsOn: null },
      identity: { realName: 'Leonora Whitfield', email: null, phone: null },
    })
    return id
  }

  const offered = async () => {
    const id = await mentee()
    const { beginWith } = await ask<AgreementView>('GET', `/api/relationships/${id}/agreement`)
    const clauses = beginWith?.map((clause) => ({ ...clause, text: withAnswers(clause.text, ['as we', 'said']) }))
    await ask('PUT', `/api/relationships/${id}/agreement`, { revision: 0, mentor: 'Priya', clauses })
    await ask('POST', `/api/relationships/${id}/agreement/send`, { revision: 1 })
    return id
  }

  const goal = async () => {
    const id = v7()
    await ask('PUT', `/api/relationships/${relationship.id}/goals/${id}`, {
      goal: {
        ...{ title: 'A walk each week', domain: 'LIFE', workStage: null, byDate: '2030-01-31', baseline: null },
        ...{ specific: 'Along the canal', measure: 'A tick each time', support: 'A friend comes', why: 'Fresh air' },
        ...{ scale: { one: null, five: null, ten: null }, milestones: [], strategies: [], employers: [] },
        ehcp: { linked: false, area: null },
      },
    })
    return id
  }

  const reflection = async () => {
    const [sessionId, recordId] = [await logged(), v7()]
    await ask('PUT', `/api/sessions/${sessionId}/reflections/${recordId}`, {
      ...{ revision: 0, reason: null },
      reflection: {
        told: { form: 'WHOLE', text: 'It was good to walk.' },
        ...{ ethics: null, ownExperience: null, behindBehaviour: null, feedbackIds: [], goalIds: [] },
      },
    })
    return { sessionId, recordId }
  }
  const units = home.candidacies.flatMap((each) => each.units.map(({ id }) => id))
  const unitId = units[0] ?? ''
  const text = (kind: string, words: object) => async () => {
    const id = v7()
    await ask('PUT', `/api/units/${unitId}/${kind}/${id}`, { revision: 0, reason: null, ...words })
    return id
  }
  const noClaims = { relationship: [], skills: [], feedback: [], progress: [], practice: [] }
  const summary = text('summaries', { summary: { opening: 'A walk each week', closing: null, ...noClaims } })
  const selfReview = text('self-reviews', {
    review: { strengths: [{ text: 'I am on time', links: [] }], weaknesses: [], targets: [] },
  })
  const anItem = { learn: 'The names of trees', how: null, byDate: '2030-01-31', from: null }
  const cpdPlan = text('cpd-plans', { plan: { items: [{ ...anItem, doneOn: null, gained: null }] } })
  const answersUnitId = home.candidacies.flatMap((each) => each.units).find(({ packId }) => packId === 'S1')?.id ?? ''
  const ofAnswers = (kind: string, words: object) => async () => {
    const id = v7()
    await ask('PUT', `/api/units/${answersUnitId}/${kind}/${id}`, { revision: 0, reason: null, ...words })
    return id
  }
  const writtenAnswer = ofAnswers('answers', {
    answer: {
      ...{ criterion: 'S1-AC2', asked: { by: 'SHIPPED', version: 1 }, links: [], policies: [] },
      answers: [{ questionId: 'review', told: { form: 'WHOLE', text: 'It looks at the path' } }],
    },
  })
  const caseStudy = ofAnswers('case-studies', {
    study: {
      ...{ title: 'The path', from: 'GIVEN', relationshipId: null, background: 'A wood', criteria: [], links: [] },
      ...{ barrier: null, strategy: null, result: null, learnt: null },
    },
  })
  const adaptation = async () => {
    const id = v7()
    await ask('PUT', `/api/relationships/${relationship.id}/adaptations/${id}`, {
      ...{ revision: 0, reason: null },
      adaptation: {
        trigger: { kind: 'REFLECTION', on: '2026-01-12', what: 'I talk too much' },
        change: 'I count to ten',
        ...{ framework: null, result: null, shows: [] },
      },
    })
    return id
  }

  const workProduct = async () => {
    const [id, fileId, bytes] = [v7(), v7(), Buffer.from('The path, drawn')]
    const digest = createHash('sha256').update(bytes).digest('hex')
    const path = `/api/registrations/${registrationId}`
    await ask('PUT', `${path}/files/${fileId}`, { purpose: 'OTHER', size: bytes.length, digest })
    await ask('PUT', `/api/files/${fileId}/pieces/0`, { bytes: bytes.toString('base64') })
    await ask('POST', `/api/files/${fileId}/complete`, {})
    await ask('PUT', `${path}/work-products/${id}`, {
      ...{ revision: 0, reason: null, relationshipId: relationship.id },
      product: {
        ...{ what: 'WORK_PRODUCT', title: 'The path', on: '2026-01-12', shows: null, sessionIds: [] },
        ...{ files: [{ id: fileId, caption: null }], recording: null },
      },
    })
    return id
  }

  const request = async () => {
    const id = v7()
    await ask('PUT', `/api/relationships/${relationship.id}/feedback/${id}`, {
      revision: 0,
      request: {
        ...{ source: 'SUPERVISOR', whom: 'form tutor', point: 'MID', tool: 'SCALE' },
        ...{ sessionId: null, dueOn: '2030-01-31' },
      },
    })
    return id
  }

  const attempt = async () => {
    const id = v7()
    await ask('PUT', `/api/relationships/${relationship.id}/feedback-attempts/${id}`, {
      ...{ revision: 0, reason: null, on: '2026-11-02' },
      attempt: { how: 'PHONE', words: 'Nobody answered' },
    })
    return id
  }

  const registration = (id: string) => ask<RegistrationView>('GET', `/api/registrations/${id}`)
  const induction = async () => {
    const { revision } = await registration(registrationId)
    await ask('PUT', `/api/registrations/${registrationId}/induction`, { revision, prompts: [], training: [] })
    return registrationId
  }

  const sessionsOf = async (registrationId: string) => {
    const ids: string[] = []
    for (let after = ''; ; ) {
      const page = await ask<{ sessions: { id: string }[]; next: string | null }>(
        'GET',
        `/api/registrations/${registrationId}/sessions?limit=100${after && `&after=${after}`}`,
      )
      ids.push(...page.sessions.map(({ id }) => id))
      if (!page.next) return ids
      after = page.next
    }
  }

  const timesIn = (text: string, word: string) => text.split(word).length - 1

  const count = async (words: readonly string[]) => {
    const ids = (await Promise.all(candidacies.map(sessionsOf))).flat()
    const counts = new Map(words.map((word): [string, Count] => [word, { times: 0, again: 0 }]))
    // A new goal's title stands in the plan that brought it, too.
    const own = (key: string, value: unknown) => (key === 'newGoal' ? undefined : value)
    const add = (versions: readonly unknown[]) => {
      const texts = versions.map((version) => JSON.stringify(version, own))
      const said = texts.map((text) => words.filter((word) => text.includes(word)).join())
      const again = said.filter((each, index) => each !== '' && each === said[index - 1]).length
      for (const [word, found] of counts) {
        const most = Math.max(0, ...texts.map((text) => timesIn(text, word)))
        found.times += most
        if (most > 0) found.again += again
      }
    }
    for (const id of ids) {
      const session = await ask<SessionView>('GET', `/api/sessions/${id}`)
      // A series is written once, and its words stand in each of its sessions: they are counted in the first.
      const copied = session.series !== null && session.series.number > 1
      if (!copied) add(session.planVersions.map(underOneName))
      add(session.logVersions)
      if (!copied) add([session.endedBecause])
      add([(await ask<{ text: string | null }>('GET', `/api/sessions/${id}/note`)).text])
      const { reflections } = await ask<SessionReflections>('GET', `/api/sessions/${id}/reflections`)
      for (const { versions, withdrawn } of reflections) {
        add(versions.map(({ content }) => content))
        add([withdrawn?.because ?? null])
      }
    }
    for (const id of units) {
      const texts = await ask<UnitReflection>('GET', `/api/units/${id}/reflection`)
      for (const { versions, withdrawn } of [...texts.summaries, ...texts.selfReviews, ...texts.cpdPlans]) {
        add(versions.map(({ content }) => content))
        add([withdrawn?.because ?? null])
      }
    }
    for (const id of units) {
      const { records } = await ask<MatrixView>('GET', `/api/units/${id}/matrix`)
      for (const { reason } of records.flatMap(({ claims }) => claims)) add([reason])
    }
    for (const id of units) {
      const { answers, caseStudies } = await ask<AnswersView>('GET', `/api/units/${id}/answers`)
      for (const { versions, withdrawn } of [...answers, ...caseStudies]) {
        add(versions.map(({ content }) => content))
        add([withdrawn?.because ?? null])
      }
    }
    for (const id of candidacies) {
      const { products } = await ask<WorkProductsView>('GET', `/api/registrations/${id}/work-products`)
      for (const { versions, withdrawn } of products) {
        add(versions.map(({ content, reason }) => ({ content, reason })))
        add([withdrawn?.because ?? null])
      }
    }
    for (const id of candidacies) add([(await registration(id)).induction])
    const now = await ask<HomeView>('GET', '/api/home')
    for (const { id, name } of now.candidacies.flatMap(({ relationships }) => relationships)) {
      add([name])
      const agreement = await ask<AgreementView>('GET', `/api/relationships/${id}/agreement`)
      // The mentor's name stands in many clauses, and is one answer.
      const version = ({ clauses, reason }: AgreementView['versions'][number]) => {
        const texts = clauses?.flatMap(({ title, text }) => [title, text]) ?? []
        return { mentor: factIn(texts, 'mentor'), words: texts.map(withoutFacts), reason }
      }
      add(agreement.versions.toReversed().map(version))
      add([agreement.versions.flatMap(({ signatures }) => signatures.map((each) => each.name))])
      add([agreement.authorisation])
      const { records } = await ask<BesideView>('GET', `/api/relationships/${id}/records`)
      for (const { versions, withdrawn } of records) {
        add(versions.map(({ content, reason }) => ({ content, reason })))
        add([withdrawn?.because ?? null])
      }
      const view = await ask<MentoringView>('GET', `/api/relationships/${id}/mentoring-plan`)
      const changes = await ask<AdaptationsView>('GET', `/api/relationships/${id}/adaptations`)
      for (const { versions, withdrawn } of changes.adaptations) {
        add(versions.map(({ content, reason }) => ({ content, reason })))
        add([withdrawn?.because ?? null])
      }
      add(view.needs.map(({ needs }) => needs))
      add(view.plans.map(({ plan, reason }) => ({ plan, reason })))
      // A goal stands in every session of its relationship too, and is one record.
      for (const { goal: words, versions, dropped } of view.goals) {
        add(versions.length > 0 ? versions.map((version) => version.goal) : [words.title])
        add([dropped?.because ?? null])
      }
    }
    for (const { id } of now.candidacies.flatMap(({ relationships }) => relationships)) {
      const feedback = await ask<FeedbackView>('GET', `/api/relationships/${id}/feedback`)
      for (const { whom, withdrawn } of feedback.requests) add([whom, withdrawn?.because ?? null])
      for (const { versions, withdrawn } of [...feedback.ownRatings, ...feedback.attempts]) {
        add(versions.map(({ content }) => content))
        add([withdrawn?.because ?? null])
      }
    }
    const all = await ask<{ settings: { id: string }[] }>('GET', `/api/centres/${centreId}/settings`)
    for (const { id } of all.settings) {
      const { name, people, permission, permissionsBefore } = await ask<SettingView>('GET', `/api/settings/${id}`)
      add([{ name, people }])
      // What was put together from two changes follows what it was put together from.
      add([permission, ...permissionsBefore])
    }
    return counts
  }

  const beside = async (to: string) => {
    const id = v7()
    const told = { shared: null, basis: 'NOTHING_SHARED' }
    const of = { on: '2026-09-01', sessionIds: [] }
    const words: Record<string, object> = {
      referrals: {
        referral: {
          ...{ ...of, ...told, reason: 'INTEREST', need: 'Somewhere to paint', to: 'CLUB', service: null },
          ...{ agreed: 'MENTEE', boundary: null, outcome: null },
        },
      },
      'agency-contacts': {
        contact: { ...of, ...told, role: 'SETTING', purpose: 'A room', tool: 'NONE', outcome: null },
      },
      'employer-contacts': {
        contact: { ...of, contact: 'REVIEW', adjustment: null, basis: 'NOTHING_SHARED', outcome: null },
      },
      supervision: {
        supervision: {
          ...{ ...of, minutes: 30, with: 'SETTING', about: [], brought: 'A question', came: 'An answer' },
          change: null,
        },
      },
    }
    const body = { revision: 0, reason: null, ...words[to] }
    await ask('PUT', `/api/relationships/${relationship.id}/${to}/${id}`, body)
    return id
  }

  type Kept = { id: string; form: string; title: string; writtenAt: string; content: unknown }
  const listOf = async (query = '') => (await ask<{ drafts: Kept[] }>('GET', `/api/drafts${query}`)).drafts
  const drafts = async () => {
    const forms = new Set((await listOf()).map(({ form }) => form))
    const found = await Promise.all([...forms].map((form) => listOf(`?form=${encodeURIComponent(form)}`)))
    return found
      .flat()
      .toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
      .map(({ content, ...rest }) => ({ ...rest, text: JSON.stringify(content) }))
  }

  const discardDrafts = async () => {
    for (const { id, writtenAt } of await listOf()) await ask('POST', `/api/drafts/${id}/discard`, { writtenAt })
  }

  return {
    ...{ planned, series, logged, goal, relationshipId: relationship.id, centreId, registrationId, setting, mentee },
    ...{
      offered,
      induction,
      reflection,
      summary,
      selfReview,
      cpdPlan,
      unitId,
      adaptation,
      workProduct,
      beside,
      request,
      attempt,
    },
    ...{ answersUnitId, writtenAnswer, caseStudy, count, drafts, discardDrafts },
  }
}
