/** A line that only a web site says, whatever the article is about. Anchored: a paragraph that merely mentions it stays. */
const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:please )?share (?:this|on|via|with|article|story)\b.{0,60}$/i,
  /^(?:facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|e-?mail|print|copy link|tumblr|flipboard)(?:[\s|,\u00b7/-]+(?:facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|e-?mail|print|copy link|tumblr|flipboard))*$/i,
  /^(?:discover|read|see|view|watch|load|show) more\b(?: (?:from|about|at|on|stories|news|here)\b.{0,80})?[.:\u2026\u00bb]*$/i,
  /^(?:continue|keep) reading\b.{0,40}$/i,
  /^(?:subscribe|sign up|sign in|log in|register|join)\b.{0,20}\b(?:now|today|here|newsletter|e-?mail|inbox|account|reading|free|posts|updates|alerts|archive)\b.{0,100}$/i,
  /^(?:subscribe|sign up|sign in|log in|log out|advertisement|advertisements|advertising|sponsored(?: content)?|promoted(?: content)?|comments?|leave a (?:comment|reply)|skip to (?:main )?content|back to top|menu|search|close|loading\u2026?|follow us|scroll down for more|article continues below(?: advertisement)?|story continues below(?: advertisement)?)[.:]?$/i,
  /^(?:follow|like|find) us on\b.{0,60}$/i,
  /^(?:this (?:web)?site|we(?: and our partners)?) uses? cookies\b/i,
  /^(?:by (?:clicking|continuing|using|signing)\b.{0,60}\b(?:you (?:agree|accept|consent))\b)/i,
  /^(?:\u00a9|copyright (?:\u00a9|\(c\)|\d{4}|by\b)|copyright$|\(c\) ?\d{4}).{0,160}$/i,
  /^all rights reserved\b.{0,120}$/i,
  /^(?:get|receive) (?:the latest|our|your)\b.{0,80}\b(?:inbox|e-?mail|newsletter)\b.{0,60}$/i,
  /^(?:enter|type) your e-?mail\b.{0,80}$/i,
  /^(?:tags?|topics|filed under|categories)\s*:.{0,160}$/i,
  /^(?:\d+ )?(?:comments?|shares?|views?|likes?)(?: \d+)?$/i,
  // Where a text comes from: read as a credit by those who look for credits, and no sentence of the article.
  /^(?:(?:news |original )?sources?|via|quellen?|fuentes?|font[ei]|bron|k\u00e4lla|\u017ar\u00f3d\u0142o|\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a|\u0627\u0644\u0645\u0635\u062f\u0631)\s*:\s*\S.{0,80}$/i,
  /^\W{0,3}this (?:article|story|report|piece|post) (?:was )?(?:originally|first) (?:appeared|published|ran|posted) (?:on|in|by|at)\b.{1,100}$/i,
  /^\W{0,3}(?:originally|first) (?:appeared|published|ran|posted) (?:on|in|by|at)\b(?! \d)[^,;]{1,80}$/i,
  /^\W{0,3}(?:republished|reprinted) (?:here )?(?:with permission )?(?:from|courtesy of)\b.{1,100}$/i,
];

/** "Join today in prayer, the bishop said." */
const REPORTED =
  /\b(?:said|says|told|asked|explained|noted|warned|wrote|added)\b.*[.!?]["\u2019\u201d]*$/i;

/** A heading after which a list of other stories follows. */
const LIST_HEADING =
  /^(?:you (?:may|might) also (?:like|enjoy|be interested in)|related(?: (?:stories|articles|posts|news|content|coverage|reading|topics))?|recommended(?: (?:for you|stories|articles|reading|posts))?|more (?:(?:\S+ ){0,2}stories|news|articles|from\b.{1,50}|on this (?:story|topic)|like this)|most (?:read|popular|viewed|shared|recent)(?: (?:stories|articles|posts|news|in\b.{1,30}))?|trending(?: now| stories| news)?|popular(?: (?:stories|posts|articles|now|today|this week))|(?:latest|recent) (?:news|stories|headlines|posts|articles)|read (?:also|next)|see also|also read|don[\u2019']t miss|editor[\u2019']?s[\u2019']? picks?|top stories|what to read next|from around the web|around the web|promoted stories|sponsored stories|in case you missed it)\s*[:\u2026.]{0,3}$/i;

const ENDS_OPEN = /(?:\u2026|\.\.\.|\[\u2026\]|\[\.\.\.\])$/;
const ENDS_CLOSED = /\.[\])}"'\u2019\u201d]*$/;

/**
 * Which paragraphs are site furniture: share lines, subscribe boxes, cookie notices and lists of other stories.
 * A list starts at its heading and takes the headlines and cut-off teasers below it; the first paragraph of running
 * text ends it. Pure and linear; the same rule serves pages, files and packs, so that both sides of a match lose the same lines.
 */
export function markFurniture(paragraphs: readonly string[]): boolean[] {
  let isInList = false;
  return paragraphs.map((paragraph) => {
    const line = paragraph.trim();
    if (LIST_HEADING.test(line) && !isReported(line)) {
      isInList = true;
      return true;
    }
    if (isFurnitureLine(line)) return true;
    isInList &&= isListEntry(line);
    return isInList;
  });
}

/** Whether one paragraph is furniture by its own words. */
export function isFurnitureLine(line: string): boolean {
  return (
    line.length <= 400 && FURNITURE_LINES.some((pattern) => pattern.test(line)) && !isReported(line)
  );
}

/** Whether a line is a full sentence that tells who said it: an article's, whatever else it sounds like. */
export function isReported(line: string): boolean {
  return REPORTED.test(line);
}

/** A headline (no full stop at its end) or a teaser that breaks off. Running text ends with a full stop. */
function isListEntry(line: string): boolean {
  return ENDS_OPEN.test(line) || (line.length <= 160 && !ENDS_CLOSED.test(line));
}
