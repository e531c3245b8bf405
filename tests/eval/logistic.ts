/** A labelled point. One of weight 2 counts as two points; 1 when not given. */
export type Example = {
  readonly features: readonly number[];
  readonly label: string;
  readonly weight?: number;
};

const STEPS = 600;
const RATE = 0.5;
/** Ridge penalty: with a hundred examples and ten features, less would fit the noise. */
const RIDGE = 0.02;

/** Returns the most likely label of a point, as `trainScores` scores it. */
export function trainSoftmax(
  examples: readonly Example[],
  labels: readonly string[],
): (features: readonly number[]) => string {
  const scoresOf = trainScores(examples, labels);
  return (features) => {
    const scores = scoresOf(features);
    return labels[scores.indexOf(Math.max(...scores))] ?? '';
  };
}

/** A logistic curve: `bias` + Σ weight × feature is the logarithm of the odds. */
export type Curve = { readonly bias: number; readonly weights: readonly number[] };

/** Logistic regression of two labels on features as they come: the odds of `positive` against `negative`. */
export function trainCurve(
  examples: readonly Example[],
  negative: string,
  positive: string,
): Curve {
  const scoresOf = trainScores(examples, [negative, positive]);
  const oddsAt = (features: readonly number[]) => {
    const [against = 0, inFavour = 0] = scoresOf(features);
    return inFavour - against;
  };
  const width = examples[0]?.features.length ?? 0;
  const bias = oddsAt(new Array<number>(width).fill(0));
  const weights = Array.from(
    { length: width },
    (_, j) => oddsAt(Array.from({ length: width }, (_, k) => (k === j ? 1 : 0))) - bias,
  );
  return { bias, weights };
}

/**
 * Multinomial logistic regression on standardised features by full-batch gradient descent; returns the score of a point
 * for every label (softmax makes them chances). Deterministic. O(steps × examples × features × labels).
 */
function trainScores(
  examples: readonly Example[],
  labels: readonly string[],
): (features: readonly number[]) => number[] {
  const scale = standardise(examples.map(({ features }) => features));
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const points = examples.map(({ features, label, weight = 1 }) => ({
    x: [1, ...scale(features)],
    label,
    share: weight / total,
  }));
  const size = points[0]?.x.length ?? 1;
  const weights = labels.map(() => new Float64Array(size));
  for (let step = 0; step < STEPS; step++) {
    const slopes = labels.map(() => new Float64Array(size));
    for (const { x, label, share } of points) {
      const chances = softmax(weights, x);
      labels.forEach((name, k) => {
        const error = (chances[k] ?? 0) - (name === label ? 1 : 0);
        x.forEach((value, j) => {
          const slope = slopes[k];
          if (slope) slope[j] = (slope[j] ?? 0) + error * value * share;
        });
      });
    }
    weights.forEach((row, k) => {
      for (let j = 0; j < size; j++) {
        const penalty = j === 0 ? 0 : RIDGE * (row[j] ?? 0);
        row[j] = (row[j] ?? 0) - RATE * ((slopes[k]?.[j] ?? 0) + penalty);
      }
    });
  }
  return (features) => scoresOf(weights, [1, ...scale(features)]);
}

function scoresOf(weights: readonly Float64Array[], x: readonly number[]): number[] {
  return weights.map((row) => x.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0));
}

function softmax(weights: readonly Float64Array[], x: readonly number[]): number[] {
  const scores = scoresOf(weights, x);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Maps each feature to mean 0 and deviation 1 over the examples. */
function standardise(rows: readonly (readonly number[])[]): (row: readonly number[]) => number[] {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, j) => mean(rows.map((row) => row[j] ?? 0)));
  const deviations = means.map(
    (middle, j) => Math.sqrt(mean(rows.map((row) => ((row[j] ?? 0) - middle) ** 2))) || 1,
  );
  return (row) => row.map((value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
