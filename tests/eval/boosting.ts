/** A point to learn from. */
export type Example = {
  readonly features: readonly number[];
  readonly isPositive: boolean;
  readonly weight: number;
};

/**
 * A tree of three questions "is feature f at most t?": the first, then one for each answer; and what the four ways through
 * it add to the score, "yes, yes" first. A flat row, so that a model is a table of numbers.
 */
export type Tree = readonly [
  feature: number,
  limit: number,
  yesFeature: number,
  yesLimit: number,
  noFeature: number,
  noLimit: number,
  yesYes: number,
  yesNo: number,
  noYes: number,
  noNo: number,
];

export type Model = { readonly base: number; readonly trees: readonly Tree[] };

const ROUNDS = 160;
const RATE = 0.08;
/** Added to the curvature of every leaf, so that few examples move it little. */
const RIDGE = 3;
/** Weight of examples that either answer must leave. */
const MIN_WEIGHT = 15;
/** Limits tried per feature. */
const LIMITS = 24;

/** Gradient boosting of trees with the logistic loss (Friedman 2001). Deterministic. O(rounds × examples × features). */
export function boost(examples: readonly Example[]): Model {
  const table = tabulate(examples);
  const total = sum(examples.map(({ weight }) => weight));
  const positive = sum(examples.map(({ weight, isPositive }) => (isPositive ? weight : 0)));
  const base = round(Math.log(positive / (total - positive)));
  const scores = examples.map(() => base);
  const everyone = examples.map((_, i) => i);
  const trees: Tree[] = [];
  for (let step = 0; step < ROUNDS; step++) {
    const slopes = examples.map(({ isPositive, weight }, i) => {
      const chance = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      return {
        slope: ((isPositive ? 1 : 0) - chance) * weight,
        curve: chance * (1 - chance) * weight,
        weight,
      };
    });
    const tree = grow(table, slopes, everyone);
    trees.push(tree);
    examples.forEach(({ features }, i) => {
      scores[i] = (scores[i] ?? 0) + answer(tree, features);
    });
  }
  return { base, trees };
}

/** What a model makes of a point: log odds. */
export function scoreOf({ base, trees }: Model, features: readonly number[]): number {
  return trees.reduce((score, tree) => score + answer(tree, features), base);
}

function answer(tree: Tree, features: readonly number[]): number {
  const [feature, limit, yesFeature, yesLimit, noFeature, noLimit, ...leaves] = tree;
  const isYes = (features[feature] ?? 0) <= limit;
  const isSecond = isYes
    ? (features[yesFeature] ?? 0) <= yesLimit
    : (features[noFeature] ?? 0) <= noLimit;
  return leaves[(isYes ? 0 : 2) + (isSecond ? 0 : 1)] ?? 0;
}

type Slope = { readonly slope: number; readonly curve: number; readonly weight: number };
/** Per feature the limits tried, and per example the first limit it does not exceed. */
type Table = {
  readonly limits: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
};
type Split = {
  readonly feature: number;
  readonly limit: number;
  readonly yes: number[];
  readonly no: number[];
};

function grow(table: Table, slopes: readonly Slope[], everyone: readonly number[]): Tree {
  const first = split(table, slopes, everyone);
  const yes = split(table, slopes, first.yes);
  const no = split(table, slopes, first.no);
  const leaf = (places: readonly number[]) => {
    const { slope, curve } = add(slopes, places);
    return round((RATE * slope) / (curve + RIDGE));
  };
  return [
    first.feature,
    first.limit,
    yes.feature,
    yes.limit,
    no.feature,
    no.limit,
    leaf(yes.yes),
    leaf(yes.no),
    leaf(no.yes),
    leaf(no.no),
  ];
}

/** The question that helps most; one that everybody answers with yes where none helps. */
function split(table: Table, slopes: readonly Slope[], places: readonly number[]): Split {
  const all = add(slopes, places);
  const worth = ({ slope, curve }: Slope) => (slope * slope) / (curve + RIDGE);
  let best = { feature: 0, bin: 255, gain: 0 };
  table.bins.forEach((bins, feature) => {
    const count = table.limits[feature]?.length ?? 0;
    const sums = Array.from({ length: count + 1 }, () => ({ slope: 0, curve: 0, weight: 0 }));
    for (const i of places) {
      const into = sums[bins[i] ?? 0];
      const from = slopes[i];
      if (!into || !from) continue;
      into.slope += from.slope;
      into.curve += from.curve;
      into.weight += from.weight;
    }
    let yes: Slope = { slope: 0, curve: 0, weight: 0 };
    for (let bin = 0; bin < count; bin++) {
      yes = plus(yes, sums[bin] ?? yes);
      const no = plus(all, { slope: -yes.slope, curve: -yes.curve, weight: -yes.weight });
      if (yes.weight < MIN_WEIGHT || no.weight < MIN_WEIGHT) continue;
      const gain = worth(yes) + worth(no) - worth(all);
      if (gain > best.gain) best = { feature, bin, gain };
    }
  });
  const bins = table.bins[best.feature] ?? new Uint8Array();
  return {
    feature: best.feature,
    limit: table.limits[best.feature]?.[best.bin] ?? Number.MAX_SAFE_INTEGER,
    yes: places.filter((i) => (bins[i] ?? 0) <= best.bin),
    no: places.filter((i) => (bins[i] ?? 0) > best.bin),
  };
}

function tabulate(examples: readonly Example[]): Table {
  const width = examples[0]?.features.length ?? 0;
  const limits = Array.from({ length: width }, (_, j) =>
    limitsOf(examples.map(({ features }) => features[j] ?? 0)),
  );
  const bins = limits.map((tried, j) =>
    Uint8Array.from(examples, ({ features }) => {
      const bin = tried.findIndex((limit) => (features[j] ?? 0) <= limit);
      return bin < 0 ? tried.length : bin;
    }),
  );
  return { limits, bins };
}

/** Midway between neighbouring values, at most `LIMITS` of them with as many examples between each two. */
function limitsOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const middles = distinct.slice(1).map((value, i) => round((value + (distinct[i] ?? value)) / 2));
  if (middles.length <= LIMITS) return middles;
  const picked = Array.from({ length: LIMITS }, (_, i) =>
    round(sorted[Math.floor(((i + 1) * sorted.length) / (LIMITS + 1))] ?? 0),
  );
  return [...new Set(picked)];
}

function add(slopes: readonly Slope[], places: readonly number[]): Slope {
  let total: Slope = { slope: 0, curve: 0, weight: 0 };
  for (const i of places) total = plus(total, slopes[i] ?? { slope: 0, curve: 0, weight: 0 });
  return total;
}

function plus(a: Slope, b: Slope): Slope {
  return { slope: a.slope + b.slope, curve: a.curve + b.curve, weight: a.weight + b.weight };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
