import { describe, expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

const namesIn = (sentence: string) => valuesOf('name', sentence);

describe('names inside a sentence', () => {
  test.each([
    ['On Tuesday the mayor met Claudia Sheinbaum again.', ['claudia sheinbaum']],
    ['He thanked the Bank of England for its help.', ['bank of england']],
    ['They asked Omar García Harfuch to speak.', ['omar garcia harfuch']],
    ['She flew to New York with them.', ['new york']],
    ['It was the Central Intelligence Agency that asked.', ['central intelligence agency']],
    ['They named it Operation Absolute Resolve at once.', ['operation absolute resolve']],
    ['The aims of Mexico’s government are clear.', ['mexico']],
    ['He lives in St. Louis with them.', ['st louis']],
    ['They want Ukraine, Russia and China to talk.', ['ukraine', 'russia', 'china']],
  ])('%s', (sentence, expected) => {
    expect(namesIn(sentence)).toEqual(expected);
  });
});

test('titles are no part of a name', () => {
  for (const title of [
    'President',
    'Mr.',
    'Ms.',
    'Dr.',
    'Sen.',
    'Gov.',
    'Prime Minister',
    'former President',
  ])
    expect(namesIn(`They asked ${title} Lee to stay there.`), title).toEqual(['lee']);
});

test('acronyms are names with and without full stops, at the start too', () => {
  for (const name of ['CIA', 'C.I.A.']) {
    expect(namesIn(`The ${name} said nothing about it.`)).toEqual(['cia']);
    expect(namesIn(`${name} officers said nothing about it.`)).toEqual(['cia']);
  }
});

test('an accent makes no other name', () => {
  expect(namesIn('They caught Nicolás Maduro there.')).toEqual(
    namesIn('They caught Nicolas Maduro there.'),
  );
});

test('the first word of a sentence is no name by its capital', () => {
  expect(namesIn('Officials said so.')).toEqual([]);
  expect(namesIn('Meanwhile, they left.')).toEqual([]);
  expect(namesIn('I said that I would.')).toEqual([]);
});

test('a headline in capitals tells no names', () => {
  expect(namesIn('Trump Says He Will Send Troops To Mexico Again')).toEqual([]);
});

test('weekdays and months are dates, not names', () => {
  expect(namesIn('They met on Monday, and again in January 2024.')).toEqual([]);
});

test('a date joined to a name by a small word is no part of it', () => {
  expect(namesIn('They signed the Treaty of May 9 there.')).toEqual(['treaty']);
});
