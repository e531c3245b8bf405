import { browser } from '../browser';
import type { Report } from '../engine/report';
import { t } from '../i18n';
import type { TabState } from '../messaging/protocol';

/** The icon's states; each has a picture in `public/icon/state`. */
export type IconState =
  | 'not-checked'
  | 'checking'
  | 'no-match'
  | 'copied'
  | 'altered'
  | 'unreadable';

/** What the toolbar shows of a tab. */
export type Badge = { readonly icon: IconState; readonly text: string; readonly title: string };

const COLOURS: Partial<Record<IconState, string>> = { copied: '#8a5a00', altered: '#a3243b' };
const NEUTRAL = '#5b5f66';

/** The toolbar's one glance at a tab's state. */
export function badgeOf(state: TabState): Badge {
  switch (state.kind) {
    case 'checking':
      return { icon: 'checking', text: '…', title: t('badge_title_checking') };
    case 'checked':
      return badgeOfReport(state.report);
    case 'unsupported':
    case 'no-article':
      return unreadable();
    case 'failed':
      return state.error === 'storage-failed' ? notChecked() : unreadable();
    default:
      return notChecked();
  }
}

/** Draws a state on the tab's toolbar icon. */
export async function drawBadge(tabId: number, state: TabState): Promise<void> {
  const { icon, text, title } = badgeOf(state);
  const picture = (size: number) => `/icon/state/${icon}-${size}.png`;
  await Promise.all([
    browser.action.setIcon({ tabId, path: { 16: picture(16), 32: picture(32) } }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[icon] ?? NEUTRAL }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {
    // The tab was closed meanwhile, and its icon with it.
  });
}

function badgeOfReport(report: Report): Badge {
  const originals = report.matches.filter((match) => !match.self);
  const changes = report.sentences.flatMap(({ status, changes }) =>
    status === 'altered' ? changes : [],
  );
  if (originals.length === 0) {
    return { icon: 'no-match', text: '', title: t('badge_title_no_match') };
  }
  if (changes.length > 0) {
    const count = String(changes.length);
    return { icon: 'altered', text: `≠${count}`, title: t('badge_title_altered', count) };
  }
  const percent = wholePercent(Math.max(...originals.map((match) => match.coverage)));
  return { icon: 'copied', text: `${percent}%`, title: t('badge_title_copied', percent) };
}

function unreadable(): Badge {
  return { icon: 'unreadable', text: '', title: t('badge_title_unreadable') };
}

function notChecked(): Badge {
  return { icon: 'not-checked', text: '', title: t('badge_title_not_checked') };
}

/** A share that is neither nothing nor all never reads so. */
function wholePercent(share: number): string {
  const percent = Math.round(share * 100);
  if (share > 0 && share < 1) return String(Math.min(99, Math.max(1, percent)));
  return String(percent);
}
