const listed = (...lists: string[]) => new Set(lists.flatMap((list) => list.trim().split(/\s+/)))

/** Names that are English words too: as a name of their own they count only where something else tells. */
export const alsoAWord = listed(`
  will may hope grace mark rob sue bill pat dawn joy faith rose lily ruby daisy summer sky skye jack nick drew chase art guy
  dean grant frank max ray miles amber violet ivy holly olive pearl ash angel honey destiny precious blessing favour gift brook
  river storm star rich don gene jean rod penny carol april june august autumn brown young long short king green white black
  grey gray wood woods hill bush stone cook baker page day west north knight bishop carter mason hunter fisher porter turner
  potter taylor walker parker cooper barber butler carpenter farmer shepherd singer case cash rush reed field banks brooks
  rivers lane street park hall church bridge ford marsh moss heath heather hazel iris jade crystal coral sandy dusty rusty
  sunny happy merry victor earl duke prince royal major noble love sweet good best power price rich rice bean berry cherry
  ginger basil rosemary poppy jasmine faye bay sage wren robin jay kit sonny buddy chance christian jordan chelsea paris
  sydney india asia georgia kent lancaster israel china kenya chad mercy patience prudence charity constance felicity gloria
  victoria florence charlotte austin dallas brooklyn york wells bath stewart steward barry reading england ireland wales
  scott french english german welsh irish parish close cross flood frost snow winter spring bell ball bond law pope monk
  abbot dale glen cliff clay sterling harry tom ben sam dan lee kay bob jo gay dick randy pete jon
`)

/** What follows 'Will', 'May' or 'Hope' at the beginning of a sentence where nobody is meant. */
export const neverASubject = listed(`
  i you he she it we they this that these those there the a an my your his her our their to not be have for all some any any
  one no so as if in on at with what who when where how why everything everyone everybody anyone anybody nothing
`)

/** What makes a thing of the word before it: 'Grace period', 'Mark scheme'. */
export const thingsAfter = listed(`
  period scheme schemes day days half bank term holiday holidays power book books sheet sheets note notes exam exams mock mocks
  garden gardens tree trees free goals month weekend school shop
`)

/** What people, papers, places and days are called that is nobody's name: never part of one. */
export const neverAName = listed(
  // Days, months, feasts.
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march july
  september october november december jan feb mar apr jun jul aug sept oct nov dec easter christmas ramadan eid diwali
  hanukkah passover lent vaisakhi holi pentecost whitsun michaelmas halloween valentines`,
  // Small words, as they begin a sentence or stand in a heading.
  `i a an the this that these those it its he she we they you him her us them my your his our their one two three four five six seven
  eight nine ten eleven twelve first second third fourth fifth next last final and or but so because although though while when
  whenever where wherever what whatever who whoever whose whom which why how if unless until till since as at by for from in into of
  off on onto out over past per than through to towards under up upon via with within without after afterwards again against
  ago all almost alone along already also always am among any anybody anyone anything are around aside away back be became
  become been before began begin behind being below beside besides better between beyond both can cannot could did do does
  done down during each either else enough even eventually ever every everybody everyone everything few finally following
  further had has have having hence here hers herself himself however instead is itself just later least less let like
  little lot lots made make many maybe me meanwhile might mine more moreover most mostly much must myself near nearly neither never
  nevertheless no nobody none nor not nothing now nowhere often once only other others otherwise ought ours ourselves own
  perhaps please possibly quite rather really right said same saw say says seem several shall should similarly some somebody
  somehow someone something sometimes somewhere soon still such suddenly sure then there therefore thereafter they today
  together tomorrow tonight too took tried try twice very was well went were yes yesterday yet yours yourself thanks thank hello hi
  hey dear sorry okay ok great nice lovely brilliant big small new old early late part full half quick long-term short-term`,
  // Verbs as notes begin with them.
  `agree agreed aim aims ask asked asks attend attended book bring brought build built call called came check checked choose chose
  come complete completed consider create decided describe describes discuss discussed draw drew encourage explain explained
  explore explored feel feels felt find follow found gave get give given go got help helped helps identify improve keep kept
  know learn learned learnt left listen listened look looked made manage meet met move need needed needs notice noticed offer offered
  open plan planned practise practised praise prepare prepared put read refer reflect reflected remind reminded research
  review reviewed run see send sent set share shared show showed sit spent speak spoke start started stay stop stopped
  suggest suggested support take taken talk talked tell tells think thought told try tried understand update use used visit
  visited wait wants want wanted watch watched work worked write wrote wants turned seems worries worried laughed smiled nodded
  cried arrived missed phoned rang emailed texted walked sat enjoyed struggled apologised gets goes does comes ring rings text supports support lives skilled helper tell join joined likes hates loves`,
  // School, college, work.
  `academic achievement action activities activity actions advice advisor adviser afternoon agenda agreement aim answer
  apprentice apprenticeship apprenticeships art arts assembly assessment assessor assignment assistant attendance autumn
  award awards baseline behaviour benefits biology block board boundaries boys break breakfast british budget building
  business calendar candidate card career careers case certificate chair chemistry child children childline choices class
  classroom client clinic closure club coach coaching college company computing concern confidence confidential confidentiality consent
  contract core council counselling counsellor course coursework cover creative criteria current curriculum data date
  deputy design desire details diary digital diploma director discussion doctor drama duty economics education effective
  email employability employer employers employment end engagement engineering english equality ethics evaluation evening
  event evidence exam exams experience fact family feedback feelings female fire foods food football formal form foundation french
  friends further future gcse gcses general geography german girls goal goals good governor grade grades graduation group groups growth
  guidance handbook handover head headteacher health healthcare heating hierarchy higher history holiday homework hospitality
  hour hours house human humanities ict idea ideas independent induction information insight inspector inspectors instructor
  intermediate internet interview interviews introduction it jobcentre job jobs joint journal key kickboxing lab language
  law lead leader leadership learner learners learning lesson lessons letter level levels library life limits line
  lists literacy literature logbook lunch male management manager mark marks maths mathematics media meeting meetings mental
  mentee mentees mentor mentoring mentors middle mindset mobile mock mocks model models module money month morning
  motivation music national needs network notes numeracy nurse nursery objective objectives observation office officer
  online options oral outcome outcomes outreach paper parent parents participation partner partnership pastoral pathway pathways
  people performance period personal person phase phone physical physics placement plan planner plans police policies policy
  portfolio positive post practical practice presentation pressure primary principal priorities priority problem process
  professional profile programme progress progression project provider psychology public pupil pupils purpose qualification
  question questions reading reception record records referral reflection reflective register registration religious report
  reports request resilience resource resources response results revision reward risk role room roles routine routines rules
  safeguarding safety school schools science sciences scheme section sector secondary self senior sense service services session sessions sheet
  shift sixth skill skills sleep smart social society sociology solution spanish special specific speech sport sports spring
  stage staff standard standards statement step steps strategies strategy strength strengths stress student students studies study
  subject subjects summary summer supervision supervisor survey sustainability system table target targets task tasks teacher
  teachers teaching team teams technical technology term test testing tests text theory therapist therapy time timeline
  timetable timetables tool tools topic tour trade trades training transition transport travel trial trip trust tutor tutorial
  tutors unit units university vocational volunteer wales warm week weekly weeks welfare wellbeing winter women work worker workers
  workplace workshop workshops worksheet world written year years youth zone btec nvq ncfe ilm tquk ocr aqa edexcel wjec ccea
  sqa eduqas pearson highfield ascentis proqual ofsted ofqual estyn camhs kcsie dbs dsl senco send sendco ehcp gdpr nhs
  dwp ucas grow clear egan oskar gibbs kolb driscoll schon schön maslow tuckman bloom bandura dweck rogers star steps
  childline barnardo barnardos samaritans nspcc youngminds kooth stonewall mind shelter microsoft google word excel teams
  zoom powerpoint outlook facebook instagram snapchat tiktok youtube whatsapp spotify netflix xbox playstation minecraft
  fortnite tesco asda sainsbury aldi lidl morrisons boots greggs mcdonald mcdonalds kfc nando nandos amazon uber ikea argos primark`,
  // Peoples, countries and places that mentors write of.
  `english british welsh scottish irish american african asian european indian pakistani polish romanian somali nigerian ghanaian
  jamaican caribbean muslim christian sikh hindu jewish catholic london birmingham manchester liverpool leeds sheffield
  bristol cardiff swansea newport glasgow edinburgh dundee aberdeen belfast derry newcastle sunderland durham york hull
  bradford nottingham leicester derby coventry wolverhampton walsall dudley stoke norwich ipswich cambridge oxford reading
  brighton southampton portsmouth plymouth exeter bath gloucester worcester hereford shrewsbury chester preston blackpool
  lancaster carlisle england scotland ireland britain europe africa america france spain germany italy poland romania
  ukraine pakistan bangladesh somalia nigeria ghana kenya jamaica syria afghanistan turkey greece portugal
  croydon hackney brixton tottenham peckham luton slough bolton bury oldham rochdale wigan stockport salford warrington
  crewe telford stafford burnley blackburn huddersfield wakefield doncaster rotherham barnsley lincoln grimsby scunthorpe
  peterborough northampton bedford essex kent sussex surrey devon cornwall dorset somerset wiltshire norfolk suffolk
  yorkshire lancashire cheshire cumbria merseyside midlands tyneside thames severn mersey trent north south east west northern southern
  eastern western central greater upper lower inner outer great new little`,
  // What a title, a form of address or a part of a family is called.
  `mum mummy dad daddy nan nana nanny gran grandma granny grandad grandpa auntie aunty aunt uncle sir miss mr mrs ms mx dr prof
  brother sister cousin stepdad stepmum mother father son daughter god allah bible quran koran internet saint st`,
)

/** What stands after the name of a street, school, team, law or theory: all before it is no person's. */
export const placesAfter = listed(`
  street st road rd avenue ave lane drive close crescent court gardens grove hill house hall park place row square terrace way green
  bridge station school college academy primary infants infant juniors junior high grammar university sixth centre center hospital
  clinic surgery church chapel cathedral mosque temple gurdwara synagogue club library museum theatre arena stadium gym fc united city town
  rovers wanderers county council borough airport market estate common beach bay island river lake forest farm inn pub hotel cafe café
  arms trust foundation award awards cup league festival cross junction ward village valley mills mill docks quay wood woods fields
  campus building block suite room wing act bill policy plan framework report review theory model cycle scheme programme
  project charity group team service services agency limited ltd plc company association society union committee board partnership
  day week month year term test scale method matrix wheel ladder pyramid hierarchy code rules law laws prize medal squad
  studio studios salon garage store stores shop supermarket bakery nursery care homes home lodge manor castle tower towers
  villa albion athletic wednesday heath moor marsh down downs dale common path walk mews parade rise view vale gate line
`)

/** Before a place: 'St Mary’s', 'Mount Pleasant'. */
export const placesBefore = listed(
  'st saint mount port fort lake upper lower great little north south east west new old king queen',
)
