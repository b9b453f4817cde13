/**
 * Passages to write the rules with (docs/precise-terms.md). One a line, after the terms that a reader of the field would offer for its
 * words; `-` where there is none to offer.
 */
export const practice = `
ASKED_AND_LISTENED | I talked to Jay about the fight.
ASKED_AND_LISTENED | I spoke with Wren about college and she seemed happier.
ASKED_AND_LISTENED | We had a good chat about the weekend and I got to hear a lot.
ASKED_AND_LISTENED | I had a conversation with Robin about attendance.
ASKED_AND_LISTENED | I listened to him and then we went outside.
- | I talked to Jay with open questions and summarised what I had heard.
- | Jay talked to the tutor after our session.
HOW_IT_HELPED | I helped Robin to settle in.
HOW_IT_HELPED | I was there for Sparrow the whole term.
HOW_IT_HELPED | I supported Ash through the interview.
- | Waiting helped.
SIGNPOSTING | I gave advice on how to revise.
SIGNPOSTING | I advised Wren to get up earlier.
SIGNPOSTING | I told him what to do about the landlord.
- | I gave no advice; I asked what had worked before.
REFERRAL | I sent her to the nurse.
REFERRAL | I put Ash in touch with the youth service.
REFERRAL | I handed Jay over to social services.
- | Jay agreed to a referral to the youth service.
NAMED_POLICY | I followed the policy at all times.
NAMED_POLICY | The rules say that I cannot give lifts.
NAMED_POLICY | We have policies and procedures for this.
NAMED_POLICY | The law says that I have to make adjustments.
- | The Equality Act 2010 asks for reasonable adjustments, so we met on the ground floor.
KCSIE | I know about safeguarding and child protection.
KCSIE | Safeguarding rules mean that I can't keep everything to myself.
- | KCSIE 2025 says that I pass it on at once.
SEND | He is special needs.
SEND | I have worked with SEN children for years.
SEND | a lot of them got learning difficulties
CONTRACTING | We made some rules together at the beginning.
CONTRACTING | We agreed how we would work together.
CONTRACTING | We signed the contract in the first week.
NEEDS_ASSESSMENT | I found out what he needs.
NEEDS_ASSESSMENT | In the first weeks I got to know Ash.
- | The needs assessment was a card sort, and Ash ranked the cards.
ACTION_PLANNING | We made a plan.
ACTION_PLANNING | We set goals for the term.
- | We wrote two SMART goals, each with a date.
REVIEW | I checked how Wren was getting on.
REVIEW | We looked back at how far Jay had come.
TRAUMA_INFORMED | She has had a hard life and I know about her past.
TRAUMA_INFORMED | Bad things happened to him when he was small.
- | Trauma-informed practice meant giving her the seat by the door.
CO_REGULATION | I had to calm Ash down.
CO_REGULATION | I got him to calm down by talking.
UNMET_NEED | Ash was naughty on the trip.
UNMET_NEED | His bad behaviour got worse in March.
UNMET_NEED | She was acting out because I was late.
UDL | I changed the worksheet so that it suits her.
UDL | I adapted everything to his learning style.
GRADUATED_APPROACH | We try things and see what works.
CONFIDENTIALITY | I promised that it stays between us.
CONFIDENTIALITY | What they tell me is kept private.
- | I explained confidentiality and its limits, and Jay gave an example.
MULTI_AGENCY | I talk with other agencies when I have to.
MULTI_AGENCY | Other services were involved too.
RESTORATIVE | He had to apologise to the class.
RESTORATIVE | They sorted it out and shook hands.
DSL | I told the safeguarding lady.
DSL | I reported it to the safeguarding person at school.
- | I told the designated safeguarding lead within the hour.
- | We met at three and looked at two adverts for jobs.
- | Next time I will wait longer before I ask again.
ASKED_AND_LISTENED | In week two I had a long talk with Wren about the exam.
ASKED_AND_LISTENED | We just chatted for half an hour and I think that did more than any worksheet.
- | I paraphrased what Jay had said, waited, and asked what would make Monday easier.
HOW_IT_HELPED | I helped Ash with the application form.
HOW_IT_HELPED | My job is to support my mentee in whatever they need.
- | I modelled the phone call first; then Sparrow rang the college.
SIGNPOSTING | I gave Robin some advice about money.
SIGNPOSTING | I told them they should ring the careers service.
- | I signposted Jay to the careers service and we looked at its page together.
REFERRAL | I passed him on to the counsellor.
REFERRAL | In the end I sent Wren to the mental health team.
- | With Wren's consent I made a referral to the school counsellor and wrote down the outcome.
NAMED_POLICY | I always follow the policy.
NAMED_POLICY | Our policies say that I must not be alone with a mentee after school hours.
NAMED_POLICY | I acted in line with legislation.
- | Our lone working policy (2025) asks for a door that can be seen through, so we met in the library.
KCSIE | Because of safeguarding I could not promise to keep it.
KCSIE | safeguarding comes first so i told him id have to pass it on
- | Keeping children safe in education (2025) says whom I tell, and how soon.
SEND | Most of our pupils have special needs.
SEND | Ash is a special needs kid and finds noise hard.
- | Two of the three have SEND, one with an EHCP.
CONTRACTING | At the start we set some ground rules.
CONTRACTING | First meeting: we agreed the rules and how often we meet.
- | In contracting we settled how often we meet, what stays between us and what cannot.
NEEDS_ASSESSMENT | I spent the first session finding out what Sparrow needed.
NEEDS_ASSESSMENT | We did a getting to know you activity.
ACTION_PLANNING | Together we made a plan for the spring.
ACTION_PLANNING | We set some targets and I wrote them on the board.
REVIEW | Every month we check how things are going.
REVIEW | We had a catch up about progress before Easter.
- | The review compared each goal with its baseline, and the plan got a second version.
TRAUMA_INFORMED | Jay has been through a lot, so I never stand behind the chair.
TRAUMA_INFORMED | He had a terrible childhood and does not like surprises.
CO_REGULATION | I calmed her down and we went back in.
UNMET_NEED | Robin kicked off in the canteen again.
UNMET_NEED | It is just attention seeking in my view.
UDL | I made the sheet easier for Wren.
UDL | I try to do things in different ways so everyone can join in.
- | Following Universal Design for Learning I offered the same task as a drawing, a recording and a form.
GRADUATED_APPROACH | We tried one thing and then looked at whether it worked, and then tried the next.
CONFIDENTIALITY | I told Ash that what we say is private.
CONFIDENTIALITY | I said I'd keep it secret unless someone was in danger.
MULTI_AGENCY | I work with other professionals around the family.
RESTORATIVE | I made them say sorry to each other.
DSL | I told the safeguarding officer the same afternoon.
- | The bus was late, so we began at ten and left out the quiz.
- | What surprised me was how little I had to say.
`
