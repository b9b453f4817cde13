/** Passages to write the rules with, labelled as those in held-out.examples.ts are. */
export const practice = `
D | We met at half past three. Jay brought the form and we filled in the first two pages together. I photocopied it.
D | i asked wren about the weekend and she said it was ok then we did the cards and packed up
D | The plan for today was CVs. We opened the template, typed in the address and saved it on the stick.
D | Ash arrived with a friend. I asked the friend to wait outside. Then we read the letter from the college.
D | Had a look at the goals. Ticked two. Moved one to next month.
D | In this session me and Robin discussed time keeping and wrote a list of what makes mornings hard.
D | I explained the agreement, Sparrow read it and signed it, and I gave Sparrow a copy.
D | Wren told me the bus came late. I rang the office. The office said they knew about it.
D | we played the question game, took turns, and stopped when the bell went
D | Jay showed me the drawing. I said what I saw. Jay told me the title.
D | At the review we looked at each goal and gave it a number. Robin gave the first one a seven and the second a four.
D | I used open questions such as what happened next and how was that for you. Ash answered each of them.
D | Robin sat down, took out the sketchbook and drew for twenty minutes. I sat next to Robin and drew too. At the end Robin tore the page out and left.
D | First I recapped last weeks actions. Secondly we looked at barriers. Finaly we agreed the next date.
D | He walked out after ten minutes. I followed him. We stood in the corridor and went back in.
D | I sent the referral on Tuesday and told Jay about it on Thursday.
C | I am now a more confident mentor and my communication has improved.
C | The session was excellent and Wren got a lot out of it.
C | Ash has made fantastic progress with his anger.
C | i have really good listening skills
C | Our relationship is very strong and built on trust.
C | My feedback skills have developed a lot throughout the unit.
C | It was a very successful session and I met all my objectives.
C | Robin's attendence has improved loads.
C | I dealt with it well and stayed calm.
C | Sparrow really benefited from my support.
C | GROW was the right model and it was very effective.
C | I have always been empathetic and people find me easy to talk to.
C | Jay is more motivated and much more independent.
C | I gave clear and constructive feedback which was helpful.
C | we have a great rapport and she opens up to me
C | The impact of my mentoring has been huge.
+N | My communication has improved.
+N | Ash has made good progress with being on time.
+A | I listen better now because I write less while somebody talks.
A | I talked too much because the quiet made me uneasy, so I will put a card with 'wait' in front of me.
A | It went better than last week since Robin had chosen the room. That tells me that having a choice matters more than what we do.
A | On reflection I should of checked the letter first. Wren thought she was in trouble and could not listen to anything else I said.
A | I realised that my question was really advice. Next time I would ask what Jay has tried already.
A | The tutor said that Ash now stays to the end of lessons: three times last week. This started after we agreed the card, which suggests that a way out helps him to stay in.
A | I felt out of my depth. Afterwards my supervisor and I looked at why: I had taken the problem home as if it was mine. From now on I write down what is mine and what is not.
A | What surprised me was how much Sparrow knew about buses. It showed me that the problem is not planning, it is being alone, and therefore the goal has to change.
A | The worksheet was too hard, which meant Robin gave up after two lines. I could have asked for the reading age.
A | If I had not looked at my notes I would have missed that it was the same day as the last argument. It made me think about Mondays.
A | Jay laughed when I got it wrong and after that it was easier. Maybe being allowed to fail in front of me made the difference.
A | Two people told me I interrupt. I didn't believe it until I counted: nine times in one session. I am trying to sit on my hands.
A | last week i gave her the answer and she never used it, this week she found her own and did it the same day. her idea belongs to her
A | I found it hard to hear that the sessions felt like school. Thinking about it, I sit behind a desk and hold the pen, so of course they do.
A | Silence worked here but not with Ash. The difference is that Wren uses it to think and Ash to worry.
A | Kolb would say that I stopped at the experience. I did not ask what it meant for Robin, so the same thing came up the week after.
A | The contract helped: when Jay asked me to lie to his mum I could point at the clause, and he was not angry with me but with the rule.
A | I have learned to wait. In the early sessions I answered my own questions; now I look at the paper until Robin does.
G | Safeguarding is everyone's responsibility and I always follow policies and procedures.
G | I use a person-centred approach and treat everybody as an individual.
G | It is vital to build rapport. Good communication is key to any mentoring relationship.
G | All of my sessions were inclusive and I promoted equality and diversity.
G | Trauma informed practice and attachment theory underpin my mentoring.
G | i use lots of different strategys to suit diffrent learners
G | A mentor should be patient, reliable and a good role model.
G | Confidentiality was maintained at all times in line with GDPR.
O | When I left school I had no idea either, and I told Robin the story of my first job.
O | I have been through the same thing myself so I know what Ash needs.
O | I explained that if I were him I would go to the other college, like my own son did.
O | In my day you just got on with it and I said that to Jay.
O | From my own experience as a teacher I could tell Wren which way works best.
N | I will ask the form tutor for the timetable by Friday.
N | Bring paper. Ask about lunch.
N | I felt proud.
N | How would I know that Robin feels safe?
N | I would like to observe another mentor before Easter.
N | To be written after the review.
DC | We did the quiz and Ash got six right. It was a brilliant session and he is so much more confident.
OD | I told Sparrow about my own divorce. Sparrow listened. Then we did the timetable.
CG | I used a range of strategies and the session was really effective.
`
