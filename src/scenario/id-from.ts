/** Letters that do not come apart into one of a to z and a mark, each with how it is written with a to z. */
const LATIN =
  'ß ss ẞ ss æ ae œ oe ø o đ d ð d ł l ħ h ı i ĸ k ŋ ng þ th ſ s ə e ɓ b ɖ d ɗ d ɛ e ɣ g ƙ k ɔ o ƴ y ʼ - ĳ ij ŀ l ŧ t';
const GREEK =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';
const CYRILLIC =
  'а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ѓ gj ј j љ lj њ nj ћ c ќ kj џ dz ә a ғ gh қ q ң ng ө o ұ u ү u һ h ҳ h ҷ j ӣ i ӯ u';
const ARABIC =
  'ا a آ a أ a إ i ء - ؤ o ئ e ب b پ p ت t ث s ج j چ ch ح h خ kh د d ذ z ر r ز z ژ zh س s ش sh ص s ض z ط t ظ z ع a غ gh ف f ق q ک k ك k گ g ل l م m ن n ں n و v ه h ة h ی i ي y ى a ے e ٹ t ڈ d ڑ r ھ h';
const HEBREW =
  'א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף p צ ts ץ ts ק k ר r ש sh ת t';
const ARMENIAN =
  'ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ u փ p ք k օ o ֆ f և ev';
const GEORGIAN =
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';

const WRITTEN: ReadonlyMap<string, string> = new Map(
  [LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, ARMENIAN, GEORGIAN].flatMap((letters) =>
    [...letters.matchAll(/(\S+) (\S+)/g)].map(([, letter = '', latin = '']): [string, string] => [
      letter,
      latin === '-' ? '' : latin,
    ]),
  ),
);

/** The value of a decimal digit of any script; -1 where a sign is none. Each row of them begins with a 0. */
export function digitOf(sign: string): number {
  if (!/^\p{Nd}$/u.test(sign)) return -1;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

const MOST = 48;

/**
 * A name as an id: every letter written with a to z, every digit with 0 to 9, anything else a hyphen; a number in
 * front goes to the end. Null where one of its letters cannot be written so: an id that has lost letters is another name.
 */
export function idFrom(name: string, most = MOST): string | null {
  let id = '';
  // Taken apart, a letter with a mark is a letter and a mark, and one of full width an ordinary one.
  for (const sign of name.normalize('NFKC').toLowerCase().normalize('NFC')) {
    const [bare = ''] = sign.normalize('NFD');
    const latin = WRITTEN.get(sign) ?? WRITTEN.get(bare) ?? bare;
    if (/^[a-z0-9]*$/.test(latin)) id += latin;
    else if (digitOf(bare) >= 0) id += digitOf(bare);
    else if (/^\p{L}|\p{Nl}|\p{No}$/u.test(bare)) return null;
    else if (!/^[\p{M}\p{Cf}]$/u.test(bare)) id += '-';
  }
  const trimmed = id.replace(/-+/g, '-').replace(/^-|-$/g, '');
  const named = trimmed.replace(/^(\d+)-(.*)$/, '$2-$1');
  return /^[a-z]/.test(named) ? named.slice(0, most).replace(/-$/, '') : null;
}
