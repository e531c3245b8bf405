import { describe, expect, test } from 'vitest';
import { type RelationMeasures, relationOf } from '../../../lib/engine/relation';

/** A page that shares nothing with a report as long as itself. */
const APART: RelationMeasures = {
  overlap: { share3: 0, share5: 0, clustered3: 0, reportShare3: 0, longestRun: 0 },
  coverage: 0,
  backedShare: 0,
  restatedShare: 0,
  alignedShare: 0,
  sharedAnchors: 0,
  anchorShare: 0,
  anchorShareOfMore: 0,
  tellingShareOfMore: 0,
  pageWords: 400,
  reportWords: 400,
};
const overlap = { share3: 0.2, share5: 0.05, clustered3: 0.15, reportShare3: 0.12, longestRun: 9 };
const wording: RelationMeasures = { ...APART, overlap, backedShare: 0.5, anchorShare: 0.5 };
const event: RelationMeasures = {
  ...APART,
  coverage: 0.15,
  alignedShare: 0.15,
  sharedAnchors: 20,
  anchorShare: 0.4,
  anchorShareOfMore: 0.3,
  tellingShareOfMore: 0.1,
};

describe('wording in common makes a rewrite', () => {
  const said = (more: Partial<RelationMeasures['overlap']>) =>
    relationOf({ ...wording, overlap: { ...overlap, ...more } });

  test('where it stands together', () => {
    expect(said({})).toBe('rewritten');
  });

  test('not where it lies scattered over page and report, as what is common to all texts does', () => {
    expect(said({ clustered3: 0, reportShare3: 0.05 })).toBe('none');
  });

  test('not where it is next to nothing of a report long enough to hold anything', () => {
    expect(said({ clustered3: 0.1, reportShare3: 0.02 })).toBe('none');
    expect(said({ clustered3: 0.2, reportShare3: 0.005 })).toBe('none');
  });

  test('of a long report that a brief tells again', () => {
    expect(said({ clustered3: 0.2, reportShare3: 0.02 })).toBe('rewritten');
  });

  test('of a report many times as long that most of the names and figures come from, too', () => {
    const brief = { ...wording, pageWords: 110, reportWords: 5_000, anchorShare: 0.8 };
    const copied = { ...brief, overlap: { ...overlap, share3: 0.6, clustered3: 0.6 } };
    expect(relationOf(copied)).toBe('edited');
    expect(relationOf({ ...copied, anchorShare: 0.5 })).toBe('none');
    const restated = { ...brief, overlap: APART.overlap, restatedShare: 0.6 };
    expect(relationOf(restated)).toBe('rewritten');
    expect(relationOf({ ...restated, anchorShare: 0.5 })).toBe('none');
    expect(relationOf({ ...restated, anchorShare: 0.5, reportWords: 1_000 })).toBe('rewritten');
  });

  test('and little of it does only where the subject is the same', () => {
    const little = { ...wording, overlap: { ...overlap, share3: 0.07, reportShare3: 0.08 } };
    expect(relationOf(little)).toBe('rewritten');
    expect(relationOf({ ...little, anchorShare: 0.05 })).toBe('none');
  });
});

describe('names and figures in common tell of one event', () => {
  test('where they are many of both texts', () => {
    expect(relationOf(event)).toBe('same-event');
  });

  test('not where the report is a list of all the names there are', () => {
    expect(relationOf({ ...event, anchorShareOfMore: 0.05 })).toBe('none');
  });

  test('not where next to none of them are names of the story, unless the sentences are alike', () => {
    const common = { ...event, tellingShareOfMore: 0.01 };
    expect(relationOf(common)).toBe('none');
    expect(relationOf({ ...common, alignedShare: 0.3 })).toBe('same-event');
  });

  test('of few such names only where more words are alike', () => {
    const few = { ...event, tellingShareOfMore: 0.025 };
    expect(relationOf(few)).toBe('same-event');
    expect(relationOf({ ...few, alignedShare: 0.06 })).toBe('none');
  });

  test('not where the report is a sentence', () => {
    expect(relationOf({ ...event, reportWords: 25 })).toBe('none');
  });

  test('not where few of them stand among other words', () => {
    const few = { ...event, sharedAnchors: 7, anchorShareOfMore: 0.2 };
    expect(relationOf(few)).toBe('same-event');
    expect(relationOf({ ...few, coverage: 0.05 })).toBe('none');
  });
});
