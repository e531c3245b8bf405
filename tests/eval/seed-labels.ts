import { filesIn, readJson, readText } from './corpora';

export type Label = 'verbatim' | 'edited' | 'paraphrase' | 'altered' | 'mixed' | 'novel';

/** One sentence of a seed as two people labelled it; the README beside the labels says what each field means. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly label: Label;
  readonly accept: readonly Label[];
  readonly agreed: boolean;
  readonly support: readonly string[];
  readonly quotes: readonly LabelledPart[];
  readonly numbers: readonly LabelledPart[];
};

type LabelledPart = { readonly text: string; readonly status: string; readonly agreed?: boolean };

/** The labelled pages, and the originals they were labelled against. */
export const PAGES = ['000', '001'];
export const ORIGINALS = ['003', '004'];

export function readLabels(shared: string, seed: string): Labelled[] {
  return readJson<Labelled[]>(shared, `labels/${seed}.json`);
}

export function seedText(shared: string, seed: string): string {
  const file = filesIn(shared, 'seeds', '.txt').find((name) => name.includes(`/${seed}_`)) ?? '';
  return readText('', file);
}

/** Letters and digits only: labels and engine may cut quotation marks and spaces differently. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
