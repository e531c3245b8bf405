/**
 * English words that carry grammar or the act of reporting and next to no content (folded forms). They count a little in
 * word order and nothing as evidence that two sentences make the same claim.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those there here and or but nor so yet if then than as at by for from in into of off on onto out
   over to up with within without upon about above across after against along among around before behind below beneath beside
   between beyond during except inside near outside through throughout toward towards under until unlike via while where when
   who whom whose which what why how i me my mine we us our ours you your yours he him his she her hers it its they them their
   theirs himself herself itself themselves myself ourselves yourself am is are was were be been being do does did doing done
   has have had having can could may might must shall should will would ought not no also just only even still too very more
   most much many some any each every either neither both all few several such other another own same again ever never
   already however though although because since unless whether despite meanwhile moreover furthermore therefore thus hence
   instead rather quite almost perhaps maybe one ones once now say says said saying tell tells told add adds added adding
   according it's he's she's that's there's they're we're i'm you're don't doesn't didn't isn't aren't wasn't weren't won't
   wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't mr mrs ms`.split(/\s+/),
);

/** Words that turn a claim into its opposite. `n't` forms are recognised by their ending. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without cannot nowhere hardly barely'.split(' '),
);

export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || folded.endsWith("n't");
}
