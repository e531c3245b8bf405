/** Last words of a company's name that say what kind of company it is, not which (folded). */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  `inc incorporated corp corporation co company ltd limited llc plc group hold holding holdings ag sa nv`.split(
    /\s+/,
  ),
);
