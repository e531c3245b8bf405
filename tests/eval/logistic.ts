/** A labelled point. */
export type Example = { readonly features: readonly number[]; readonly label: string };

const STEPS = 600;
const RATE = 0.5;
/** Ridge penalty: with a hundred examples and ten features, less would fit the noise. */
const RIDGE = 0.02;

/**
 * Multinomial logistic regression on standardised features by full-batch gradient descent; returns the most likely label
 * of a point. Deterministic. O(steps × examples × features × labels).
 */
export function trainSoftmax(
  examples: readonly Example[],
  labels: readonly string[],
): (features: readonly number[]) => string {
  const scale = standardise(examples.map(({ features }) => features));
  const points = examples.map(({ features, label }) => ({ x: [1, ...scale(features)], label }));
  const size = points[0]?.x.length ?? 1;
  const weights = labels.map(() => new Float64Array(size));
  for (let step = 0; step < STEPS; step++) {
    const slopes = labels.map(() => new Float64Array(size));
    for (const { x, label } of points) {
      const shares = softmax(weights, x);
      labels.forEach((name, k) => {
        const error = (shares[k] ?? 0) - (name === label ? 1 : 0);
        x.forEach((value, j) => {
          const slope = slopes[k];
          if (slope) slope[j] = (slope[j] ?? 0) + (error * value) / points.length;
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
  return (features) => {
    const shares = softmax(weights, [1, ...scale(features)]);
    return labels[shares.indexOf(Math.max(...shares))] ?? '';
  };
}

function softmax(weights: readonly Float64Array[], x: readonly number[]): number[] {
  const scores = weights.map((row) => x.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0));
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
