import { hashString } from '../hash';

/** What a word does in a sentence, as far as its hash tells: words of content, and the few that hold them together. */
export enum WordClass {
  Content = 0,
  Preposition = 1,
  Conjunction = 2,
  Determiner = 3,
  Auxiliary = 4,
  Relative = 5,
  Other = 6,
}

const WORDS: readonly (readonly [WordClass, string])[] = [
  [
    WordClass.Preposition,
    `as at by for from in into of off on onto out over to up with within without upon about above across after against along
     among around before behind below beneath beside between beyond during except inside near outside through throughout
     toward towards under until unlike via despite than`,
  ],
  [WordClass.Conjunction, 'and or but nor'],
  [WordClass.Determiner, 'a an the this that these those my our your his her its their'],
  [
    WordClass.Auxiliary,
    `am is are was were be been being has have had having do does did can could may might must shall should will would`,
  ],
  [
    WordClass.Relative,
    'who whom whose which what why how where when while if because since although though unless whether',
  ],
];

const CLASSES: ReadonlyMap<number, WordClass> = new Map(
  WORDS.flatMap(([kind, words]) =>
    words.split(/\s+/).map((word): [number, WordClass] => [hashString(word), kind]),
  ),
);

/** The class of a word by its hash and that of its stem (0 for function words). */
export function classOfWord(token: number, stem: number): WordClass {
  return CLASSES.get(token) ?? (stem === 0 ? WordClass.Other : WordClass.Content);
}
