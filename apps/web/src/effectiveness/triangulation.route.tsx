import type { TriangulationView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Marks } from '../pictures/marks.tsx'
import { extent } from '../pictures/scales.ts'
import { ViewsSideBySide } from '../pictures/views-side-by-side.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { hereZone, shortDay } from '../words/dates.ts'
import { capital, pointInWords, ratedWords, toolInWords, whoSaid } from '../words/feedback.ts'
import { missingWords, sayingInWords, sideWords, type Voice } from './say.ts'
import { SkillView } from './skill-view.tsx'

export const loader = ({ params, request: { signal } }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id/triangulation', { params: { id: params['id'] ?? '' } }, signal)

const Missing = ({ view: { missing, mayAsk, relationshipId }, voice }: { view: TriangulationView; voice: Voice }) =>
  missing.length > 0 && (
    <section aria-labelledby="missing" className="grid gap-2">
      <h2 id="missing" className="text-lg">
        What is missing for three views
      </h2>
      <ul className="grid max-w-[66ch] list-disc gap-1 pl-5">
        {missing.map((each) => (
          <li key={each}>{missingWords[each](voice)}</li>
        ))}
      </ul>
      {mayAsk && (
        <div className="no-print pt-1">
          <ButtonLink look="primary" to={`/relationships/${relationshipId}/feedback`}>
            Ask for feedback, or rate yourself
          </ButtonLink>
        </div>
      )}
    </section>
  )

/** Where two lie apart: first, since that is where there is something to ask. */
const Questions = ({ skills, voice }: { skills: TriangulationView['skills']; voice: Voice }) => {
  const apart = skills.flatMap(({ skill, sayings }) =>
    sayings.filter(({ kind }) => kind === 'DIFFER').map((saying) => sayingInWords(saying, skill, voice)),
  )
  const compared = skills.filter(({ sayings }) => sayings.some(({ kind }) => kind === 'AGREE' || kind === 'DIFFER'))
  return (
    <section aria-labelledby="apart" className="grid gap-2">
      <h2 id="apart" className="text-lg">
        Where views lie apart
      </h2>
      {apart.length > 0 ? (
        <ul className="grid max-w-[66ch] gap-1.5">
          {apart.map((words) => (
            <li key={words} className="border-l-[3px] border-amber pl-3">
              {words}
            </li>
          ))}
        </ul>
      ) : (
        <p className="max-w-[62ch] text-ink-2">
          {compared.length > 0
            ? 'Nowhere by two steps or more, so far.'
            : 'Two people have to rate the same skill before views can be compared.'}
        </p>
      )}
      <p className="max-w-[62ch] text-sm text-ink-2">
        Views that lie two steps or more apart, from 1 to 5, are worth a question; less is the same view in another
        number. It is no mark, and says nothing about who is right.
      </p>
    </section>
  )
}

const Heard = ({ heard, name }: { heard: TriangulationView['heard']; name: string }) =>
  heard.length > 0 && (
    <section aria-labelledby="heard" className="grid gap-2">
      <h2 id="heard" className="text-lg">
        Who was heard, when and how
      </h2>
      <ul className="divide-y divide-line">
        {heard.map(({ id, source, whom, point, tool, at, said }) => (
          <li key={id} className="grid gap-1 py-3">
            <p>
              {capital(whoSaid({ source, whom }, name))} <span className="text-ink-2">{pointInWords[point]}</span>,{' '}
              {shortDay(at, hereZone())} · {toolInWords[tool]}
            </p>
            {said.length > 0 && (
              <details className="as-table">
                <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
                  What they wrote
                </summary>
                <dl className="grid max-w-[66ch] gap-2 border-l-2 border-line pl-4">
                  {said.map(({ question, score, words }) => (
                    <div key={question}>
                      <dt className="text-sm text-ink-2">{question}</dt>
                      <dd className="whitespace-pre-line">
                        {[score, words].filter((each) => each !== null).join(': ')}
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

/** The skills as the mentor, their mentee and others see them (S2-M3, S4-T7; docs/effectiveness.md). */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const mine = useIsCandidate()
  const { relationshipId: id, name, candidateName, ratings, skills, heard } = view
  const voice = { name, candidateName, mine }
  const between = ratings.length > 0 ? extent(ratings.map(({ at }) => Date.parse(at))) : null
  return (
    <Page
      title="Three views"
      above={
        <>
          {mine ? 'You' : candidateName}, <Link to={`/relationships/${id}`}>{name}</Link> and others, skill by skill
        </>
      }
    >
      <Printed />
      {between === null ? (
        <p className="max-w-[62ch] text-ink-2">
          Nothing to set side by side yet. It begins when {mine ? 'you rate yourself' : 'the mentor rates themself'} on
          the skills that others are asked about, and when {name} or somebody else gives feedback.
        </p>
      ) : (
        <>
          <Questions skills={skills} voice={voice} />
          <section aria-labelledby="side-by-side" className="grid gap-3">
            <h2 id="side-by-side" className="text-lg">
              Side by side now
            </h2>
            <ViewsSideBySide views={skills} words={ratedWords} />
            <Marks words={sideWords(voice)} />
          </section>
        </>
      )}
      <Missing view={view} voice={voice} />
      {between && (
        <section aria-labelledby="each" className="grid gap-2">
          <h2 id="each" className="text-lg">
            Skill by skill, over time
          </h2>
          <ul className="grid gap-x-9 gap-y-7 wide:grid-cols-2">
            {skills.map((skill) => (
              <SkillView
                key={skill.skill}
                view={skill}
                ratings={ratings.filter((rating) => rating.skill === skill.skill)}
                between={between}
                voice={voice}
              />
            ))}
          </ul>
        </section>
      )}
      <Heard heard={heard} name={name} />
    </Page>
  )
}
