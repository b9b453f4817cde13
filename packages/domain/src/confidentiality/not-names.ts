/** Words, parted by spaces. */
export const listed = (...lists: string[]) => new Set(lists.flatMap((list) => list.trim().split(/\s+/)))

/** Names that are English words too: as a name of their own they count only where something else tells. */
export const alsoAWord = listed(`
  will may hope grace mark rob sue bill pat dawn joy faith rose lily ruby daisy summer sky skye jack nick drew chase art
  guy dean grant frank max ray miles amber violet ivy holly olive pearl ash angel honey destiny precious blessing favour
  gift brook river storm star rich don gene jean rod penny carol april june august autumn brown young long short king
  green white black grey gray wood woods hill bush stone cook baker page day west north knight bishop carter mason
  hunter fisher porter turner potter taylor walker parker cooper barber butler carpenter farmer shepherd reed field
  banks brooks rivers lane street park hall church bridge ford moss heath heather hazel iris jade crystal victor earl
  prince love good power price rich poppy jasmine faye bay sage wren robin jay kit sonny christian jordan chelsea paris
  sydney india asia georgia kenya mercy patience prudence charity victoria florence charlotte austin brooklyn york bath
  stewart reading scott flood winter spring bell law dale glen cliff clay harry lee gay
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
  `monday tuesday wednesday thursday friday saturday sunday mon tue wed fri sun march july september october november
  december aug oct nov dec easter christmas ramadan eid diwali`,
  // Small words, as they begin a sentence or stand in a heading.
  `i a an the this that these those it its he she we they you him her us them my your his our their one two three four
  five six seven eight nine ten eleven twelve first second third fourth fifth next last final and or but so because
  although though while when where what who which why how if till since as at by for from in into of off on onto out
  over per than through to under up with within without after afterwards again all almost alone also always am any
  anybody anyone are around back be became become before began begin better between both can cannot could did do does
  done down each either else even ever every everybody everyone few had has have here however is just later less let
  like lot make many maybe me meanwhile might more most much must near never no nobody not now once only other please
  right said same say says should similarly some sometimes soon still sure then there therefore today tomorrow tonight
  too try twice very was well were yes yesterday yet thanks thank hello hi hey dear sorry okay ok great nice lovely
  brilliant big small new old early late part full half quick long-term short-term`,
  // Verbs as notes begin with them.
  `agree ask asks attend book build call came check choose come complete consider create describe describes discuss draw
  encourage explain explore feel feels find follow get give given go help helps identify improve keep know learn learnt
  left listen look manage meet move need needs notice offer open plan practise praise prepare put read refer reflect
  remind research review run see send set share show sit speak start stay stop suggest support take talk tell tells
  think try understand update use used visit wait wants want watch work write seems told met rang saw spoke module gets
  goes does comes ring rings text supports lives helper join likes hates loves`,
  // School, college, work.
  `academic actions advice advisor adviser afternoon answer apprentice apprenticeships art arts assembly assessor
  assistant autumn award awards baseline behaviour benefits board boys break british budget candidate card career case
  child children childline choices class classroom client club coach college company concern confidential consent core
  council counsellor course coursework cover current data design director doctor drama duty email employer end english
  event exam exams fact family feedback feelings fire foods football form french friends future gcse gcses general
  geography german girls goal goals good group groups growth handbook handover head headteacher health healthcare higher
  history holiday house human ict idea independent insight inspector instructor intermediate interview interviews it job
  jobs key language law lead leader learner lesson lessons level levels life limits line lists literacy literature
  logbook manager mark marks maths media meetings mental mentee mentees mentor mindset mobile mock mocks model models
  month music national needs network notes numeracy nursery objectives office officer online options oral outcome parent
  parents partner pastoral people period personal person physical plan planner plans police policy portfolio post
  practical practice problem process professional programme progress project public pupil pupils purpose questions
  record religious room routines safety school schools sciences scheme self sense service services sessions skills sleep
  smart social society spanish special specific speech sport sports staff standard step student students study subject
  subjects summer supervisor task tasks teacher team teams technical term test tests text theory therapist therapy time
  timeline timetables trades trust tutor tutorial unit units vocational wales warm week winter women work worker
  workplace world year years youth btec nvq sqa ofqual kcsie dsl senco send sendco ehcp nhs ucas grow clear egan oskar
  gibbs kolb maslow star mind google zoom microsoft word boots`,
  // Peoples, countries and places that mentors write of.
  `english british welsh scottish irish polish muslim christian sikh hindu jewish catholic london birmingham manchester
  liverpool leeds sheffield bristol cardiff glasgow edinburgh newcastle england scotland ireland britain kenya north
  south east west central greater upper lower inner outer great new`,
  // What a title, a form of address or a part of a family is called.
  `mum mummy dad daddy nan nana nanny gran grandma granny grandad grandpa auntie aunty aunt uncle sir miss mr mrs ms mx
  dr prof brother sister cousin stepdad stepmum mother father son daughter god allah quran koran saint st`,
)

/** What stands after the name of a street, school, team, law or theory: all before it is no person's. */
export const placesAfter = listed(`
  street st road rd avenue ave lane drive close crescent court gardens grove hill house hall park place row square
  terrace way green bridge station school college academy primary infants infant juniors junior high grammar university
  sixth centre center hospital clinic surgery church chapel cathedral mosque temple club library museum theatre arena
  stadium gym fc united city town county council borough airport market estate common beach bay island river lake forest
  farm inn pub hotel cafe café arms trust foundation award awards cup league festival cross junction ward village valley
  mills mill wood woods fields campus building block suite room wing act bill policy plan framework report review theory
  model cycle scheme programme project charity group team service services agency limited ltd plc company association
  society union committee board partnership day week month year term test scale method matrix hierarchy code rules law
  laws studio studios shop nursery care homes home lodge manor castle tower towers villa wednesday down dale path walk
  rise view vale gate line
`)

/** Before a place: 'St Mary’s', 'Mount Pleasant'. */
export const placesBefore = listed(
  'st saint mount port fort lake upper lower great little north south east west new old king queen',
)
