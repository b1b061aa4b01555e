/** Nouns for people by what they do, as product prose, the press and testimonials name them. Singular; plurals are made from them. */
const PEOPLE = `accountant actor actress actuary adjuster alderman ambassador analyst anaesthetist anesthesiologist announcer apprentice
  archaeologist archivist artisan artist assessor astronaut astronomer athlete attorney auctioneer bailiff baker banker barber barista barrister
  bartender beekeeper biller biologist blacksmith blogger bookkeeper bookseller botanist boss breeder brewer bricklayer broadcaster bursar butcher
  buyer cadet cameraman cardiologist caretaker caregiver carer carpenter cartographer cashier caterer chairman chairwoman chancellor chaplain
  chauffeur chef chemist choirmaster citizen civilian cleaner clergyman climber cobbler columnist commander commissioner commuter composer conductor
  congressman conservator constable consul copywriter coroner councillor councilman courier craftsman critic curator customer cyclist dancer dealer
  dean debtor dentist deputy dermatologist detective dietitian diplomat director diver docent doorman donor dressmaker dramatist ecologist economist
  educator electrician emcee enthusiast entrepreneur epidemiologist ethicist expat explorer farmhand filmmaker financier fireman firefighter
  fisherman florist foreman forester freshman friend fundraiser gardener geographer geologist glazier goldsmith governor graduate grandmother
  grandfather guardian guitarist gynaecologist hacker hairdresser handyman harbormaster headmaster headteacher hiker historian homeowner hostess
  hotelier housekeeper hygienist illustrator immigrant instructor intern interviewer inventor investor janitor jeweller jeweler juror kid knitter
  laborer labourer landlady landlord lawmaker lecturer legislator leader librarian lifeguard linguist lobbyist locksmith logistician machinist
  magistrate maid mailman marshal mason mathematician mayor medic merchant meteorologist midwife miller minister mother father musician neurologist
  neighbour neighbor newsreader notary novelist nurse nutritionist oncologist optician optometrist orderly ornithologist painter paralegal paramedic
  parishioner passenger pastor patrolman paediatrician pediatrician pensioner pharmacist philosopher photographer physician physicist
  physiotherapist plasterer playwright plumber podcaster policeman policewoman politician pollster porter postman postmaster potter preacher
  president priest principal printmaker prisoner probationer professor programmer prosecutor psychiatrist psychologist publicist pundit pupil
  purchaser quartermaster rabbi radiographer radiologist rancher realtor receptionist recruiter refugee registrar resident restorer retiree rider
  rival roofer sailor salesman saleswoman salesperson sculptor seamstress seamster senator sergeant sheriff shipwright shopkeeper singer skipper
  sociologist soldier solicitor sommelier songwriter spectator spokesman spokeswoman staffer statistician stagehand stenographer stevedore
  stewardess stockbroker storekeeper strategist striker stylist subcontractor superintendent supervisor surgeon surveyor swimmer taxpayer technician
  technologist teenager telephonist tenor therapist toddler tourist tradesman trainee traveller traveler treasurer trucker trustee typist umpire
  undergraduate underwriter usher vet veterinarian vicar villager violinist voter waiter waitress warden warehouseman watchmaker weaver welder
  winemaker woman man witness woodworker workman yachtsman youngster zookeeper zoologist workmate roommate classmate teammate housemate postdoc
  sysadmin techie grandparent grandchild child wife husband daughter son brother sister aunt uncle niece nephew cousin essayist biographer
  lexicographer signalman linesman dockworker steelworker watchman newsagent greengrocer ombudsman fishmonger grocer innkeeper groundskeeper
  gamekeeper goalkeeper bellhop busker juggler magician puppeteer choreographer dramaturge seismologist hydrologist oceanographer glaciologist
  virologist toxicologist pathologist crofter shepherd herder trapper forager vintner cooper tanner saddler thatcher bookbinder typesetter engraver
  subeditor stringer correspondent anchorman anchorwoman`

// How plurals are made: an ending, how many of its letters fall away, and what is added. The first that fits decides.
const PLURALS: readonly (readonly [ending: RegExp, falls: number, added: string])[] = [
  // “workmen”
  [/man$/, 2, 'en'],
  // “grandchildren”
  [/child$/, 0, 'ren'],
  // “midwives”
  [/wife$/, 2, 'ves'],
  // “actresses”
  [/(?:s|x|ch|sh)$/, 0, 'es'],
  // “deputies”
  [/[^aeiou]y$/, 1, 'ies'],
  // “nurses”
  [/$/, 0, 's'],
]

function plural(person: string): string {
  const [, falls, added] = PLURALS.find(([ending]) => ending.test(person))!
  return person.slice(0, person.length - falls) + added
}

/** People by what they do, singular and plural. Left out: what is a thing, a program or a verb as often (“worker”, “processor”, “judge”). */
export const PEOPLE_BY_TRADE: ReadonlySet<string> = new Set(PEOPLE.trim().split(/\s+/).flatMap(person => [person, plural(person)]))
