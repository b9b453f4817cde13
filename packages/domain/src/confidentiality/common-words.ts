import { alsoAWord, listed, neverAName } from './not-names.ts'

// Real names are among the commonest words, too: 'My Tran', 'He Yan', 'Can Demir', 'Miracle Best'. Whoever bears one would
// otherwise be let say nothing. Words that hardly ever stand in what is said of mentoring ('willow', 'melody') are left out on
// purpose: they are found in small letters.
const everyday = listed(`
  ago am among another anyone anything away bad badly bag ball bang bat beans bear beat beauty bee been behind being below
  best bet bin bird birth bit bite blessed blind block blood blue boat body bond bone born bought bow bowl box boy bread bright
  bring broad brother brought built bull bus busy buy cake calm calls camp cannon captain car care careful cash castle cat cause
  chance chances charge cheap cherry chin city clean clever close closed clothes cloud coat coffee cold colour comfort common
  confidence cool cost cotton course cousin crew cross crowd cry cup cut dad dance dark darling date daughter day dead deal
  death deep deer dew different difficult dip dog done door double doubt dove dream dress drink drive driver drop drum dry due
  during dust dusty dying east easy eat egg else enough evening ever exact eye eyes face fair fairly fall fan fang far fast fat
  favourite fear few field fight fill fine finger finish fish fit flag flat floor flower fly folk folks food foot forest forget
  fortune fox free freedom fresh friend frost fun funny game garden gate gates gentle gentleman gift girl glad glory gold gone good
  goodness gotten grand grass great ground grow guess gun had hair hall ham hand hands handy hang happen happy hard hardy hat
  head hear heard heart heavy hit hold hole home honest honestly honour horn hot hour hours hue hung hurt ice ill innocent inside
  instead iron jag jam jolly journey justice keen kept kick kid kids kind king knew knight knowledge lad lady lamb land large
  laugh lay lead leaf least leave led leg lesser liberty lie light likely lion lip listening lit little live lived lives loan
  lock long longer look looking loud love loved low loyal luck lucky lung mad made magic main major man master match matter mean
  men mend mention merry message middle min mind mini minute minutes miracle miss moment money moody moon moral morning mouse mouth
  mud mum myself nature neat neither nest net nobody noble none noon normal nose nothing oak odd oh older ones ought ours outside
  own pack pain paint pair pan paper parade park part party pass patient pause pay pea peace pen perfect pet phone pick picture
  piece pike pin pine ping pink pipe pitch place play player please plenty plum pole pool poor pope pound pounds power praise
  pretty price pride prize promise proper proud pull pure purple push quality queen question quick quiet quite race rain ram
  rather reach reader reading ready real really reason red regular rest rice rich ride ring rise road rock rocky roll rooms rope
  rough round row royal rude rule rush sad safe sail salt same sand sandy sang save savage saying sea seat secret seem seen
  serious seven shadow shape share sharp sheep shine ship shoe shop short shot shout shy sick side sight sign silence silent
  silly silver simple sin since sing singer single six size skill sky slow smell smile smoke smooth snow soft sold somebody
  someone something somewhere song soon sort soul sound space spare spark spend spirit spoke spot spring stand stars steel step
  stick stone story straight strange street strength strong stuff style success such sudden sugar suit sum sun sung sunny sunshine
  sweet swift swim table tail taken talent tall tan tang taste tea teach tear tears tell ten test thick thin thing things thought
  tie tied tight till tin tip tired title to toe together told tongue ton tong took top total touch tough tower town toy trade
  train travel treasure treat tree trick trip trouble true truly truth tug tune turn twin type under unity upon useful usual
  valley value victory view voice wait walk wall war wash waste watch water waters wave way weak wear weather wednesday weekend
  weeks weight welcome wells wet whatever wheel whenever whether whole whom whose why wide wife wild win wind window wine wing
  winner wisdom wise wish wolf woman won wonder wonderful wood wool world worn worry worse worst worth would wrong yard yen yet
  young yours yourself brown black white green grey gray cook page north west lane banks bath art winter summer autumn
  вера надежда любовь слава роман лев мир воля зоря світ
`)

/** Names among what `neverAName` lists: models of mentoring are called by them. */
const namesAfterAll = listed('egan oskar gibbs kolb maslow')

/** Written with a capital whatever they mean: languages, days, feasts, countries. */
export const alwaysCapital = listed(`
  english british welsh scottish irish polish french german spanish london england scotland ireland britain wales
  birmingham manchester liverpool leeds sheffield bristol cardiff glasgow edinburgh newcastle muslim sikh hindu jewish catholic
  monday tuesday wednesday thursday friday saturday sunday march september october november december easter christmas ramadan
  eid diwali god allah
`)

/** Whether a name, folded, is one of the commonest words besides: it counts by its capital, and not where a sentence begins. */
export const isCommon = (part: string): boolean =>
  everyday.has(part) || (neverAName.has(part) && !alsoAWord.has(part) && !namesAfterAll.has(part))

/**
 * Common words of scripts without capitals that people are called by, or nearly: as they are written, without marks. 'على' ('on') is no
 * 'علي', 'مني' ('of me') no 'منى', 'هنا' ('here') may be Hana.
 */
export const commonElsewhere = listed(`
  على الى حتى متى لدى مني عني هنا هناك هدى لنا بنا منا انا انت هذا هذه ذلك كان كانت كل بعد قبل عند سوف لكن نعم
  سعيد سعيدة جميل جميلة امل نور سلام خير امان ایمان ایمن میں نہیں ہاں 하나
`)

/** What staff are, rather than are called: 'Designated Safeguarding Lead', 'Manager (Jane)', 'Teacher in charge'. */
export const positions = listed(`
  acting admin administrator and assistant at behaviour board care carer centre chair chairman chairperson chairwoman charge chief child
  children class coach college contact coordinator co-ordinator counsellor deputy designated director dsl ddsl duty executive
  form for governor governors head headmaster headmistress headteacher health high home in inclusion interim intervention key
  lead leader learning main manager mentor mentoring nurse of office officer on operations pastoral person phase practitioner
  primary principal project protection pupil reception receptionist safeguarding school secondary secretary sen senco sendco
  senior services site staff stage student students supervisor support teacher teachers teaching team tba tbc the to trust trustee
  tutor unknown vice volunteer volunteers welfare work worker year youth
`)
