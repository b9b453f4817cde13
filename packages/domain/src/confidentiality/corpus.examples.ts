/**
 * Invented passages of the kinds that mentors write, with what is to be found in them marked: `{M:…}` a mentee who is known,
 * `{S:…}` staff who are known, `{N:…}` a name, `{P:…}` a phone number, `{E:…}` an e-mail address, `{C:…}` a postcode, `{U:…}` a pupil
 * number, `{I:…}` an NI number. A mark covers no possessive. The figures of docs/confidentiality.md are worked out from them.
 */

/** What mentors write of sessions. */
const logs = `
Robin wrote two questions to ask at the interview and practised saying them out loud.
{M:Wilhelmina} came ten minutes late and said the bus had not come.
We talked about {M:Wilhelmina}'s plans for the summer and what she could do first.
{M:mina} was tired today, so we kept it short.
{M:WILHELMINA HART} – attendance 96 %, up from 91 %.
I asked {M:Wilhelmina Hart} what she wanted from the hour. She said a plan for Monday.
{M:Mina} and I looked at the college website together.
Spoke to {M:wilhelmina hart}’s form tutor about the timetable.
{M:Willhelmina} was in good spirits after half term.
{M:Will} said he will try again on Thursday.
Will you come on Thursday? I asked, and Jay nodded.
We will meet again in Room B12 at 14:30.
I hope this helps and that next week is calmer.
Hope to see more of this in the next session.
{M:Hope} said that she hoped for a quiet week.
Wren felt that hope was not the same as a plan.
{M:May} went in May, when the exams were over.
In May we will review every goal. The mocks are in March.
May I ask what you think? That question opened things up.
It may take until the end of term, and that may be fine.
I told {M:Hope}'s story back to her in three sentences and asked what I had missed.
The Grace period for the coursework ended on Friday 13 November 2026.
By the grace of the office staff we had the quiet room for an hour.
Ash brought {N:Callum} along for the last five minutes, as agreed.
His friend {N:Jordan Smith} had told him about the apprenticeship.
She said {N:Jordan Smith} was unkind. {N:Jordan} has since apologised.
{N:Mr Hale} let us use the library and {N:Ms O’Brien-Jones} covered the desk.
{N:Mrs Kowalczyk} from reception rang twice.
{N:mr hale} said no to the trip.
{N:Dr. Amina Yusuf} wrote the letter for the college.
{N:Miss Achterberg} moved the meeting to Tuesday.
I miss the old room; Robin will miss assembly for this.
Sir said no, so we asked again after lunch.
Miss told us to wait outside.
His brother {N:Kai} drives him on Wednesdays.
Her cousin {N:Oluwaseun} works at the garage and may take her on.
His mate {N:Deano} got him into trouble on Saturday.
Her social worker is called {N:Tove}.
A lad named {N:Bartek} sat with us until his lift came.
Her mum was pleased, and her nan sent biscuits.
Mum rang on Monday; Dad will come to the review.
{N:Auntie Bisi} collects her on Fridays.
{N:Uncle Dave} said he could help with the van.
{N:Agnieszka Nowak} joined for the closing ten minutes.
{N:Rhys ap Gwilym} runs the rugby club that Robin wants to join.
{N:Eilidh MacLeod} showed us round the workshop.
{N:Siân Llewellyn}, her Welsh teacher, was delighted.
{N:Mohammed Iqbal} and {N:Fatima Begum} sat in.
{N:Gurpreet Kaur} explained the apprenticeship levy in plain words.
{N:Chukwuemeka Okafor} spoke at assembly; Jay wants to do the same.
{N:Ngozi Adichie-Bello} sent the form back.
{N:Ioana Popescu} translated for the family.
{N:Krzysztof} fixed his bike, so he was on time.
{N:Saoirse} said it was fine.
Spoke to {N:callum} about the corridor.
Jay says {N:jordan smith} started it.
{N:JORDAN SMITH} was written on the front of his book.
{N:JOrdan} was the first word he typed, with the shift key stuck.
{N:JOrdan SMith} was on the register, he said.
The register had {N:J. Smith} on it, which upset him.
{N:Maria da Silva} from the café offered a trial shift.
Ring {N:Priti} on {P:07700 900123} before you go.
Her number is {P:07700900123} if the bus is late.
Mobile: {P:+44 7700 900123}, after four.
He wrote {P:+44 (0)7700 900 123} on the board.
Reception is {P:0121 4960123} extension 12.
The office is on {P:(01632) 960 123} until 16:30.
She gave me {P:01632-960-124} and asked me not to lose it.
Call {P:07700 900 123}; if no answer, {P:01632 960125}.
{P:7700 900123} is what he had in his phone.
Childline is 0800 1111, and it is free at any hour.
Samaritans are on 116 123. In an emergency phone 999.
NHS 111 said to wait and see.
Extension 12, then ask for the office.
Session 4 of 6; 4 h 20 min of 6 h counted; 65 % of the way.
On a scale of 0 1 2 3 4 5 6 7 8 9 10 she chose 7.
From 10:00 to 11:30 on 21/11/2026, in Room 2.
The fare is £4.50 and the course costs £1,250.00 a year.
01.12.2026 9.30 to 10.15: mock interview.
ISBN 978 1 4028 9462 6 is the book that he borrowed.
Write to {E:jo.bloggs@example.org} by Friday.
Her address is {E:mina_hart04@example.com}, she checks it daily.
{E:j.smith+work@mail.example.co.uk} bounced twice.
He wrote {E:jo (at) example dot org} on his hand.
{E:office[at]eastfield[dot]example} is how they print it.
Look at the website, not at the e-mail, I said.
She lives near {C:B33 8TH} and walks.
The warehouse is at {C:SW1A 1AA}, ten stops away.
Postcode {C:m11aa} went into the form.
He typed {C:ec1a1bb} and the map found it.
{C:CF10 3AT} is where the interview is.
We met in Room B12 and then in E1.
Block B1 2nd floor, past the lifts.
Bus 11A goes from stop W1 to stop N4.
SW1A is Westminster, he said, and laughed.
Criteria S2 and S5-AC3 are what this session is for.
UPN {U:A123456789012} was on the sheet I gave back unread.
A number like B123456789012 is no pupil’s.
NI number {I:AB 12 34 56 C} came in the post.
He read {I:ab123456c} out loud; I asked him to keep it to himself.
QQ 12 34 56 C is the example on the form.
`

/** What they plan. */
const plans = `
Goal: ask two questions of their own at the interview.
Objective: name three adjustments that help. We’ll know because they are written down.
Timed activities: Warm up 5, Mock interview 20, Look back 10.
Model: GROW. Goal, Reality, Options, Will.
Follow Egan’s Skilled Helper: Current picture, Preferred picture, Way forward.
Use the Gibbs Reflective Cycle and compare it with Kolb.
Bring the Year Ten options booklet and the Careers Fair leaflet.
Resources: Working Together to Safeguard Children, KCSIE 2025, Keeping Children Safe in Education.
GCSE English Language and Maths resits: AQA in June, Edexcel in November.
BTEC Level 2 Hospitality at City College; the taster day is on 12 March.
T Levels in Digital Production start in September.
Visit the Museum of Science, then lunch at Greggs.
Ask at St Mary’s about volunteering in the shop.
Meet outside St John’s Church on Corporation Street at 4.
The bus from Victoria Road stops at King Edward School.
Walk from Ashby Lane to Millbrook Academy together.
Try the Duke of Edinburgh Award section at the Prince’s Trust.
Practise the phone call to Tesco and to Boots.
Look at the Student Finance page and at UCAS.
Maslow’s Hierarchy of Needs, in her own words.
Plan B: the Creative Media course at Leeds City College.
Robin And I will write it together on Tuesday.
Next Steps: Write CV. Send Form. Ring College.
Ask {N:Ms Latimer} for the quiet room.
With {N:Helen Marsh} observing, if Robin agrees.
Watch the talk by {N:Sir Ken} and stop after five minutes.
Role play: I am the manager, Jay is himself.
Read the Equality Act summary and the Prevent duty page.
Level 3 Award in Mentoring, unit S2, outcome 2.
Christmas jumper day is on the last Friday; no session then.
Manchester United tickets are the reward he chose for himself.
Snapchat, Instagram and TikTok: what to keep private.
Black History Month display, with the Drama Club.
Harry Potter is the book she wants to talk about.
Microsoft Word and Google Docs: which to use for the letter.
`

/** What somebody needs, and what helps. */
const needs = `
What helps: a quiet place, a plan on paper, and no surprises.
To avoid: Monday mornings, the main hall, being asked in front of others.
Barriers: Dyslexia, English as an Additional Language, travel from East Park.
Works part-time at Aldi; wants more hours after the exams.
Lives with her nan in the West Midlands since January.
Diagnosed with ADHD in Year Seven; has an EHCP reviewed each Spring.
Support from CAMHS ended; the Early Help Team knows.
{N:Aisha} is his key worker at home.
Foster carer {N:Brenda Tull} comes to reviews.
Half Polish, half Scottish, speaks Polish at home.
Eats halal; fasts in Ramadan; Eid is on a Friday this year.
Has a dog called {N:Buster}.
Goes to Sparkhill Mosque on Fridays and to Boxing Club on Mondays.
Supports Aston Villa; would rather talk about football than feelings.
Wants to be a Paramedic or a Nurse, perhaps a Teaching Assistant.
Attendance Officer and Head of Year agree that mornings are hard.
Her GP is at Hollyfield Surgery.
Needs assessment tool: Outcomes Star, used together.
Strengths: Drawing, Listening, Cooking for six.
Learning Support sees him in Block C, Room 4.
His care plan names {N:Mr Green} and {N:Mrs Young}.
Parent contact goes through {S:Joanne Peel} in the office.
{S:joanne} said to use the side door.
`

/** What they think of it afterwards. */
const reflections = `
I talked too much in the first ten minutes, and Robin went quiet.
Feedback from the mentee agrees with what my supervisor saw.
Description: Jay came late. Feelings: I was cross. Analysis: I had not asked why.
What I changed: I wait for five breaths before the next question.
Dweck’s Growth Mindset explains some of it, Bandura more.
According to {N:Carl Rogers} I should trust the client.
Rogers writes of unconditional positive regard.
In Supervision {N:Mr Price} asked whose goal it was.
My own mentor, {N:Grace Adeyemi}, would have waited.
As {N:Will Turner} told me, silence is a tool.
Will Power was what he called it, and laughed.
Working Together means that I tell the DSL the same day.
The Safeguarding Lead thanked me and told me no more, which is right.
I used to think that Good Listening Means Nodding.
{M:Mina} taught me more than the course did.
Honestly? Robin did the work. I held the coat.
Nothing was lost when I stopped, as it turned out.
Next time: fewer questions, longer pauses, one goal.
{N:Tyrone} from her class saw us and waved; she did not mind.
She mentioned a boy in Year 9, no name given.
He calls his little sister {N:Bean}.
{N:Ezra} and {N:Niamh} were the peers she chose for feedback.
I noticed, thanks to {N:Shreya}, that I interrupt.
The staff room door was open. Learned: close it.
Brilliant. Robin asked, Robin waited, Robin answered.
Yesterday Robin rang the college. Today Robin had a place.
Ofsted came on Tuesday, so we sat in the Sports Hall.
The Head read our agreement and asked one good question.
Summer felt far away; Autumn Term is long.
Rose at six, was at school by eight, proud of it.
Mark for the essay: 14 of 20. Mark schemes are on the AQA site.
Jack of all trades, he calls himself. Frank about it, too.
Dean of the faculty will decide; Grant or loan is the question.
April was hard. June will be harder. August is free.
`

/** Written last, once the rules stood, and never used to mend them: what can be expected of words nobody has seen. */
const unseen = `
After the session {N:Hamza} from the year above offered to walk with her.
{N:Thabiso} will be her buddy at the new place.
The manager, {N:Lowri}, asked for a reference.
We rang {N:Zbigniew Maj} at the depot and left a message.
Spoke with {N:Mrs Abernathy-Cole} about the seating plan.
Told {N:Deano} that the door stays open.
{N:Taiwo} and {N:Kehinde} are the twins she babysits.
He wants to be like {N:Marcus Rashford}.
{N:Mr T} teaches woodwork on Thursdays.
A neighbour, {N:Parminder Gill}, gives him lifts.
{N:Shaz} was there again, which worried me.
Text me on {P:07700-900-456} he had scribbled.
Office hours ring {P:020 7946 0123}.
The form asked for {C:LS1 4AP}, her gran’s address.
Mail went to {E:carers.team@example.gov.uk} at noon.
{M:Mina}’s aim: one sentence in French, out loud.
Reading Week, then a visit to Kew Gardens and the Science Museum.
Unit 3 Customer Service; Section B of the Functional Skills paper.
Carried over to January: Bank Account, Provisional Licence, Bus Pass.
Wimbledon was on in the common room. Nobody listened to me.
First Aid at Work with St John Ambulance on 3 December.
Robin Hood was the play; Robin painted the trees.
Told Jay about the Open University Access Module.
The Forest School leader lets him use the axe.
Ash likes Stormzy and wants to try Logic Pro.
Pride Month posters went up, Wren had made two.
Saw the Careers Hub adviser, then Costa.
Quiet week. Good. Keep going, I wrote.
`

export const unseenPassages: readonly string[] = unseen.trim().split('\n')
export const passages: readonly string[] = [logs, plans, needs, reflections].flatMap((each) => each.trim().split('\n'))
