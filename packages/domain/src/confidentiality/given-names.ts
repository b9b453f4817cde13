const listed = (list: string) => new Set(list.trim().split(/\s+/))

/**
 * Given names that are no English word, from all over Britain: each is taken for a name wherever it stands, in small letters too.
 * The commonest of England and Wales, Scotland and Northern Ireland since 2000, and of the families that came here.
 */
export const givenNames = listed(`
  aaliyah aaron abdul abdullah abdullahi abigail adam adebayo adeola adrian agnieszka ahmed aidan aiden aisha aishah
  aleksandra alex alexander alexandra alfie alice alicia alisha alistair amanda amelia amelie amina aminah amir amirah
  amit amy ana anastasia andre andrea andreea andrew andrzej aneurin angela angharad angus anika anisa anita anna
  annabel anne annie anthony antonio archie aria arjun arman arthur arun arwen ashley ashraf asif asma astrid audrey ava
  ayaan ayesha ayodele bartosz beatrice becky benjamin bethan bethany bianca bilal billy bisi blessed bradley brandon
  brenda brian bridget bronwyn bryony caitlin callum cameron camila carla carly caroline carys catherine cerys charlie
  cheryl chidi chidinma chinedu chioma chloe chris christina christine christopher chukwuemeka ciara claire clara
  claudia clive colin connor conor courtney craig cristina curtis daniel daniela danielle danny darren david dawid
  deborah declan deepa deepak demi dennis derek devon dewi diana diane diego dominic dominika donna douglas duncan dylan
  ebony edward efua eilidh eilish elaine eleanor elena eleri elijah elin elizabeth ella ellen ellie elliot ellis elsie
  emeka emily emma emmanuel eric erin ethan eva evan evie ewa ewan ezra fatima fatimah fatou femi fergus ffion fiona
  folake francesca francis freddie freya funmi gabriel gabriela gareth gary gavin gemma george gerald gillian glenn
  glenys gordon graham gregory gurpreet guy gwen hamish hamza hana hannah hari harley harpreet harriet harrison harvey
  hasan hassan hayley heba heidi helen henry hugh hussain ibrahim idris ieuan ifeoma igor imani imogen imran ioan ioana
  iona isaac isabel isabella isabelle isla ismail iwan izabela jacob jaden jake jakub jamal james jamie jan jane janet
  jasmin jason javed jayden jennifer jenny jeremy jessica jessie jim jimmy joan joanna joanne joel john johnny jonathan
  joseph joshua joyce juan judith julia julian julie justin justyna kamal karan karen kasia katarzyna kate katherine
  kathleen katie katy kaya kayleigh keira keith kelechi kelly kelvin kenneth kerry kevin khadija khadijah khalid kian
  kieran kimberley kiran kirsty kofi kojo krzysztof kuba kwabena kwame kyle laila laura lauren layla leah leanne leon
  lewis liam lilly linda lindsay lisa lloyd logan lola louis louise lucas lucia lucy luis luke luqman lydia maciej
  maddison madison magdalena maisie malachi malcolm malik manisha manpreet marcin marcus margaret maria mariam marian
  marie martin martyn mary maryam mateusz matilda matthew maya megan melanie melissa mia michael michal michelle miriam
  mo mohamed mohammad mohammed mohamud molly monika morgan mustafa muhammad murray myles nadia nadine naomi natalia
  natalie natasha nathan nathaniel naveed neha neil ngozi niall niamh nicholas nicola nicole nigel nikita nina noah noor
  nora oliver olivia oluwaseun omar omari orla oscar osman owen paige patricia patrick patryk paul paula paulina pawel
  peter philip piotr pooja priti priya priyanka rachel raj rajesh rani rashid ravi raymond rebecca reece reuben rhian
  rhiannon rhona rhys ricardo richard rita robert roberto robyn rohan roisin ronan rory ross ruth ryan saanvi sabrina
  sadia saira sally samantha samira samuel sandra sanjay saoirse sara sarah scarlett sean sebastian seren shane shanice
  shannon sharon shaun shauna shelley shirley shona shreya sian sienna simon simran sinead siobhan sofia sonia sophia
  sophie stacey stefan stephanie stephen steven stuart susan suzanne szymon tamara tanisha tanya tariq temitope terence
  terry thea theo theresa thomas timothy tomasz toni tony tracey tyler tyrone umar usman valentina vanessa veronica
  vincent wayne wendy wiktoria william yasin yasmin yasmine yusuf yves zac zach zainab zara zayn zoe
`)

/** Given names taken for one only with a capital: in small letters they say something else, or nothing certain. */
export const givenNamesWithCapital = listed(`
  abby ali alan albert ana anton barry ben bobby bruce carl cole dan dave davey dom ed eddie ewan fay fred gabi gail george gina greg gus
  ian ike ivan jade jayne jeff jen jess jo joe jon josh jude kai kim kylie lana lara lance len leo les lexi liz louie lou lara luca mae
  mike millie naz ned nia noel oli ollie pete phil poppy ralph reg ria ricky rio ron rosie roy sam seb sid simone steve sylvia tariq
  ted tess tim tina tom toby todd tyrese val vera vicky viv zain zak kit ines otis iris nell hugo felix axel kasper
`)

/** Surnames that are no English word: with any given name they make a name in small letters too. */
export const surnames = listed(`
  adams ahmed akhtar ali allen anderson begum bailey bennett campbell chapman clarke collins cox davies davis edwards evans
  fernandez foster garcia gibson graham griffiths hamilton harris harrison hassan henderson hughes hussain ibrahim jackson james
  jenkins johnson johnston jones kaur kelly kennedy khan kowalski kowalczyk kumar lewis lloyd macdonald malik marshall martin
  mcdonald mckenzie mensah miller mirza mohamed morgan morris morrison murphy murray nguyen nowak obi okafor okonkwo
  osei oconnor o'connor o'brien o'neill owusu patel pearson phillips popescu powell rahman reid reynolds richards richardson roberts
  robertson robinson rodgers rogers ross russell ryan sanders shah sharma simpson singh smith stevens sullivan thomas thompson thomson
  tomlinson uddin walsh warren watkins watson webb wilkinson williams williamson wilson wright wojcik yilmaz
`)
