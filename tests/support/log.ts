/** Collects what the server logs, so that a test can look at it and fails on an unexpected error. */
export function createLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, write: (text: string) => void lines.push(JSON.parse(text) as Record<string, unknown>) };
}
