import type { SentenceStatus } from '../engine/report';

/** Highlight names are visible to the page and to other extensions: the prefix keeps them apart. */
const highlightPrefix = 'wireprint-';
export const flashName = `${highlightPrefix}flash`;

/** Highlight of one status, as named in `CSS.highlights`. */
export function highlightName(status: SentenceStatus): string {
  return highlightPrefix + status;
}

/** All statuses, weakest claim on the reader's eye first: later ones paint over earlier ones. */
export const markedStatuses: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'paraphrased',
  'partly-new',
  'not-found',
  'altered',
];

/**
 * The popup's hues at a lightness that keeps 3:1 against white and against near-black, since a page's own
 * ground is not known; the tints let the page's text colour through. The line tells the statuses apart without colour:
 * solid, dashed, dotted for what an original has, double, above-and-below and wavy for what it lacks.
 */
const looks: Readonly<Record<SentenceStatus, readonly [rgb: string, tint: number, line: string]>> =
  {
    verbatim: ['74 120 224', 0.16, 'underline solid 2px'],
    edited: ['84 128 226', 0.13, 'underline dashed 2px'],
    paraphrased: ['96 138 230', 0.1, 'underline dotted 2px'],
    'partly-new': ['138 118 204', 0.16, 'underline double 1px'],
    'not-found': ['128 134 148', 0.2, 'underline overline solid 1px'],
    altered: ['222 104 32', 0.2, 'underline wavy 2px'],
  };

/** The style sheet of all highlights. */
export const highlightCss: string = [
  ...markedStatuses.map((status) => {
    const [rgb, tint, line] = looks[status];
    return `::highlight(${highlightName(status)}){background-color:rgb(${rgb} / ${tint});text-decoration:${line} rgb(${rgb})}`;
  }),
  `::highlight(${flashName}){background-color:#ffd84d;color:#1b1d22;text-decoration:underline solid 3px #8a5a00}`,
].join('\n');
