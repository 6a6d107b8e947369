import { useMemo } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, Ellipsis, FilePen, Lock, Trash2, Users } from "lucide-react";
import { statusOf } from "#src/client/offline/status.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { SavedStatus } from "#src/client/frame/SavedStatus.tsx";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowPanel, ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useTemplateActions } from "../../templates.client.ts";
import { templateSubject } from "../../templates-pending.client.ts";
import { plainTitle } from "../group-templates.ts";
import { useOpenTemplates } from "../TemplatesProvider.tsx";
import { useEditing } from "./editing.tsx";

export function TemplateBar({ onSave }: { onSave: () => void }) {
  const { template, draft, isDirty, isOwner } = useEditing();
  const view = useOutboxView(useOutbox());
  const navigate = useNavigate();
  const openTemplates = useOpenTemplates();
  const { remove, update } = useTemplateActions();
  const isNarrow = useMedia("(max-width: 760px)");
  const status = useMemo(
    () => statusOf({ view, subject: templateSubject(template.id), savedAt: template.updatedAt }),
    [view, template.id, template.updatedAt],
  );
  const isUnsaved = isDirty && (status.kind === "saved" || status.kind === "saving");
  const isShared = template.visibility === "team";
  const use = () => openTemplates(template.id);
  const toggle = () => {
    void update(template, { visibility: isShared ? "private" : "team" }).done.catch(() => undefined);
  };
  const deleteIt = () => {
    remove(template);
    void navigate({ to: "/" });
  };
  return (
    <Bar
      status={isUnsaved ? "plain" : status.kind}
      start={
        isNarrow ? (
          <Link to="/" className="icon-btn" aria-label="Back">
            <Icon of={ArrowLeft} />
          </Link>
        ) : (
          <ShowSide />
        )
      }
      title={plainTitle(draft) || "Untitled"}
      sentence={
        <>
          <span className="chip max-[760px]:!hidden">Template, version {template.version}</span>
          {isUnsaved ? <StatusLine kind="plain">Not saved, kept here</StatusLine> : <SavedStatus status={status} />}
        </>
      }
      end={
        <>
          {!isNarrow && (
            <Button look="line" onClick={use}>
              Use this template
            </Button>
          )}
          <Button look="fill" onClick={onSave}>
            Save
          </Button>
          <Menu trigger={<IconButton label="More: share, delete" icon={Ellipsis} />}>
            {isNarrow && (
              <MenuItem icon={FilePen} onChoose={use}>
                Use this template
              </MenuItem>
            )}
            {isOwner && (
              <MenuItem icon={isShared ? Lock : Users} onChoose={toggle}>
                {isShared ? "Keep to yourself" : "Share with the team"}
              </MenuItem>
            )}
            <MenuItem icon={Trash2} danger disabled={!isOwner} onChoose={deleteIt}>
              {isOwner ? "Delete" : "Delete: only its owner can"}
            </MenuItem>
          </Menu>
          <ShowPanel label="Variables and versions" />
        </>
      }
    />
  );
}
