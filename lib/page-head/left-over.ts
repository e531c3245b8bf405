import { articlesInJsonLd, type JsonLdNode, textField } from './json-ld';
import { webAddress } from './metadata-values';
import { metaOf, type PageHead } from './page-head';
import { type Claim, isOfThisPage, sameAddress } from './this-page';

/** A page's head without what is about another page, and which of its JSON-LD articles are about this one. */
export type OwnHead = {
  readonly head: PageHead;
  readonly articles: readonly JsonLdNode[];
  /** Names of outlets in JSON-LD about other pages: the outlet is still the same. */
  readonly publisher: string;
};

/** Metas that are about the site, whichever article they were written for. */
const ofTheSite = new Set(
  'og:site_name application-name dc.publisher twitter:site og:locale content-language dc.language'.split(
    ' ',
  ),
);

/** Drops what a single-page site has left over in the head from the article it showed before. */
export function withoutLeftOvers(head: PageHead): OwnHead {
  const all = articlesInJsonLd(head.jsonLd);
  const articles = all.filter((article) => isOfThisPage(head, claimOf(article)));
  const others = all.filter((article) => !articles.includes(article)).map(claimOf);
  const address = metaOf(head, 'og:url');
  const said = { headline: metaOf(head, 'og:title', 'twitter:title', 'dc.title'), address };
  const isForeign = address !== '' && !isOfThisPage(head, said);
  const foreign = [...others, ...(isForeign ? [said] : [])].filter((claim) => claim.address !== '');
  return {
    head: {
      ...head,
      metas: isForeign ? head.metas.filter(([name]) => ofTheSite.has(name)) : head.metas,
      links: head.links.filter(({ href }) => {
        const target = webAddress(href, head.url);
        return !foreign.some((claim) => sameAddress(webAddress(claim.address, head.url), target));
      }),
    },
    articles,
    publisher: textField(all[0], 'publisher'),
  };
}

function claimOf(article: JsonLdNode): Claim {
  const address = textField(article, 'mainEntityOfPage') || textField(article, 'url');
  return { headline: textField(article, 'headline'), address };
}
