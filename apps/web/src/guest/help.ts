import type { ConcernAdviceView } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { type ToPhone, whomToPhone } from '@mentorfolio/domain/safeguarding/whom-to-phone'

/** Whom a mentee can phone who is worried, as far as this device knows them: where they meet, and at the mentor's centre. */
export type Help = { settingName: string | null; atSetting: ToPhone[]; centreName: string | null; atCentre: ToPhone[] }

/** Nobody is known: then the page says whom to ask for. */
export const nobodyKnown: Help = { settingName: null, atSetting: [], centreName: null, atCentre: [] }

/** The parts without a name or a number tell nobody whom to phone. */
const known = (all: readonly ToPhone[]) => all.filter(({ name, phone }) => name !== null || phone !== null)

/** Of all that their mentor can phone, what is for this mentee: the names of the mentor's other settings are not theirs to read. */
export const helpToHand = (advice: ConcernAdviceView | null, settingName: string | null): Help => {
  const all = (advice?.places ?? []).flatMap((place) => place.settings.map((setting) => ({ place, setting })))
  const [at, ...more] = all.filter(({ setting }) => setting.name === settingName)
  // Two of one name cannot be told apart here: better none than the wrong one.
  const found = more.length === 0 ? at : undefined
  const place = found?.place ?? (advice?.places.length === 1 ? advice.places[0] : undefined)
  return {
    settingName: found?.setting.name ?? null,
    atSetting: found ? known(whomToPhone('PUPIL', { setting: found.setting, desk: found.place.desk })) : [],
    centreName: place?.centreName ?? null,
    atCentre: place ? known(whomToPhone('CENTRE', { setting: null, desk: place.desk })) : [],
  }
}
