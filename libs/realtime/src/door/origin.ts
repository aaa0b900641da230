/**
 * Whether a page of this origin may open a socket. A browser always names its origin, so that another site cannot borrow
 * a nurse's cookie; what names none is no browser.
 */
export function originAdmitted(
  origin: string | undefined,
  host: string | undefined,
  ownUrls: readonly (string | undefined)[],
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.protocol !== 'https:' && from.protocol !== 'http:') return false;
  return (
    from.host === host?.toLowerCase() || ownUrls.some((url) => url !== undefined && new URL(url).origin === from.origin)
  );
}
