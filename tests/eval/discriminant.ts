/** A labelled point. */
export type Example = { readonly features: readonly number[]; readonly label: string };

type Matrix = readonly (readonly number[])[];

/**
 * Linear discriminant analysis on standardised features (Fisher 1936): returns the most likely label of a point. It has
 * nothing to tune, and no step is random. No feature may follow from the others. O(examples × features² + features³).
 */
export function trainDiscriminant(
  examples: readonly Example[],
  labels: readonly string[],
): (features: readonly number[]) => string {
  const scale = standardise(examples.map(({ features }) => features));
  const groups = labels.map((name) => {
    const points = examples
      .filter(({ label }) => label === name)
      .map((each) => scale(each.features));
    return { name, points, centre: meanRow(points), share: points.length / examples.length };
  });
  const spread = groups.flatMap(({ points, centre }) =>
    points.map((point) => minus(point, centre)),
  );
  const covariance = covarianceOf(spread);
  const planes = groups.map(({ name, centre, share }) => {
    const slope = solve(covariance, centre);
    return { name, slope, offset: Math.log(share) - dot(slope, centre) / 2 };
  });
  return (features) => {
    const point = scale(features);
    const scores = planes.map(({ slope, offset }) => dot(slope, point) + offset);
    return planes[scores.indexOf(Math.max(...scores))]?.name ?? '';
  };
}

/**
 * The cut between values of two kinds that puts the fewest on the wrong side, half way between its neighbours; the middle
 * one of equals. O(n²).
 */
export function bestCut(values: readonly { readonly value: number; readonly isAbove: boolean }[]) {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  const cuts = sorted.slice(1).map((value, i) => (value + (sorted[i] ?? value)) / 2);
  const wrong = cuts.map(
    (cut) => values.filter(({ value, isAbove }) => value >= cut !== isAbove).length,
  );
  const fewest = Math.min(...wrong);
  const best = cuts.filter((_, i) => wrong[i] === fewest);
  return best[best.length >> 1] ?? 0;
}

/** Maps each feature to mean 0 and deviation 1 over the examples. */
function standardise(rows: Matrix): (row: readonly number[]) => number[] {
  const means = meanRow(rows);
  const squares = meanRow(rows.map((row) => minus(row, means).map((value) => value ** 2)));
  return (row) => minus(row, means).map((value, j) => value / (Math.sqrt(squares[j] ?? 0) || 1));
}

function covarianceOf(rows: Matrix): number[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) =>
    meanRow(rows.map((row) => row.map((value) => value * (row[i] ?? 0)))),
  );
}

/** Solves `matrix · x = right` by Gaussian elimination; a positive definite matrix needs no pivots. */
function solve(matrix: Matrix, right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivot, i) => {
    rows.forEach((row, k) => {
      if (k === i) return;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      pivot.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - factor * value;
      });
    });
  });
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}

function meanRow(rows: Matrix): number[] {
  const width = rows[0]?.length ?? 0;
  return Array.from(
    { length: width },
    (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length,
  );
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, j) => value - (b[j] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, j) => sum + value * (b[j] ?? 0), 0);
}
