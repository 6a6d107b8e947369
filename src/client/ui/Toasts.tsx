import { Toaster } from "sonner";
import { useMedia } from "./use-media.ts";

export function Toasts() {
  const isNarrow = useMedia("(max-width: 760px)");
  return (
    <Toaster
      position={isNarrow ? "top-center" : "bottom-center"}
      visibleToasts={2}
      offset={24}
      mobileOffset={8}
      containerAriaLabel="Messages"
    />
  );
}
