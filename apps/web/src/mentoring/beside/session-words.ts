import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import { day } from '../../words/dates.ts'

/** 'Thu 12 Nov: A walk along the canal' */
export const sessionInWords = ({ start, zone, title }: BesideView['sessions'][number]) =>
  title ? `${day(start, zone)}: ${title}` : day(start, zone)
