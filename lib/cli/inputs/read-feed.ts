import { InputError } from '../errors';
import { feedDraft } from './feed-draft';
import { type FeedItem, FeedItems } from './feed-items';
import { problemAt } from './problems';
import type { SourceFile, SourceRecord } from './source-file';
import { textStream } from './text-stream';

/** RSS (also as WordPress exports a whole site) or Atom, item by item. */
export async function* readFeed({ opened, name, note }: SourceFile): AsyncGenerator<SourceRecord> {
  const items = new FeedItems();
  const recordOf = (item: FeedItem): SourceRecord => ({
    line: item.line,
    draft: () => feedDraft(item, items.feed),
  });
  try {
    const text = textStream(opened, (doubt) => note(problemAt('dropped', { file: name }, doubt)));
    for await (const chunk of text) {
      for (const item of items.write(chunk)) yield recordOf(item);
      if (items.isFeed === false) throw new InputError(`${name} ${NO_FEED}`);
    }
    for (const item of items.end()) yield recordOf(item);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`${name} holds an item that is larger than any report: export it again.`);
  }
  if (!items.isFeed) throw new InputError(`${name} ${NO_FEED}`);
  if (items.isCut)
    throw new InputError(`${name} ends within an item: copy it again from its source.`);
}

const NO_FEED = 'is no RSS or Atom feed: export the reports as one, or as ninjs, JSON or CSV.';
