import { useEffect, useState } from "react";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";

/** In the shape of what comes, once it has taken a moment. */
export function WorkbenchSkeleton() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <main className="app" aria-busy="true" aria-label="Opening the component">
      <div className="side" aria-hidden="true">
        <SkeletonRows rows={6} className="p-4" />
      </div>
      <div className="main">
        <div className="wb-stage" />
      </div>
    </main>
  );
}
