import { useEffect } from "react";
import { useRouter } from "@tanstack/react-router";

/** Loads the lesson’s page beforehand, so that a draft made without a connection opens all the same. */
export function useWarmEditor() {
  const router = useRouter();
  useEffect(() => {
    const failed = () => undefined; // it is asked for again when it is opened
    router.loadRouteChunk(router.routesByPath["/d/$lessonId"])?.catch(failed);
    void import("#src/features/lessons/ui/editor/rich/RichEditor.tsx").catch(failed);
  }, [router]);
}
