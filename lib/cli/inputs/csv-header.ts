import { isBodyName } from './record-names';

/** The first line of a table: what parts its columns, and whether one of them may hold the text of a report. */
export type Header = { readonly delimiter: string; readonly hasBody: boolean };

/** Comma, semicolon (where the comma is the decimal sign) and tab. */
const DELIMITERS = [',', ';', '\t'] as const;

/** Reads the header without a parser. The delimiter is the one that parts most names. */
export function headerOf(text: string): Header {
  const line = /[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const delimiter = DELIMITERS.reduce((best, each) =>
    namesOf(line, each).length > namesOf(line, best).length ? each : best,
  );
  const names = namesOf(line, delimiter);
  return { delimiter, hasBody: names.length > 1 && names.some(isBodyName) };
}

function namesOf(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ''));
}
