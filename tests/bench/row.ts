/** One line of the table. */
export type Row = {
  readonly what: string;
  /** What the design asks for; empty for a figure that only informs. */
  readonly goal: string;
  readonly value: string;
  readonly isMet?: boolean;
};

/** A row for a figure that should be at least, or at most, so much. */
export function goalRow(
  what: string,
  sign: '≥' | '≤',
  goal: number,
  value: number,
  unit: string,
): Row {
  return {
    what,
    goal: `${sign} ${goal}${unit}`,
    value: `${format(value)}${unit}`,
    isMet: sign === '≥' ? value >= goal : value <= goal,
  };
}

export function infoRow(what: string, value: number, unit: string): Row {
  return { what, goal: '', value: `${format(value)}${unit}` };
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, goal, value, isMet } of rows) {
    const mark = isMet === undefined ? '' : isMet ? 'met' : 'MISSED';
    console.log(`${what.padEnd(width)}  ${goal.padStart(10)}  ${value.padStart(12)}  ${mark}`);
  }
}
