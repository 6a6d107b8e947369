import type { ReactNode } from "react";
import { languageOptions } from "#src/client/languages.ts";
import { count, dayWords } from "#src/client/time-words.ts";
import { Facts } from "#src/client/ui/Facts.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { useModels } from "#src/features/ai/ai.client.ts";
import { useProjects } from "#src/features/projects/projects.client.ts";
import type { Mode, Session } from "../sessions.contract.ts";

const MODE_WORDS: Record<Mode, string> = { fun: "Fun, playful", learn: "Learn, thorough" };

export type SessionFactsProps = Pick<Session, "mode" | "language" | "modelId" | "projectId"> & {
  onLanguage: (language: string) => void;
  onModel: (modelId: string | null, name: string) => void;
  onProject: (projectId: string | null, name: string) => void;
  session?: Session;
};

export function SessionFacts({ mode, language, modelId, projectId, onLanguage, onModel, onProject, session }: SessionFactsProps) {
  return (
    <section>
      <h2>Settings</h2>
      <Facts
        items={[
          ["Mode", MODE_WORDS[mode]],
          [
            "Language",
            <Select key="language" bare aria-label="Language" value={language} options={languageOptions(language)} onChange={onLanguage} />,
          ],
          ["Model", <ModelFact key="model" modelId={modelId} onModel={onModel} />],
          ["Project", <ProjectFact key="project" projectId={projectId} onProject={onProject} />],
          ...(session && session.messageCount > 0 ? [["Messages", messagesOf(session)] as [string, ReactNode]] : []),
        ]}
      />
    </section>
  );
}

function ModelFact({ modelId, onModel }: Pick<SessionFactsProps, "modelId" | "onModel">) {
  const { items, chosen } = useModels(modelId);
  if (!chosen || items.length === 1) return chosen?.name ?? "";
  const options = items.map(({ id, name, isDefault }) => ({ value: id, label: isDefault ? `${name} (default)` : name }));
  const choose = (id: string) => {
    const model = items.find((each) => each.id === id);
    if (model) onModel(model.isDefault ? null : id, model.name);
  };
  return <Select bare aria-label="Model" value={chosen.id} options={options} onChange={choose} />;
}

function ProjectFact({ projectId, onProject }: Pick<SessionFactsProps, "projectId" | "onProject">) {
  const { projects } = useProjects();
  const options = [{ value: "", label: "None" }, ...projects.map(({ id, name }) => ({ value: id, label: name }))];
  const choose = (id: string) => onProject(id || null, options.find(({ value }) => value === id)?.label ?? "");
  return <Select bare aria-label="Project" value={projectId ?? ""} options={options} onChange={choose} />;
}

const messagesOf = ({ messageCount, createdAt }: Session) =>
  `${count(messageCount, "message").replace(/ messages?$/, "")}, since ${dayWords(createdAt)}`;
