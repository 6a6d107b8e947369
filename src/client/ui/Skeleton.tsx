const WIDTHS = [62, 44, 55, 70, 48];

/** Rows in the shape of what comes. */
export function SkeletonRows({ rows, lines = 1, className }: { rows: number; lines?: 1 | 2; className?: string }) {
  return (
    <div className={className} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid content-center gap-2" style={{ minHeight: lines === 2 ? 56 : "var(--height-row)" }}>
          <span className="skeleton" style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
          {lines === 2 && <span className="skeleton" style={{ width: `${WIDTHS[row % WIDTHS.length]! - 20}%`, height: 8 }} />}
        </div>
      ))}
    </div>
  );
}
