import type { RatingView, TriangulationView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { AsTable, Table } from '../pictures/figure.tsx'
import { RatingsOverTime } from '../pictures/ratings-over-time.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { capital, pointInWords, ratedWords } from '../words/feedback.ts'
import { sayingInWords, type Voice, whoRated } from './say.ts'

type Props = {
  view: TriangulationView['skills'][number]
  /** Of this skill, earliest first. */
  ratings: readonly RatingView[]
  between: readonly [number, number]
  voice: Voice
}

/** One skill: what there is to say of it, its numbers over time, and the words beneath on demand. */
export const SkillView = ({ view: { skill, sayings }, ratings, between, voice }: Props) => (
  <li className="grid min-w-0 content-start gap-1.5 print:break-inside-avoid">
    <h3 className="text-base">{ratedWords[skill]}</h3>
    {sayings.map((saying) => {
      const words = sayingInWords(saying, skill, voice)
      return (
        <p key={words} className="max-w-[60ch] text-sm">
          {words}
        </p>
      )
    })}
    <RatingsOverTime name={ratedWords[skill]} ratings={ratings} between={between} />
    <AsTable title="Numbers and words">
      <Table
        caption={`${ratedWords[skill]}: who rated it, when, and why`}
        heads={['Who', 'When', 'Number', 'Words']}
        rows={ratings.map((rating) => ({
          key: `${rating.of} ${rating.at}`,
          cells: [
            capital(whoRated(rating, voice)),
            `${shortDay(rating.at, hereZone())}${rating.point ? `, ${pointInWords[rating.point]}` : ''}`,
            rating.score,
            rating.words ?? '–',
          ],
        }))}
      />
    </AsTable>
  </li>
)
