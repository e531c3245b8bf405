/** The address if it may be linked to (http or https), else nothing. */
export function safeLink(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/** The host of a web address as readers name it, without `www.`; empty when it is none. */
export function hostOf(address: string): string {
  const link = safeLink(address);
  return link ? new URL(link).hostname.replace(/^www\./u, '') : '';
}
