import type { PageHead } from '../../../lib/page-head/page-head';

/** What a page that says nothing of itself says, but for the given. */
export function headOf(said: Partial<PageHead>): PageHead {
  return {
    url: 'https://daily.example/story',
    title: '',
    metas: [],
    links: [],
    jsonLd: [],
    headings: [],
    byline: '',
    published: '',
    language: '',
    ...said,
  };
}
