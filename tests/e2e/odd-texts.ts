/** Texts on which JavaScript engines, or their copies of Unicode, have been known to disagree. */
export const ODD_TEXTS: readonly string[] = [
  '',
  '   \n\n\u00a0\u2003\n',
  'U.S. troops met Mr. Smith at 9:40 A.M. on Jan. 3; the C.I.A. said “no.” Then they left.',
  'Zero\u200bwidth jo\u200din\u200cers, a soft\u00adhyphen, a \ufeffbyte order mark and a word\u2060joiner.',
  'Сyrillic Сs and Аs in Amerіcan words: the раper said 97 рercent of the ѕhips were stоpped.',
  'ﬁrst ﬂoor, ½ of №5, 10² metres, ４７ percent, ①②③, ℃ and ㎞: compatibility forms everywhere.',
  'Cafe\u0301 and café, n\u0303ino and niño, A\u030angstro\u0308m and Ångström, İstanbul and ıstanbul, STRASSE and straße.',
  'The 👩‍👩‍👧‍👦 family waved 🇲🇽 flags; 👍🏽 was the reply. A lone \ud83d half and a lone \udc00 half follow.',
  'عاد الوفد يوم الاثنين بعد ٩٧ دقيقة. قال المتحدث: «لا تعليق». ثم غادر الجميع.',
  '総理大臣は月曜日に会見した。「参加は必要ない」と述べた。九七パーセントが減少した。',
  'เขากล่าวว่าไม่จำเป็นต้องมีทหารต่างชาติ และการเจรจาจะดำเนินต่อไปในวันจันทร์',
  '‘He said “that is ‘not necessary’ now”’—or so it’s told… -- --- – — − “unclosed quote goes on',
  `${'word '.repeat(3_000)}end.`,
  `A${'\u0301'.repeat(60)} stack of accents, then 1,234,567.89 and 1.234.567,89 and 1 234 567 and 12e3 and 0x1F.`,
];
