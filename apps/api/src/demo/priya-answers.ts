import { writeAnswerEndpoint, writeCaseStudyEndpoint } from '@mentorfolio/domain/answers/answers.endpoints'
import { writeAnswer, writeCaseStudy } from '../answers/write-answers.ts'
import { canonical, sha256 } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import type { Scene } from './centre.ts'
import { idAt, type Step } from './story.ts'

/** Priya has answered one criterion of S1, begun another, and written a case study. Through the product's own writes. */
export const priyaAnswers = ({ calendar, cast }: Scene, unitId: string): Step[] => {
  const { by, portfolioId } = cast.priya
  const asked = <Body>(recordId: string, body: Body, now: Date) => ({
    ...{ params: { id: unitId, recordId }, body, by, now, device: null },
    fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
  })
  const linkTo = async (tx: Tx, title: string) => {
    const { id } = await tx.mentoringSession.findFirstOrThrow({ where: { portfolioId, title }, select: { id: true } })
    return { kind: 'SESSION', id }
  }
  const first = { revision: 0, reason: null }
  const shipped = { by: 'SHIPPED', version: 1 }

  const answered: Step = {
    at: calendar.when({ week: 4, at: '19:30' }),
    write: async (tx, now) => {
      const answer = {
        ...{ criterion: 'S1-AC1', asked: shipped, links: [await linkTo(tx, 'What a good week looks like')] },
        answers: [
          {
            questionId: 'law',
            told: {
              form: 'WHOLE',
              text: '‘Keeping children safe in education’ asks everybody who works with children in a school or college to know whom to tell, and to tell them at once. For me that means: I never promise to keep a secret, and I know the name on the poster by the door.',
            },
          },
          {
            questionId: 'local',
            told: {
              form: 'WHOLE',
              text: 'Our own policy adds that I meet mentees where a door has glass in it, and that I write my log the same day. In alternative provision that matters twice: several of our mentees have been let down by promises before.',
            },
          },
          {
            questionId: 'session',
            told: {
              form: 'STAR',
              stages: {
                SITUATION: 'In the third session my mentee asked me to tell nobody about the vet.',
                TASK: 'To keep what I could keep, and to promise no more than our agreement does.',
                ACTION:
                  'I said that this one stays between us, got the agreement out and read the line about what cannot stay so. I asked which of the two it was. We agreed on it together.',
                RESULT:
                  'A week later my mentee used the same words to somebody else: ‘that one you’d have to pass on’. Without the policy I would have said yes and hoped.',
              },
            },
          },
        ],
        policies: [
          {
            ...{ policyId: null, name: 'Keeping children safe in education', edition: '2025' },
            impact: 'I read the limits of confidentiality aloud before the first session.',
          },
        ],
      }
      await writeAnswer(tx, asked(idAt(now), writeAnswerEndpoint.body.parse({ ...first, answer }), now))
    },
  }

  const begun: Step = {
    at: calendar.when({ week: 3, at: '19:10' }),
    write: async (tx, now) => {
      const answer = {
        ...{ criterion: 'S1-AC3', asked: shipped, policies: [] },
        links: [await linkTo(tx, 'What a good week looks like')],
        answers: [
          {
            questionId: 'question',
            told: {
              form: 'STAR',
              stages: {
                SITUATION: 'My mentee had drawn three weeks as a line and gone quiet at the second dip.',
                TASK: 'To find out what the dip was without putting words to it myself.',
                ACTION: 'I waited, and then asked: ‘What would you write beside it?’',
                RESULT: null,
              },
            },
          },
        ],
      }
      await writeAnswer(tx, asked(idAt(now), writeAnswerEndpoint.body.parse({ ...first, answer }), now))
    },
  }

  const study: Step = {
    at: calendar.when({ week: 3, at: '19:50' }),
    write: async (tx, now) => {
      const words = {
        ...{ title: 'Mentoring at the other end of a corridor', from: 'OWN_PRACTICE', relationshipId: null },
        background: 'A mentee in alternative provision who came early to every session and was late for every lesson.',
        barrier: 'The way to the room led past a class that used to be theirs. Nobody had asked about the way.',
        strategy:
          'I walked it with them once, and asked what would make it shorter. We tried the side door and five minutes’ difference.',
        result: 'Six of the next eight lessons began on time. The other two were a fire drill and a bad day.',
        learnt: 'That a barrier may be forty metres long. I ask about the way now before I ask about the lesson.',
        ...{ criteria: ['S1-AC4'], links: [] },
      }
      await writeCaseStudy(tx, asked(idAt(now), writeCaseStudyEndpoint.body.parse({ ...first, study: words }), now))
    },
  }

  return [answered, begun, study]
}
