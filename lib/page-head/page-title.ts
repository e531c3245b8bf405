const separator = /\s+[|\-–—•·»«:]+\s+|\s*[|»«]\s*|:\s+/;
/** "The Daily Example | World" has two parts of decoration; more is a headline with dashes. */
const maxDecorations = 3;

/** Letters and digits only, lower case: how titles and outlet names are compared. */
function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The headline without the outlet's decoration. A part at either end goes when it is the outlet's name
 * (as the page or the host says it), or when a heading of the page is the title without it.
 */
export function plainTitle(
  printed: string,
  outlets: readonly string[],
  headings: readonly string[],
): string {
  const title = printed.replace(/\s+/g, ' ').trim().slice(0, 500);
  const names = new Set(outlets.flatMap(nameKeys));
  const known = new Set(headings.map(key).filter((each) => each.length > 12));
  let rest = title;
  for (let cut = 0; cut < maxDecorations && !known.has(key(rest)); cut += 1) {
    const shorter = cutEnd(rest, names, known) ?? cutStart(rest, names, known);
    if (!shorter) break;
    rest = shorter;
  }
  return rest;
}

/** "www.dailyexample.co.uk" and "The Daily Example" both give "dailyexample". */
export function nameKeys(outlet: string): string[] {
  const bare = outlet.replace(/^the\s+/i, '').replace(/^www\./i, '');
  const label = bare.replace(/(?:\.(?:co|com|org|net|gov))?\.[a-z]{2,6}$/i, '');
  return [key(outlet), key(bare), key(label)].filter((each) => each.length > 1);
}

function cutEnd(
  title: string,
  names: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | null {
  const marks = [...title.matchAll(new RegExp(separator, 'g'))];
  const last = marks.at(-1);
  if (!last?.index) return null;
  const tail = title.slice(last.index + last[0].length);
  const head = title.slice(0, last.index).trim();
  return nameKeys(tail).some((each) => names.has(each)) || startsKnown(head, known) ? head : null;
}

function cutStart(
  title: string,
  names: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | null {
  const first = separator.exec(title);
  if (!first?.index) return null;
  const rest = title.slice(first.index + first[0].length).trim();
  const isOutlet = nameKeys(title.slice(0, first.index)).some((each) => names.has(each));
  return isOutlet || known.has(key(rest)) ? rest : null;
}

function startsKnown(head: string, known: ReadonlySet<string>): boolean {
  const start = key(head);
  return [...known].some((each) => start === each || start.startsWith(each));
}
