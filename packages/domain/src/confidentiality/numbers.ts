import { withAscii } from './as-ascii.ts'
import type { Span } from './kinds.ts'

// Every pattern takes a bounded number of characters from each place, and begins only where a word or number does: none can
// be made to go over a long text again and again.

const gap = '[ \\t().\\-‐‑‒–—−_]{0,2}'
/** 07700 900123, (01632) 960 123, +44 (0)7700 900-123, 7700 900123. */
const phone = new RegExp(
  `(?<![\\p{L}\\d+£$€.,/])(?:(?:\\+|00)${gap}44${gap}(?:\\(?0\\)?${gap})?|\\(?0${gap}|(?=7))[1-37](?:${gap}\\d){8,9}(?![\\d/:]|[.,]\\d)`,
  'gu',
)
/** Numbers of other countries, where the plus tells. */
const abroad = /(?<![\p{L}\d+])\+[1-9](?:[ ().-]{0,2}\d){7,13}(?!\d)/gu

/** 'scale 0 1 2 3', '01.12.2026 9.30' and '01 02 2026 1030' are none. */
const isDate = (text: string) => /^\(?\d{1,2}[ .\-–]{1,2}\d{1,2}[ .\-–]{1,2}(?:19|20)\d\d/.test(text)

/**
 * Digits by ones and twos: a number told one by one is as long as a number here is, and goes on with no other. '01 02 03 04 05 06'
 * is counted; '0 3 1 2 …' of many answers goes on; '07 11 26 14 30' is a day and a time.
 */
const isToldSingly = (text: string, after: string) => {
  const told = text.match(/\d+/g) ?? []
  const isCounted = told.every((each, place) => place === 0 || Number(each) > Number(told[place - 1]))
  const digits = told.join('').replace(/^(?:00)?440?(?=[1-37])/, '0')
  return /^0\d{10}$/.test(digits) && !isCounted && !/^[ ,.-]{1,2}\d/.test(after)
}

const isNumber = (text: string, after: string) =>
  !isDate(text) && ((/\d{3}/.test(text) && !/^\(?0\D/.test(text)) || isToldSingly(text, after))

const phones = (text: string): Span[] =>
  [...text.matchAll(phone), ...text.matchAll(abroad)]
    .filter(({ 0: whole, index }) => isNumber(whole, text.slice(index + whole.length, index + whole.length + 3)))
    .filter(([whole]) => (whole.match(/\d/g)?.length ?? 0) >= 10)
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length, kind: 'PHONE' }))

const local = "[\\p{L}\\d._%+'’-]"
const address = new RegExp(
  `(?<!${local})${local}{1,64}(?:@|[ ]?[([]at[)\\]][ ]?)[\\p{L}\\d](?:[\\p{L}\\d-]{0,62}(?:\\.|[ ]?[([]dot[)\\]][ ]?|[ ]dot[ ])){1,6}[\\p{L}]{2,24}(?![\\p{L}\\d])`,
  'giu',
)

const emails = (text: string): Span[] =>
  [...text.matchAll(address)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length, kind: 'EMAIL' }))

/** Royal Mail's postcode areas, with those of the islands. */
const areas = new Set(
  `AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU
  GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH
  PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(
    /\s+/,
  ),
)
const postcode = /(?<![\p{L}\d])([A-Z]{1,2})(\d[\dA-Z]?)[ \t\u00a0]{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu

const postcodes = (text: string): Span[] =>
  [...text.matchAll(postcode)]
    // 'Room B12 3rd', as people write of a third.
    .filter(([, area = '', , inward = '']) => areas.has(area.toUpperCase()) && !/^\d(?:st|nd|rd|th)$/.test(inward))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length, kind: 'POSTCODE' }))

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const pupil = /(?<![\p{L}\d])([A-HJ-NP-RT-Z])(\d{11})(\d|[A-HJ-NP-RT-Z])(?![\p{L}\d])/giu

/** A UPN's first letter is worked out from the rest: digits by 2 to 13, modulo 23 (DfE, unique pupil numbers). */
const isPupilNumber = (check: string, digits: string, last: string) => {
  const values = [...digits].map(Number)
  const end = letters.indexOf(last.toUpperCase())
  values.push(end === -1 ? Number(last) : end)
  const sum = values.reduce((total, value, place) => total + value * (place + 2), 0)
  return letters[sum % 23] === check.toUpperCase()
}

const pupilNumbers = (text: string): Span[] =>
  [...text.matchAll(pupil)]
    .filter(([, check = '', digits = '', last = '']) => isPupilNumber(check, digits, last))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length, kind: 'PUPIL_NUMBER' }))

/** Two letters that HMRC gives out, six digits, A to D (HMRC, NIM39110). */
const insurance =
  /(?<![\p{L}\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D](?![\p{L}\d])/giu

const insuranceNumbers = (text: string): Span[] =>
  [...text.matchAll(insurance)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    kind: 'NI_NUMBER',
  }))

/** Numbers and addresses that lead to somebody, in the digits of whatever script. */
export const numbersIn = (text: string): Span[] => {
  const { plain, startOf, endOf } = withAscii(text)
  return [emails, pupilNumbers, insuranceNumbers, postcodes, phones]
    .flatMap((find) => find(plain))
    .map((span) => ({ ...span, start: startOf(span.start), end: endOf(span.end) }))
}
