import type { KnownReport, PageInput } from './input';

/** Whether the page's own address, or the canonical one it names, is the report's. */
export function isOwnReport(page: PageInput, report: KnownReport): boolean {
  const address = plainAddress(report.url);
  return (
    address !== '' &&
    (plainAddress(page.url) === address || plainAddress(page.canonical) === address)
  );
}

/** An address without scheme, `www.`, fragment, tracking parameters and final slash. */
function plainAddress(url: string): string {
  const [address = ''] = url.split('#');
  const [path = '', query = ''] = address.split('?');
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid)/.test(part));
  const plain = path.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
  return kept.length === 0 ? plain : `${plain}?${kept.join('&')}`;
}
