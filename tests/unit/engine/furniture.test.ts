import { describe, expect, test } from 'vitest';
import { markFurniture } from '../../../lib/engine/furniture';

const kept = (paragraphs: readonly string[]) =>
  paragraphs.filter((_, i) => !markFurniture(paragraphs)[i]);

describe('lines only a site says', () => {
  test.each([
    'Share this @internewscast.com',
    'Share this article',
    'Facebook Twitter',
    'WhatsApp | Telegram | Email',
    'Subscribe now to our newsletter',
    'Subscribe',
    'Sign up for our newsletter',
    'Type your email…',
    'Enter your email address',
    'Continue reading',
    'Read more',
    'Advertisement',
    'Article continues below advertisement',
    'We use cookies to improve your experience.',
    'This site uses cookies.',
    'By clicking “Accept” you agree to our terms.',
    '© 2024 Example Media',
    'Copyright 2024 Example Media. All rights reserved.',
    'All rights reserved.',
    'Follow us on Twitter',
    'Get the latest news in your inbox',
    'Tags: border, trade',
    '12 Comments',
    'Leave a reply',
    'Skip to content',
    'Source: Wire Example',
    'Sources: Reuters, AFP',
    'Quelle: Beispielagentur',
    'Источник: Пример',
    'This article originally appeared on Wire Example.',
    'This story was first published by Wire Example and is republished here.',
    'Originally published on wire.example',
    'Republished with permission from Wire Example.',
  ])('%s', (line) => {
    expect(kept([line])).toEqual([]);
  });
});

describe('sentences of an article that merely use such words', () => {
  test.each([
    'Subscribe rates rose by 4 percent, the company said.',
    'Share prices fell on Tuesday.',
    'Read more books, the minister told pupils.',
    'Source: a person close to the talks, who asked not to be named because the offer had not been made public yet.',
    'Sources close to the minister: she will stay, they said.',
    'First published in 1925, the novel was banned in Boston.',
    'First published by a small press, the novel sold two million copies.',
    'The story first ran in 2009 and sold two million copies.',
    'Reprinted leaflets were handed out on Monday.',
    'Advertisement spending fell by 3 percent.',
    'Sign up sheets were handed out at the school on Friday.',
    'Comments by the minister drew protest.',
    'Cookies were sold at the fair by 40 children.',
    'Copyright law was changed in 1998, the court noted.',
    'Copyright claims rose by a third last year.',
    'Topics: trade, tariffs and the border, the spokesman said.',
    'Join today in prayer, the bishop asked the town.',
    'More from the same author follows next week, the paper said.',
    'Latest news from the front was grim, the general said.',
    'Related charges were dropped in May.',
    'Recommended doses were halved after the study.',
    'Most read the letter as a threat.',
    'Popular anger grew after the vote.',
    'Email records show that the two men met twice.',
    'Search teams found the boat at dawn.',
    'We use cookies as bait, the fisherman explained, because gulls like sugar and carp like flour.',
  ])('%s', (sentence) => {
    expect(kept([sentence])).toEqual([sentence]);
  });
});

describe('lists of other stories', () => {
  test('a heading takes the headlines and cut-off teasers below it', () => {
    expect(
      kept([
        'The article ends here.',
        'You May Also Like',
        'Senator Reveals What He Knew',
        'A teaser that breaks off in the middle of…',
        'Another Headline',
      ]),
    ).toEqual(['The article ends here.']);
  });

  test('running text ends the list, and what follows it stays', () => {
    const text = ['The article goes on after the list.', 'A subheading', 'It ends here.'];
    expect(kept(['Related stories', 'A Headline', ...text])).toEqual(text);
  });

  test('the same headline without a list heading above it stays', () => {
    expect(kept(['Senator Reveals What He Knew', 'The article.'])).toHaveLength(2);
  });
});

test('nothing is marked in no paragraphs', () => {
  expect(markFurniture([])).toEqual([]);
});
