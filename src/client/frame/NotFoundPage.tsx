import { Link } from "@tanstack/react-router";
import { Logo } from "#src/client/ui/Logo.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";

export function NotFoundPage() {
  useTitle("Not found");
  return (
    <main className="plain">
      <div>
        <Logo />
        <h1 className="page-title">There is no page here</h1>
        <p className="text-base text-ink-2">The address may be mistyped, or what stood here was deleted.</p>
        <Link to="/" className="btn fill">
          Go to your conversations
        </Link>
      </div>
    </main>
  );
}
