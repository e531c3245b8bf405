/** Abbreviations that never end a sentence: a name or a number follows (lower case, without the full stop). */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr hon gen sen rep gov lt col sgt capt cmdr cpl pvt adm maj brig pres supt insp det st mt ft
   messrs mmes mlle mme sr. vs v viz cf al e.g i.e eg ie approx est ca sec ed eds
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
   ariz ark calif colo conn del fla ill ind kan ky mass mich minn miss mo mont neb nev okla ore penn tenn tex vt va wash wis wyo`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Abbreviations only before a number; else words of their own ("School of Art.", "He said no."). */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'no nos n\u00b0 n\u00ba art fig figs vol vols ch p pp pt'.split(' '),
);

/** Abbreviations that may as well end a sentence; the word after them decides. */
export const OFTEN_LAST: ReadonlySet<string> = new Set(
  'u.s. u.k. u.n. e.u. a.m. p.m. d.c. b.c. a.d. ph.d. jr sr inc ltd co corp bros etc ave blvd rd dept esq plc ed.d. m.d. b.a. m.a.'.split(
    ' ',
  ),
);

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `A An The This That These Those There Here It Its He His Him She Her They Their We Our I My You Your In On At As After
   Before But And Or So Yet If When While Where What Who Why How Since Because Although Though However Meanwhile Also
   For From By With Without To Under Over Until Despite During Many Most Some Several Such Both Each Every All Any No Not
   Now Then Once Last Next Another Other Others One Two Three According Asked Still Instead Only Even Just
   Did Do Does Is Are Was Were Has Have Had Can Could Will Would Should May Might Let`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
