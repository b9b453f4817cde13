/**
 * Passages that were written and labelled before the first rule, and on which no rule was tuned (docs/prompts.md). One a line,
 * after its labels: D describes only, C claims without showing, G general words without an instance, O the mentor's own
 * story, A analyses, N nothing to ask. `+` before the labels: something is linked to it.
 */
export const heldOut = `
D | Robin came in at four and we sat in the art room. We looked at the two college websites and Robin wrote down the open days. Then we had a biscuit and finished at five.
D | we went threw the list of jobs and wren circled three of them, after that we printed them out
D | Met in the canteen. Talked about the weekend. Filled in the form. Set the next date.
D | Today Ash told me about football and I told Ash about the timetable. We did the worksheet on time management and Ash finished page one and two.
D | The session was an hour. I started with the recap from last week, moved on to the interview questions and ended with the action sheet.
D | I asked Jay an open question and Jay answered. I asked another one and Jay answered that as well. I wrote down what Jay said.
D | Teacher poped in half way with a message so we stopped for five minuets and then carried on were we left off
D | Wren did not speak for the first quarter of an hour. I put the paper on the table. Wren drew a bus. Later Wren said two words about the bus.
D | we used the grow model today first goal then reality then options then will
D | Robin was late again and had no pen so I lent one and we did the scaling question, Robin said six.
D | I gave Sparrow the leaflet about the apprenticeship and showed the page with the dates.
D | On Monday I emailed the form tutor. On Wednesday the form tutor replied. On Thursday we all met in the office and agreed the timetable for January.
D | Ash said the bus was full. I said that was annoying. We looked at bus times and wrote them on a card.
D | This week we did the needs assessment together, all the sections, and both signed at the bottom of the page.
C | I have become a much better listener over these six hours.
C | My questioning skills have improved massively and I am now very confident using open questions.
C | Jay's confidence has gone through the roof since we started.
C | Really good session, it went really well.
C | i think i am good at building rapport with young people
C | Wren is a lot happier now and gets on with everybody.
C | The strategy worked brilliantly and made a big difference.
C | I always keep clear boundaries and never overstep.
C | My mentee trusts me completely.
C | I listened actively throughout and was very empathetic.
C | I have developed as a mentor and grown in confidence.
C | the mentoring has had a very positive impact on ash's behavor
C | Overall I feel I handled the situation professionally and effectively.
C | My body language was open and this made Sparrow comfortable.
+A | I have become a better listener: two people told me so in their own words.
+N | My questioning has improved since the mid-point.
+A | Wren's attendance went up after we changed the time.
A | I kept filling the silences because I was nervous, and Robin stopped talking each time I did. Next time I will count to ten before I say anything.
A | What helped was the note the day before: without it Jay spent the first half hour asking what we were going to do. So I send it every time now.
A | I noticed that when I sat opposite, Wren looked at the door. Sitting side by side led to longer answers, which suggests that eye contact is hard for Wren, so I have moved the chairs for good.
A | The supervisor wrote that I ask two questions at once. I read my log again and she is right: it meant that Ash answered only the second. I now write one question on a card.
A | looking back i gave advice to soon. i thought it would save time but it meant jay didnt own the plan and nothing got done by friday
A | It could have gone better. I had planned for an hour but Sparrow was tired, and I pushed on because I wanted to finish the form. If I had stopped, we would have had a better ending.
A | I felt hurt when Robin said I was like the others. Afterwards I realised it was not about me: a new person had left that week. That changed how I start, I say when I will be back.
A | Using scaling worked better than asking 'how are you' since Ash could point instead of talking. I think numbers feel safer.
A | The reason Wren walked out was the noise from the hall, not my question. I should have checked the room, and from now on I book the one at the end.
A | Feedback from the mentee said 'you talk a lot'. That surprised me, because I thought I was quiet. I timed myself and spoke for two thirds of the session. As a result I plan one task where I say nothing.
A | Compared with our first session, when Jay gave one-word answers, Jay now asks me things. I think this is because we agreed that Jay picks the first topic.
A | Why did the plan not work? It was mine, not Robin's. The theory of person-centred working says the same: people keep to what they choose.
A | It mattered that I told Sparrow what I would have to pass on before we started. Sparrow then told me about home, which means the limits did not close the door but opened it.
A | I didnt understand why ash was angry, on reflection hunger was part of it becuase it was before lunch every time, so we moved it to after.
A | I could of asked what Wren wanted instead of telling her. She went quiet, so I learned that telling stops her thinking.
A | Both of us were relieved. The tutor's feedback says that Robin now asks for help twice a week, against never in September, and I link this to the cards because they began in the same week.
G | I used a trauma-informed approach at all times and followed safeguarding policy.
G | I was person centred and non judgemental throughout the mentoring.
G | I adhere to the Equality Act and all relevant legislation.
G | Restorative practice and emotional regulation are embedded in everything I do.
G | I made sure to meet all of his needs using a range of strategies and resources.
G | Active listening is very important in mentoring. It helps to build trust and rapport.
G | Mentoring is different from coaching and counselling. It is important to keep boundaries.
G | i took a holistic approach and used differentiation where nessesary
O | When I was at school I hated maths too, so I told Jay how I got through it and what I would do in Jay's place.
O | I know exactly how Robin feels because my parents split up when I was twelve.
O | In my experience the best thing is to get up early, and I told Ash that it worked for me.
O | I shared my own story about being bullied and how I dealt with it, and we spent most of the session on it.
O | as a mum of three i know what kids like wren need
N | Next week: bring the bus card, ask about the open day, book the small room.
N | I was nervous.
N | Thank you to everybody at Eastfield who made this possible.
N | Not sure yet.
N | What would Wren say about this session if I asked?
N | I want to learn more about autism and will take the course in March.
DC | We played a game and then did the worksheet. I have great communication skills.
OD | I told Jay that when I was younger I was just the same. Jay nodded. We did the form.
`
