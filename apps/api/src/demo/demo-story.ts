import type { Sealer } from '../identity/seal.ts'
import type { Storage } from '../storage/storage.ts'
import { ash, ashSessions } from './ash.ts'
import { calendarAt } from './calendar.ts'
import { centreOpened, openCentre, openCohort, register, type Scene } from './centre.ts'
import { graceDevelopment } from './grace-development.ts'
import { graceSummary } from './grace-summary.ts'
import { jay, jaySessions } from './jay.ts'
import { jayBeside } from './jay-beside.ts'
import { castAt } from './people.ts'
import { priyaAnswers } from './priya-answers.ts'
import { priyaReflections } from './priya-reflections.ts'
import { type Mentoring, mentoringOf, type RelationshipScript, relationshipSteps } from './relationship.ts'
import { robin } from './robin.ts'
import { robinAdaptations } from './robin-adaptations.ts'
import { demoPolicies, robinBeside } from './robin-beside.ts'
import { robinFeedback } from './robin-feedback.ts'
import { robinFiles } from './robin-files.ts'
import { robinReview } from './robin-review.ts'
import { robinSessions } from './robin-sessions.ts'
import { rowan, togetherSessions } from './rowan.ts'
import { sessionSteps } from './session.ts'
import type { SessionScript } from './session-script.ts'
import { idAt, type Step } from './story.ts'
import { wren } from './wren.ts'
import { wrenEnding } from './wren-ending.ts'
import { wrenSessions } from './wren-sessions.ts'

/**
 * Everything that happened in the demo centre before `now`, as steps in no particular order. The accounts get
 * `passwordHash`, as better-auth stores it; the mentees' names are sealed; their files go into the storage.
 */
export const demoStory = (now: Date, passwordHash: string, sealer: Sealer, storage: Storage): Step[] => {
  const calendar = calendarAt(now)
  const opened = calendar.when(centreOpened)
  const settings = { eastfield: idAt(opened), millbrook: idAt(opened) }
  const scene: Scene = { calendar, cast: castAt(opened), settings, passwordHash, sealer, storage }
  const earlier = idAt(opened)
  const later = idAt(opened)
  const unit = (packId: string) => ({ id: idAt(opened), packId })
  const [priyas, priyasWords, toms, graces] = [unit('S2'), unit('S1'), unit('S2'), unit('S2')]

  const mentoring = (
    unitId: string,
    script: RelationshipScript,
    sessions: SessionScript[] | ((context: Mentoring) => SessionScript[]),
    ...besides: ((context: Mentoring) => Step[])[]
  ): Step[] => {
    const context = mentoringOf(scene, script)
    const held = Array.isArray(sessions) ? sessions : sessions(context)
    return [
      ...relationshipSteps(context, script),
      ...held.flatMap((session) => sessionSteps(context, unitId, session)),
      ...besides.flatMap((steps) => steps(context)),
    ]
  }
  const withRowan = mentoringOf(scene, rowan(calendar))
  return [
    openCentre(scene),
    demoPolicies(scene),
    openCohort(scene, { id: earlier, opened: { week: 27, at: '10:00' }, weeks: 44, packIds: ['S2', 'S5'] }),
    openCohort(scene, { id: later, opened: { week: 14, at: '10:00' }, weeks: 30, packIds: ['S1', 'S2', 'S5'] }),
    register(scene, {
      ...{ candidate: 'grace', cohortId: earlier, registered: { week: 26, at: '11:00' }, iqa: true },
      units: [graces, unit('S5')],
      induction: {
        prompts: [
          { key: 'SAFEGUARDING', answer: 'HAVE', note: 'Level 2 course at the school where I volunteer.' },
          { key: 'ROLES', answer: 'HAVE', note: null },
          { key: 'COMMUNICATION', answer: 'NOT_YET', note: 'I would like to read more about asking open questions.' },
        ],
        training: [{ on: calendar.week(30), level: 'Level 2', provider: 'Vale Safeguarding Partnership' }],
      },
    }),
    register(scene, {
      ...{ candidate: 'priya', cohortId: later, registered: { week: 13, at: '11:00' }, iqa: true },
      units: [priyasWords, priyas],
    }),
    register(scene, {
      ...{ candidate: 'tom', cohortId: later, registered: { week: 3, at: '11:00' }, iqa: false },
      units: [toms, unit('S5')],
    }),
    ...mentoring(
      priyas.id,
      robin(calendar),
      robinSessions(calendar),
      robinFeedback,
      robinReview,
      robinAdaptations,
      robinFiles,
      robinBeside,
    ),
    ...priyaReflections(scene, priyas.id),
    ...priyaAnswers(scene, priyasWords.id),
    ...mentoring(toms.id, ash, ashSessions),
    ...mentoring(graces.id, wren(calendar), wrenSessions, wrenEnding),
    ...relationshipSteps(withRowan, rowan(calendar)),
    ...mentoring(
      graces.id,
      jay(calendar),
      ({ relationshipId }) => [
        ...jaySessions(calendar.ahead(3)),
        ...togetherSessions(calendar.ahead(4), { jay: relationshipId, rowan: withRowan.relationshipId }),
      ],
      jayBeside,
    ),
    graceDevelopment(scene, graces.id),
    graceSummary(scene, graces.id),
  ]
}
