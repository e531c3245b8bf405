import { t } from '../lib/i18n';
import { excerpt, MAX_NAME_LENGTH } from './display-text';

/** How a pack is called on screen, ready to be shown. */
export function packName(title: string): string {
  return excerpt(title, MAX_NAME_LENGTH) || t('pack_untitled');
}

/** The same in a sentence, in quotation marks. */
export function quotedName(title: string): string {
  return t('report_quoted', packName(title));
}
