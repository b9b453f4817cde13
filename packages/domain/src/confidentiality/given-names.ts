const listed = (list: string) => new Set(list.trim().split(/\s+/))

/**
 * Given names that are no English word, from all over Britain: each is taken for a name wherever it stands, in small letters too.
 * The commonest of England and Wales, Scotland and Northern Ireland since 2000, and of the families that came here.
 */
export const givenNames = listed(`
  aaliyah aaron abdul abdullah abdullahi abigail adam adebayo adeola adrian agnieszka ahmed aidan aiden aisha aishah akash aleksandra
  alex alexander alexandra alfie alice alicia alisha alistair amaan amanda amelia amelie amina aminah amir amirah amit amy ana
  anastasia andre andrea andreea andrew andrzej aneurin angela angharad angus anika anisa anita anna annabel anne annie
  anthony antonio anya archie aria arjun arman arthur arun arwen ashley ashraf asif asma astrid atiya audrey ava ayaan ayesha aylin
  ayodele babajide barbara bartosz beatrice becky benjamin bernadette bethan bethany bianca bilal billy bisi blessed bogdan bradley
  brandon brenda brian bridget bronwyn bryony caitlin callum cameron camila carla carly caroline carys catherine catrin cerys
  charlie cheryl chidi chidinma chinedu chioma chloe chris christina christine christopher chukwuemeka ciara claire clara
  claudia clive colin connor conor courtney craig cristina curtis cynthia daniel daniela danielle danny darren david
  dawid deborah declan deepa deepak demi denise dennis derek devon dewi diana diane diego dilys dmitri dominic dominika
  donna dorota douglas duncan dylan ebony edith edward efua eilidh eilish eira elaine eleanor elena eleri elijah elin
  elizabeth ella ellen ellie elliot ellis elsie emeka emily emma emmanuel emre eric erin ernest esme esther ethan eugene eva
  evan evie ewa ewan ezra fatima fatimah fatou femi fergus ffion fiona folake francesca francis freddie freya funmi gabriel
  gabriela gareth gary gavin gemma geoffrey george gerald gethin gillian giovanni glenn glenys gordon graham gregory
  gurpreet guy gwen gwyneth habib hadiza hamish hamza hana hannah hari harjit harley harpreet harriet harrison harvey hasan
  hassan hayley heba heidi helen henry hugh hussain ibrahim idris ieuan ifeoma igor ikram ilyas imani imogen imran inaya ioan ioana
  iona iqra isaac isabel isabella isabelle isha isla ismail iwan izabela jacob jacqueline jaden jake jakub jamal james jamie jan
  jane janet janice jasmin jason javed jayden jaydon jennifer jenny jeremy jerome jessica jessie jim jimmy joan joanna joanne joel
  john johnny jonathan joseph joshua joyce juan judith julia julian julie justin justyna kamal kamil karan karen karim karolina
  kasia katarzyna kate katherine kathleen katie katy kavita kaya kayleigh keira keith kelechi kelly kelvin kenneth kerry
  kevin khadija khadijah khalid kian kieran kimberley kiran kirsty kofi kojo krzysztof kuba kwabena kwame kyle lachlan laila
  laura lauren layla leah leanne leila lena leon leonard lewis liam lilly linda lindsay lisa lloyd logan lola
  lorenzo lorraine louis louise lucas lucia lucy luis luke luqman lydia lynn maciej maddison madison magdalena mahmoud
  maisie malachi malcolm malgorzata malik manisha mandeep manpreet marcin marcus margaret maria mariam marian marie mariusz marta
  martin martyn mary maryam mateusz matilda matthew maureen maya megan mehmet melanie melissa mia michael michal
  michelle mihai miriam mo mohamed mohammad mohammed mohamud molly monika morag morgan mustafa muhammad murray myles nadia nadine nafisa naomi
  natalia natalie natasha nathan nathaniel naveed neha neil ngozi niall niamh nicholas nicola nicole nigel nikita nikolai nimrah
  nina noah noor nora nosheen oliver olivia oluwaseun omar omari orla oscar osman owen paige pamela parveen patricia patrick
  patryk paul paula paulina pawel peter philip piotr pooja priti priya priyanka rachel rafal rahim raj rajesh ramesh rani
  rashid ravi raymond rebecca reece reggie reuben rhian rhiannon rhona rhys riaz ricardo richard rita robert roberto
  robyn rohan roisin roksana ronan ronnie rory roshni ross rowena roxanne ruth ryan saanvi sabrina sadia safa saima
  saira salma sally samantha samir samira samuel sana sandra sanjay saoirse sara sarah scarlett sean sebastian selina seren
  shabnam shahid shane shanice shannon sharon shaun shauna sheila shelley shirley shona shreya sian sienna simon simran sinead siobhan
  sofia sonia sophia sophie stacey stanley stefan stephanie stephen steven stuart sunita suresh susan suzanne swati szymon
  tahir tamara tanisha tanya tariq tatiana temitope terence teresa terry thabo thandi thea theo theresa thomas tiffany timothy tobias
  tomasz tommy toni tony tracey trevor tyler tyrone uche umar usman valentina vanessa veronica vikram vincent wahid walter wanda
  wayne wendy wilfred wiktoria william wojciech xavier yasin yasmin yasmine yusuf yvonne yves zac zach zahra zainab zara zayn zoe
  zofia zuzanna
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
