import type { SourceRelation } from '../../packs/source-report';

/** The texts of one record as its file has them, picked field by field and not yet checked; empty where there is none. */
export type Draft = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly byline: string;
  readonly url: string;
  readonly published: string;
  readonly updated: string;
  readonly language: string;
  readonly status: string;
  readonly rights: string;
  readonly relations: readonly SourceRelation[];
  readonly embargoedUntil: string;
  readonly body: Body;
};

/** The text of a report, by how it is written. */
export type Body =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] };

/** A draft in which nothing is told but the body. */
export function draftOf(body: Body): Draft {
  return {
    id: '',
    version: '',
    title: '',
    publisher: '',
    byline: '',
    url: '',
    published: '',
    updated: '',
    language: '',
    status: '',
    rights: '',
    relations: [],
    embargoedUntil: '',
    body,
  };
}
