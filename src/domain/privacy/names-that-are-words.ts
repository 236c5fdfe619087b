/** Which first and last names are words of English, or of the trade, so that alone they need not mean a person? */

const words = `
abbey ace adam amber ampere amber angel april archer art ash aspen august autumn axel
bailey baker bank banks barber barker bass bay beach bell berry best bill birch bird bishop black blackwell blade blake
blaze bloom blue bob bond bonnie booker booth bowman brand brandy bridge bridges brook brooke brooks brown buck bud burns
bush butcher butler butter byte
camp candy cane carpenter carol carter case cash chain chance chandler chase chip christian church clark clay cliff cloud
coin cole colt cook cooper coral cotton craft crane crisp cross crystal curie curry
daily daisy dale dash dawn day dean delta diamond dick diesel dodge don dove drake drew duke dusty
early earl east echo eden edge elder ember english ever
fair faith farmer fay fermi fern field fields finder fish fisher fleet flint flora flower flowers fluke ford forest
forester foster fourier fox frame france frank freed freeman frost fuller
gale gamma garland garner gates gauss gay gem gene gentry gill ginger glass gold golden good goodman grace grant gray
green grey griffin grove guy
hale hall hammer hand hardy harper harry hart harvest haven hawk hazel head heath heather heaven henry hertz hill hobbs
hole holiday holly honor hood hope hopper horn house hunt hunter hurst
ice iris ivory ivy
jack jade jasmine jasper jay jazz jean jet jewel jin job jordan josh joy judge jules julia julie july june justice
kelvin kepler key king kit knight knox
lab lace lake lamb lambert lance land lane laplace lark last law lay lee lemon levy light lily lime lin linden link lion
list little long lord loss love low luck lucky lynx
mac mace magnolia major man marina mark markov marks marsh mason master mat matrix max maxwell may mayor mead melody
mercury mercy merit merry mike mild miles mill miller milo min mint misty monday moon moore more morse moss mu muon
nash newton nick night noble noon norm north nova
oak oakley olive opal oriole
pace page paige palmer pan paris park parker parks parrish parson pascal pat patience paul paz peace pearl peg penny
pepper perry peter petty phoenix pierce pike pine piper pitt plum pole pollard pond pool poole pope poppy porter post
potter pound powder power price prime prince prior prudence python
queen quick quill
rain rainbow rainy ranger raven ray read reed reese reeves reid rex rice rich rider ridge ring rivers river rob robin
robins rock rocky rod root rose rosemary rowan royal rubin ruby rush rusk russet rust rusty ruth
sable sage sailor salt sand sandy savage sawyer scala scott seal see sellers sharp shaw shell sheng shepherd shore short
silver simple singer sky skip slate small smart smith snow so son song sonny sophia spark sparks speaker spencer spring
stack star stark steel steele stella sterling still stone storm story street strong sue sullen summer summers sun sunny
swan sweet swift
tab tailor tan tanner tate taylor teal temple tera terry tesla thorn tiger time timer todd tom tower trace tracer trace
tracy travis tree trinity troy true truth tuck tucker turing turner ty
underwood unity usher
van vance vera verity vernon victor victory vine violet virtue volta
wade walker wall waller ward warden warner warren water waters watt way wayne weaver web wells west wheeler white wild
wilder will willow wills win wing winter winters wise wolf wood woods worth wren wright
yard york young yu
zen zion
`;

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** `folded`: as `words.ts` compares it. */
export function isWord(folded: string): boolean {
  return known.has(folded);
}
