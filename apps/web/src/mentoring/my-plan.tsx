import type { MyPlan as MyPlanView } from '@mentorfolio/domain/needs/my-plan'
import type { ReactNode } from 'react'

/** '28 November 2026'. Said here: whoever follows a link to this page does not load all the words for dates. */
const plainFullDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T12:00:00Z`),
  )

const Line = ({ label, children }: { label: string; children: ReactNode }) =>
  children !== null &&
  children !== '' && (
    <div>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="max-w-[60ch] whitespace-pre-line">{children}</dd>
    </div>
  )

type PartProps = { id: string; title: string; reading: string | null; said?: ReactNode; children: ReactNode }

const Part = ({ id, title, reading, said, children }: PartProps) => (
  <section
    aria-labelledby={id}
    aria-current={reading === id ? 'true' : undefined}
    className="grid gap-3 aria-[current]:bg-thread-soft aria-[current]:px-3 aria-[current]:py-2"
  >
    <h2 id={id} className="text-lg">
      {title}
    </h2>
    {said}
    {children}
  </section>
)

type Reading = { reading: string | null; said?: ReactNode }

const AboutMe = ({ needs, ...part }: { needs: NonNullable<MyPlanView['needs']> } & Reading) => {
  const { interests, strengths, communication, learning, helps, avoid, questions, barriers, flags, jobMatch } = needs
  return (
    <Part id="about-me" title="About me" {...part}>
      <dl className="grid gap-3">
        <Line label="What I am good at">{strengths}</Line>
        <Line label="What I like">{interests}</Line>
        <Line label="How I like to talk and write">{communication}</Line>
        <Line label="How I like to learn">{learning}</Line>
        <Line label="What helps me">{helps}</Line>
        <Line label="What does not help me">{avoid}</Line>
        {questions.map(({ question, answer }) => (
          <Line key={question} label={`I was asked: ${question}`}>
            {answer}
          </Line>
        ))}
        {barriers.map(({ barrier, idea }) => (
          <Line key={barrier} label={`What gets in my way: ${barrier}`}>
            What we can try: {idea}
          </Line>
        ))}
        {flags.map(({ note }) => (
          <Line key={note} label="What my mentor keeps in mind">
            {note}
          </Line>
        ))}
        {jobMatch && (
          <Line label={`A job: ${jobMatch.job}`}>
            {jobMatch.tasks
              .map(({ task, match, adjustment }) => `${task}: ${jobWords[match]}${adjustment ? `. ${adjustment}` : ''}`)
              .join('\n')}
          </Line>
        )}
      </dl>
    </Part>
  )
}

const jobWords = { MATCH: 'this suits me', PARTLY: 'this suits me in part', GAP: 'this is hard for me' }

const Goal = ({ goal, said }: { goal: MyPlanView['goals'][number]; said?: ReactNode }) => {
  const { title, specific, measure, support, why, byDate, baseline, scale, milestones, strategies } = goal
  return (
    <li className="grid gap-3 border-l-[3px] border-thread pl-4">
      <h3 className="font-[640]">{title}</h3>
      {said}
      <dl className="grid gap-2">
        <Line label="What will be different">{specific}</Line>
        <Line label="How we will know">{measure}</Line>
        <Line label="What helps me get there">{support}</Line>
        <Line label="Why I want it">{why}</Line>
        <Line label="When">{byDate && `By ${plainFullDay(byDate)}`}</Line>
        <Line label="Where I am now">{baseline && `${baseline} out of 10`}</Line>
        <Line label="What 1 looks like">{scale.one}</Line>
        <Line label="What 5 looks like">{scale.five}</Line>
        <Line label="What 10 looks like">{scale.ten}</Line>
        <Line label="Steps">
          {milestones.map(({ text, byDate: by }) => `${text}, by ${plainFullDay(by)}`).join('\n')}
        </Line>
        <Line label="What I can do in a hard moment">{strategies.map(({ text }) => text).join('\n')}</Line>
      </dl>
    </li>
  )
}

type HowProps = { plan: NonNullable<MyPlanView['plan']>; goals: MyPlanView['goals'] } & Reading

const HowWeWork = ({ plan, goals, ...part }: HowProps) => (
  <Part id="how-we-work" title="How we work" {...part}>
    <dl className="grid gap-3">
      {plan.goals.map(({ id, how }) => (
        <Line key={id} label={`For the goal: ${goals.find((goal) => goal.id === id)?.title ?? 'one that we let go'}`}>
          {how}
        </Line>
      ))}
      <Line label="What my mentor does">{plan.mentorDoes}</Line>
      <Line label="What I do">{plan.menteeDoes}</Line>
      <Line label="Who else helps">{plan.support}</Line>
      <Line label="How we do it my way">{plan.respects}</Line>
      <Line label="How often we look at this">{plan.rhythm}</Line>
      <Line label="When we look at it next">{plan.reviewOn && plainFullDay(plan.reviewOn)}</Line>
    </dl>
  </Part>
)

type Props = {
  plan: MyPlanView
  /** The mentee's made-up name: on paper it says whose plan this is. */
  name: string
  /** The part that is being read out: by the id of its heading. */
  reading?: string | null
  /** For the mentor: what was said of each part, by a yes or otherwise. */
  said?: { needs: ReactNode; goals: ReadonlyMap<string, ReactNode>; plan: ReactNode }
}

/** 'My plan' (S3-K1): what is written about a mentee, in their own voice and plain words. By link, handed over, or printed. */
export const MyPlan = ({ plan: { version, needs, goals, plan }, name, reading = null, said }: Props) => (
  <div className="grid gap-8">
    <p className="hidden print:block">
      {name} · version {version ?? '–'}, plan {plan?.version ?? '–'} ·{' '}
      {new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}
    </p>
    {needs && <AboutMe needs={needs} reading={reading} said={said?.needs} />}
    {goals.length > 0 && (
      <Part id="my-goals" title="My goals" reading={reading}>
        <ol className="grid gap-5">
          {goals.map((goal) => (
            <Goal key={goal.id} goal={goal} said={said?.goals.get(goal.id)} />
          ))}
        </ol>
      </Part>
    )}
    {plan && <HowWeWork plan={plan} goals={goals} reading={reading} said={said?.plan} />}
  </div>
)
