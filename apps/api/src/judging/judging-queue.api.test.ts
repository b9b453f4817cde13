import { queueEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { aCohort } from '../testing/cohorts.ts'
import { aSubmissionOf } from '../testing/evidence.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A candidate's submission, as it waits. */
const waiting = async (
  assessor: TestPerson,
  given: { name: string; at: string; attempt?: number; until?: string; cohort?: { id: string } },
) => {
  const { name, at, attempt = 1, until = null, cohort } = given
  const person = aPerson('candidate').named(name).at({ id: assessor.centreId, name: '' }).assessedBy(assessor)
  const registered = person.registeredOn('S4').enrolled('2026-09-01T00:00:00Z', until)
  const candidate = await (cohort ? registered.inCohort(cohort) : registered).in(api.db)
  const { id } = await aSubmissionOf(api.db, candidate, candidate.unitId, { aiHow: 'No', supplement: 'Also', attempt })
  // Nothing changes a submission, but a test that needs another day.
  await api.db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL mentorfolio.erasing = 'yes'`)
    await tx.submission.update({ where: { id }, data: { submittedAt: at } })
  })
  return { candidate, id }
}

const world = async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const cohort = await aCohort().at(centre).in(api.db)
  await waiting(assessor, { name: 'Ann', at: '2026-11-03T09:00:00Z', until: '2026-12-01T00:00:00Z' })
  await waiting(assessor, { name: 'Bea', at: '2026-11-01T09:00:00Z' })
  await waiting(assessor, { name: 'Cal', at: '2026-11-02T09:00:00Z', attempt: 2, cohort })
  await waiting(assessor, { name: 'Dee', at: '2026-11-04T09:00:00Z', attempt: 2, until: '2026-11-20T00:00:00Z' })
  return { centre, assessor }
}

test.each([
  ['AGE', ['Bea', 'Cal', 'Ann', 'Dee']],
  ['RESUBMITTED', ['Cal', 'Dee', 'Bea', 'Ann']],
  // Of Dee's registration and of Ann's the days run out.
  ['RISK', ['Ann', 'Dee', 'Bea', 'Cal']],
  ['UNTIL', ['Dee', 'Ann', 'Cal', 'Bea']],
] as const)('the queue in the order %s, whole and page by page', async (order, names) => {
  const { assessor } = await world()
  const as = api.as(assessor)
  const whole = await as.call(queueEndpoint, { query: { order } })
  expect(whole.items.map(({ candidateName }) => candidateName)).toEqual(names)
  expect([whole.of, whole.next]).toEqual([4, null])
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await as.call(queueEndpoint, { query: { order, limit: 1, ...(after ? { after } : {}) } })
    seen.push(...page.items.map(({ candidateName }) => candidateName))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(names)
})

test('what the last day follows from changes, and the queue by it is another at once', async () => {
  const { assessor } = await world()
  const byDay = async () =>
    (await api.as(assessor).call(queueEndpoint, { query: { order: 'UNTIL' } })).items.map(
      ({ candidateName, until }) => `${candidateName} ${until}`,
    )
  const before = await byDay()
  expect(before.slice(0, 2)).toEqual(['Dee 2026-11-19', 'Ann 2026-11-30'])
  const { registrationId: dee } = await api.db.portfolioUnit.findFirstOrThrow({
    where: { assessorId: assessor.id, registration: { person: { name: 'Dee' } } },
  })
  await api.db.registration.update({ where: { id: dee }, data: { until: '2026-12-31T00:00:00Z' } })
  expect((await byDay())[0]).toBe('Ann 2026-11-30')
  await api.db.cohort.updateMany({ where: { centreId: assessor.centreId }, data: { endsOn: new Date('2026-11-18') } })
  expect((await byDay())[0]).toBe('Cal 2026-11-18')
  await api.db.centre.update({ where: { id: assessor.centreId }, data: { zone: 'America/New_York' } })
  // The day before midnight in London is a day earlier there by the clock.
  expect((await byDay()).find((line) => line.startsWith('Ann'))).toBe('Ann 2026-11-30')
})

test.each(['UNTIL', 'RISK', 'RESUBMITTED', 'AGE'] as const)(
  'a place that is none begins the order %s anew',
  async (order) => {
    const { assessor } = await world()
    for (const first of ['2026-99-99', '999999', 'x', "'"]) {
      const after = `${first}~2026-11-01T09:00:00.000Z~${assessor.id}`
      expect((await api.as(assessor).call(queueEndpoint, { query: { order, after } })).items).toHaveLength(4)
    }
  },
)

test('a registration’s last day is the day before it ends, and a place that is none begins anew', async () => {
  const { assessor } = await world()
  const { items } = await api.as(assessor).call(queueEndpoint, { query: { order: 'UNTIL', after: 'nowhere~x' } })
  expect(items[0]).toMatchObject({ candidateName: 'Dee', until: '2026-11-19', attempt: 2, supplements: 1 })
})

test('why a submission should not wait: the last attempt, days that run out, three weeks', async () => {
  const { assessor } = await world()
  await api.db.centre.update({ where: { id: assessor.centreId }, data: { hours: { maxResubmissions: 1 } } })
  const risksAt = async (now: string) => {
    api.clock.set(now)
    // Three weeks are longer than anybody stays signed in.
    await api.db.authSession.updateMany({
      where: { userId: assessor.userId },
      data: { expiresAt: '2026-12-31T00:00:00Z', createdAt: now },
    })
    const { items } = await api.as(assessor).call(queueEndpoint, { query: { order: 'RISK' } })
    return items.map(({ candidateName, risks }) => [candidateName, ...risks])
  }
  expect(await risksAt('2026-11-01T12:00:00Z')).toEqual([
    ['Dee', 'LAST_ATTEMPT', 'DAYS_RUN_OUT'],
    ['Cal', 'LAST_ATTEMPT'],
    ['Bea'],
    ['Ann'],
  ])
  // Nothing is written meanwhile: days alone go by.
  expect(await risksAt('2026-11-12T12:00:00Z')).toEqual([
    ['Dee', 'LAST_ATTEMPT', 'DAYS_RUN_OUT'],
    ['Cal', 'LAST_ATTEMPT'],
    ['Ann', 'DAYS_RUN_OUT'],
    ['Bea'],
  ])
  expect(await risksAt('2026-11-22T09:00:00Z')).toEqual([
    ['Dee', 'LAST_ATTEMPT', 'DAYS_RUN_OUT'],
    ['Bea', 'LONG_WAIT'],
    ['Cal', 'LAST_ATTEMPT'],
    ['Ann', 'DAYS_RUN_OUT'],
  ])
})

test('what is withdrawn, decided, somebody else’s or one’s own is in no queue', async () => {
  const { assessor, centre } = await world()
  const units = await api.db.portfolioUnit.findMany({
    where: { assessorId: assessor.id },
    orderBy: { id: 'asc' },
    select: { id: true, submissions: true },
  })
  const [ann, bea, cal, dee] = units
  await api.db.submission.updateMany({
    where: { unitId: ann?.id ?? '' },
    data: { withdrawnAt: testsBeginAt, releasedAt: testsBeginAt },
  })
  await api.db.portfolioUnit.update({ where: { id: bea?.id ?? '' }, data: { state: 'PASSED' } })
  const other = await aPerson('assessor').at(centre).in(api.db)
  await api.db.portfolioUnit.update({ where: { id: cal?.id ?? '' }, data: { assessorId: other.id } })
  const both = await aPerson('candidate', 'assessor').at(centre).in(api.db)
  await aSubmissionOf(api.db, both, both.unitId, { aiHow: 'No', supplement: 'Also' })
  await api.db.portfolioUnit.update({ where: { id: both.unitId }, data: { assessorId: both.id } })
  const idsOf = async (person: TestPerson) =>
    (await api.as(person).call(queueEndpoint, { query: {} })).items.map(({ unitId }) => unitId)
  expect(await idsOf(assessor)).toEqual([dee?.id])
  expect(await idsOf(other)).toEqual([cal?.id])
  expect(await idsOf(both)).toEqual([])
  expect(await idsOf(await aPerson('leadIqa').at(centre).in(api.db))).toEqual([])
})

test('a long queue is counted as far as a thousand, and goes on page by page', async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const other = await aPerson('assessor').at(centre).in(api.db)
  const [all, mine] = [1_300, 1_100]
  await api.db.$executeRawUnsafe(`
    WITH made AS (SELECT n, gen_random_uuid() AS p, gen_random_uuid() AS po, gen_random_uuid() AS e, gen_random_uuid() AS u,
      gen_random_uuid() AS s, CASE WHEN n <= ${mine} THEN '${assessor.id}' ELSE '${other.id}' END::uuid AS a FROM generate_series(1, ${all}) n),
    people AS (INSERT INTO "Person" (id, "centreId", name, roles) SELECT p, '${centre.id}', 'Candidate ' || n, '{candidate}' FROM made),
    folios AS (INSERT INTO "Portfolio" (id, "centreId", "personId") SELECT po, '${centre.id}', p FROM made),
    registered AS (INSERT INTO "Registration" (id, "centreId", "personId", "from") SELECT e, '${centre.id}', p, now() FROM made),
    units AS (INSERT INTO "PortfolioUnit" (id, "centreId", "registrationId", "packId", "packVersion", state, "assessorId")
      SELECT u, '${centre.id}', e, 'S4', 1, 'SUBMITTED', a FROM made)
    INSERT INTO "Submission" (id, "centreId", "unitId", attempt, declaration, content, digest, "byPersonId", "submittedAt")
      SELECT s, '${centre.id}', u, 1, '{}', '{}', '', p, now() - n * interval '1 minute' FROM made`)
  const as = api.as(assessor)
  const first = await as.call(queueEndpoint, { query: { order: 'UNTIL' } })
  const next = await as.call(queueEndpoint, { query: { order: 'UNTIL', after: first.next ?? '' } })
  expect([next.of, next.andMore, next.items.length]).toEqual([1_000, true, 50])
  expect(new Set([...first.items, ...next.items].map(({ unitId }) => unitId)).size).toBe(first.items.length + 50)
})
