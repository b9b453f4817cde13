import { describe, expect, test } from 'vitest'
import { passages, unseenPassages } from './corpus.examples.ts'
import { sureFindings } from './sure-findings.ts'

const mentee = (...names: string[]) => [{ kind: 'MENTEE' as const, names, token: 'Robin' }]
const found = (text: string, name: string) => sureFindings(text, mentee(name)).map((each) => each.text)
const foundOfStaff = (text: string, name: string) =>
  sureFindings(text, [{ kind: 'STAFF', names: [name], token: '[name]' }]).map((each) => each.text)

describe('whoever is called by a common word may say what they have to say', () => {
  test.each([
    ['My Tran', 'my mentor helped me. My time is over, and my class knows.'],
    ['My Tran', 'I can say what I think in my class now'],
    ['My Tran', 'MY MENTOR LISTENED TO MY SIDE'],
    ['An Nguyen', 'it was an hour. An hour is too long'],
    ['He Yan', 'he helped me. He’s kind, he’ll be missed. "He listens"'],
    ['Can Demir', 'I can do it. Can I stay? I can’t, I CAN do more. I Can Do It'],
    ['So Young Kim', 'So I stopped. I was so young, SO happy, and so it went'],
    ['Do Minh', 'we do things; Do we meet? Don’t stop, I don’t mind'],
    ['In Sook', 'in the room. In the end it was fine, come in'],
    ['You Li', 'Thank you. You listened – you always did'],
    ['Man Ho', 'he is a good man. Man, it was fun'],
    ['Son Tran', 'his son came, too'],
    ['Jo English', 'I got better at English and in English I talk more'],
    ['Sam Head', 'the head teacher. I put my head down. Head lice, ha'],
    ['Ali Best', 'the best hour of my week. Best was the end'],
    ['Mo Friend', 'I made a friend. Friend or not, I talked'],
    ['Zoe Little', 'a little late. Little by little it got easier'],
    ['Ben Work', 'work went well. Work is hard and so is home work'],
    ['Mia Hand', 'on the other hand, put your hand up'],
    ['Happy Moyo', 'I am happy. Happy with all of it!'],
    ['Lucky Dube', 'I was lucky. Lucky me'],
    ['Wisdom Addo', 'his wisdom helped'],
    ['Miracle Obi', 'it was a miracle'],
    ['Kay Early', 'too early. Early mornings are bad'],
    ['Kay Young', 'young people like me. Young people need this'],
    ['Kay Short', 'it was short. Short sessions are good'],
    ['Kay Love', 'I love it. Love it!'],
    ['Will Hart', 'I WILL COME BACK, I WILL try. Will you?'],
    ['علي حسن', 'الكتاب على الطاولة'],
    ['منى سالم', 'طلب مني ان اتكلم'],
    ['هنا سالم', 'كنت هنا أمس'],
    ['Ρέα Νίκου', 'pea soup, and a pea'],
    ['Тор Нам', 'top of the class, ham and cheese'],
    ['Tom', 'Я думаю о том, что дальше'],
    ['मीना', 'मैंने कहा'],
  ])('%s: ‘%s’', (name, text) => expect(found(text, name)).toEqual([]))

  test.each([
    ['Designated Safeguarding Lead', 'my lead told the Safeguarding Lead, who is designated'],
    ['Manager (Jane)', 'the manager helped, and the Manager knows'],
    ['Teacher in charge', 'my teacher was in charge. Teacher said so'],
    ['Ms A Head', 'my head teacher, the Head, was there'],
  ])('of staff, %s: ‘%s’', (name, text) => expect(foundOfStaff(text, name)).toEqual([]))
})

describe('as a name it is found still', () => {
  test.each([
    ['My Tran', 'then My said so', ['My']],
    ['My Tran', 'I am my tran, My Tran, MY TRAN', ['my tran', 'My Tran', 'MY TRAN']],
    ['My Tran', 'My and Tran', ['Tran']],
    ['He Yan', 'they call me He and laugh', ['He']],
    ['Can Demir', 'yesterday Can’s mum came', ['Can']],
    ['So Young Kim', 'I am So Young', ['So Young']],
    ['Jo English', 'Jo English came; Ms English, too', ['Jo English', 'Ms English']],
    ['Ali Best', 'I told Best about it', ['Best']],
    ['Happy Moyo', 'me and Happy went', ['Happy']],
    ['Will Hart', 'Will said no', ['Will']],
    ['Oskar Gibbs', 'oskar and gibbs', ['oskar', 'gibbs']],
    ['علي حسن', 'جاء علي أمس', ['علي']],
    ['على حسن', 'على حسن', ['على حسن']],
    ['هنا سالم', 'هنا سالم', ['هنا سالم']],
    ['Тор Нам', 'вчера Тор был тут', ['Тор']],
    ['Тор Нам', 'here is Тoр again', ['Тoр']],
    ['Tom', 'I met Тот and Тoм, and Том', ['Тoм', 'Том']],
    ['मीना', 'मीना आई', ['मीना']],
  ])('%s in ‘%s’', (name, text, names) => expect(found(text, name)).toEqual(names))

  test.each([
    ['Manager (Jane)', 'I saw jane', ['jane']],
    ['Ms A Head', 'I saw Ms Head', ['Ms Head']],
    ['Jane Okoro, Safeguarding Lead', 'okoro is the lead', ['okoro']],
  ])('of staff, %s in ‘%s’', (name, text, names) => expect(foundOfStaff(text, name)).toEqual(names))
})

/** Among the commonest given names and surnames of the world, those that are everyday words of English. */
const names = `
  My An He Can So Do In You Man Son Long Sang Song Sun Tan Ho Hung Hang Pan Fan Min Sin Sing King Young Ye See She Me To No On
  Us Are Am Is It As At Be By Go Happy Lucky Wisdom Miracle Promise Peace Success Comfort Justice Bright Praise Innocent Wonder
  English Head Best Friend Little Small Wise Work Still Case Call Read Just Way Hand Self Sharp Nice Hard Care Better
  Good Short Day Page Park Hall Field Street Lane Brown Black White Green Price Rich Power Love Cross Bond Major
  Swift Fox Wolf Lamb Bird Bull Wild Noble Moody Savage Strange Sweet Gold Silver Steel Stone House Home Gate Gates Garden
  Water Waters Wells Snow Frost Rain Rice Bean Cherry Cotton Driver Singer Player Reader Rider Speaker Close Early Late Fair
  Fine Free Sad Glad Proud Quick Slow Loud Down Over Under More Most Less Much Any All Other Another
`
  .trim()
  .split(/\s+/)

/** Whole passages as they might be said: in small letters but for how a sentence begins and who they are. */
const everyday = [...passages, ...unseenPassages]
  .map((passage) => passage.replace(/\{[A-Z]:[^}]+\}/g, 'they').toLowerCase())
  .map((passage) => passage.replace(/(?<=^|[.!?:] )\p{Ll}/gu, (letter) => letter.toUpperCase()))

test('each of them may say any everyday passage', () => {
  const refused = names.flatMap((name) => {
    const known = mentee(`${name} Wilhelmina`)
    return everyday
      .filter((passage) => sureFindings(passage, known).some(({ kind }) => kind === 'MENTEE'))
      .map((passage) => `${name}: ${passage}`)
  })
  expect(refused).toEqual([])
})

test('each of them is found where it stands as a name', () => {
  for (const name of names.filter((each) => each !== 'English'))
    expect(found(`they told ${name} about it`, `${name} Wilhelmina`), name).toEqual([name])
})
