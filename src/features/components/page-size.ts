/** Most bytes in one page: one component may hold 400,000 characters of code, one interaction a million. */
const PAGE_BYTES = 2_000_000;

/** The first of `rows` (one more than `limit`) that make a page. The first is always there; what does not fit begins the next page. */
export function fitPage<R extends { size: number }>(rows: R[], limit: number): R[] {
  let bytes = 0;
  return rows.slice(0, limit).filter(({ size }, index) => (bytes += size) <= PAGE_BYTES || index === 0);
}
