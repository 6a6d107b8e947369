import { useState } from "react";
import { Plus } from "lucide-react";
import { Facts } from "#src/client/ui/Facts.tsx";
import { PanelFrame } from "#src/client/ui/PanelFrame.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { freeName } from "../../marking.rules.ts";
import { namesIn } from "../../templates.rules.ts";
import { useEditing } from "./editing.tsx";
import { typeWords } from "./types.ts";
import { VariableFields } from "./VariableFields.tsx";
import { Versions } from "./Versions.tsx";

type TemplatePanelProps = { older: number | null; onOlder: (version: number | null) => void };

/** About the template: its variables, who has it, its versions. */
export function TemplatePanel({ older, onOlder }: TemplatePanelProps) {
  const { draft, change, template, isOwner } = useEditing();
  const { variables } = draft;
  const [openAt, setOpenAt] = useState<number | null>(null);
  const used = new Set(namesIn(draft));
  const add = () => {
    const name = freeName("", variables);
    change((now) => ({
      ...now,
      variables: [...now.variables, { name, label: "", type: "text", default: "", help: "", isRequired: true, choices: [] }],
    }));
    setOpenAt(variables.length);
  };
  return (
    <PanelFrame label="About this template" title="Variables">
      <section>
        {variables.length === 0 && (
          <p className="text-xs text-ink-3">
            None yet. Select words in the text and press Make it a variable, or write a name between two braces.
          </p>
        )}
        {variables.map((variable, index) => (
          <div key={variable.name}>
            <RowButton
              text={variable.label || variable.name}
              fact={used.has(variable.name) ? typeWords(variable.type) : "not in the words"}
              aria-expanded={openAt === index}
              className={openAt === index ? "font-label" : undefined}
              onClick={() => setOpenAt(openAt === index ? null : index)}
            />
            {openAt === index && <VariableFields variable={variable} index={index} onGone={() => setOpenAt(null)} />}
          </div>
        ))}
        <RowButton icon={Plus} text="Add a variable" className="!text-ink-2" onClick={add} />
      </section>
      <Versions older={older} onOlder={onOlder} />
      <section>
        <h2>Who has it</h2>
        <Facts
          items={[
            ["Seen by", template.visibility === "team" ? "The team" : "Only you"],
            ["Owner", isOwner ? "You" : "A colleague"],
          ]}
        />
      </section>
    </PanelFrame>
  );
}
