/** Four decimals: what is below is noise in a count of words. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
