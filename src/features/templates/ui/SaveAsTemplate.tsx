import { useNavigate } from "@tanstack/react-router";
import { LayoutTemplate } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { MenuItem } from "#src/client/ui/Menu.tsx";
import type { Lesson } from "#src/features/lessons/lessons.contract.ts";
import { useTemplateActions } from "../templates.client.ts";

type SaveAsTemplateProps = { lesson: Pick<Lesson, "title" | "content">; as: "menu" | "button" };

/** Copies the lesson’s words, as they stand on the page, into a template and opens it. The lesson stays as it is. */
export function SaveAsTemplate({ lesson: { title, content }, as }: SaveAsTemplateProps) {
  const { create } = useTemplateActions();
  const navigate = useNavigate();
  const save = () => {
    const templateId = create({ title, content, description: content.summary.slice(0, 1_000) });
    void navigate({ to: "/t/$templateId", params: { templateId } });
  };
  return as === "menu" ? (
    <MenuItem icon={LayoutTemplate} onChoose={save}>
      Save as template
    </MenuItem>
  ) : (
    <IconButton label="Save as template" icon={LayoutTemplate} onClick={save} />
  );
}
