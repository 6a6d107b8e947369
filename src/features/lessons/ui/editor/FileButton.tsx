import { useRef } from "react";
import type { LucideIcon } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import { useUpload } from "./use-upload.ts";

type FileButtonProps = {
  label: string;
  icon: LucideIcon;
  accept: readonly string[];
  isBare?: boolean;
  onSent: (attachment: Attachment) => void;
};

/** Chooses a file and sends it; says how far it is, and why it was not taken. */
export function FileButton({ label, icon, accept, isBare, onSent }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const { state, send } = useUpload();
  const share = state && "share" in state ? state.share : null;
  const choose = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(",")}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file) void send({ blob: file, name: file.name }).then((attachment) => attachment && onSent(attachment));
        }}
      />
      {isBare ? (
        <IconButton label={label} icon={icon} onClick={choose} />
      ) : (
        <Button look="line" size="small" icon={icon} busy={share !== null} onClick={choose}>
          {share === null ? label : `Sending… ${Math.round(share * 100)} %`}
        </Button>
      )}
      {state && "problem" in state && (
        <span className="text-xs text-danger" role="alert">
          {state.problem}
        </span>
      )}
    </>
  );
}
