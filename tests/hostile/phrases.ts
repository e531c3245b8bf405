/** What stands on pages of many outlets, whatever they tell of: lines that a hostile pack would offer as its reports. */
export const STANDING_LINES: readonly (readonly string[])[] = [
  // Newsletters and subscriptions.
  [
    'Sign up to our newsletter to get the latest news in your inbox every morning.',
    'Subscribe now for unlimited digital access to all our articles, or log in to your account.',
    'Get our weekly newsletter with the best stories of the week, straight to your inbox.',
    'You have reached your limit of free articles. Sign in or subscribe to continue reading.',
  ],
  // Cookie notices.
  [
    'We and our partners store and access information on a device, such as cookies, and process personal data.',
    'This website uses cookies to improve your experience. By clicking accept you consent to our use of cookies.',
    'You can change your preferences or withdraw your consent at any time by returning to this site and clicking the privacy button.',
  ],
  // Credits.
  [
    'The Associated Press contributed to this report.',
    'Reporting by the newsroom; editing by the news desk.',
    'This story was produced by a partner newsroom and is republished here with permission.',
    'Copyright The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  ],
  // Weather and sign-in.
  [
    'Tonight: Partly cloudy. Low around 45. Winds light and variable.',
    'Tomorrow: Mostly sunny, with a high near 60. Chance of rain 20 percent.',
    'Sign in to save your location and get the forecast for your area every day.',
  ],
  // What reporters write in any story.
  [
    'This is a developing story and will be updated as more information comes in.',
    'A spokesperson did not immediately respond to a request for comment.',
    'According to people familiar with the matter, a decision is expected this week.',
    'He told reporters on Monday that the government would respond in the coming days.',
    'In a statement on Tuesday, the company said it was aware of the reports.',
    'Follow the latest updates on our website and on social media.',
  ],
];

/** Lines that stand below generated articles, one or two on each. */
export const EVERY_LINE: readonly string[] = STANDING_LINES.flat();

/** Without them no sentence is written. */
export const FUNCTION_WORDS =
  'the of and to in a is that for it was on with as he be at by had not but from are this have an they which or his one were all their there been has would who will more if out so what up said about than into them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people';

/** What news is told in. */
export const NEWS_PHRASES: readonly string[] = [
  'told reporters',
  'said in a statement',
  'in the first quarter of the year',
  'at the end of the year',
  'a spokesman for the',
  'according to the',
  'for the first time since',
  'is expected to',
  'more than',
  'the government said',
  'the company said it',
  'the United States',
  'Prime Minister',
  'the number of',
  'percent of the',
  'million dollars',
  'on condition of anonymity',
  'did not respond to a request for comment',
  'has been accused of',
  'over the past year',
];
