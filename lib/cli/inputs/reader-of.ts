import type { InputFormat } from './formats';
import type { Reader } from './source-file';

/** The reader of a format. Each is loaded with its libraries when the first file of its kind comes up. */
export async function readerOf(format: InputFormat): Promise<Reader> {
  switch (format) {
    case 'text':
      return (await import('./read-article-file')).readTextFile;
    case 'html':
      return (await import('./read-article-file')).readHtmlFile;
    case 'feed':
      return (await import('./read-feed')).readFeed;
    case 'json':
      return (await import('./read-json')).readJsonFile;
    case 'jsonl':
      return (await import('./read-json')).readJsonLines;
    case 'csv':
      return (await import('./read-csv')).readCsv;
    case 'parquet':
      return (await import('./read-parquet')).readParquet;
  }
}
