import { InvalidArgumentError } from 'commander';

/** Takes the exit code of a command. */
export type Finish = (exitCode: number) => void;

/** Gathers an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function webAddress(value: string): string {
  if (/^https?:/i.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It must begin with http:// or https://.');
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
