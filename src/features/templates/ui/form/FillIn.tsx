import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { ArrowLeft } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { wordsFor } from "#src/client/words.ts";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { useTemplate, useTemplateActions } from "../../templates.client.ts";
import type { Template, TemplateSummary } from "../../templates.contract.ts";
import { fillIn } from "../../templates.rules.ts";
import { FilledWords } from "../words/FilledWords.tsx";
import { plainTitle } from "../group-templates.ts";
import { useValues } from "./use-values.ts";
import { ValueField } from "./ValueField.tsx";

type FillInProps = {
  template: TemplateSummary;
  onBack: (() => void) | undefined;
  onMade: (lessonId: string) => void;
  onEdit: (templateId: string) => void;
};

/** The form that a template's variables make, and what the draft will say. */
export function FillIn({ template: summary, onBack, onMade, onEdit }: FillInProps) {
  const { template, error, isPending, isAhead, refetch } = useTemplate(summary.id);
  const { connection } = useOutboxView(useOutbox());
  const { instantiate, draftOf, create } = useTemplateActions();
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { variables } = template ?? summary;
  const { values, problems, shown, isLoaded, write, leave, showAll, handOver } = useValues(summary.id, variables);
  const deferred = useDeferredValue(values);
  const [obstacle, setObstacle] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const words = useMemo(() => template && { title: template.title, content: template.content }, [template]);
  const wrong = Object.keys(problems).length;

  function make() {
    if (wrong > 0) {
      showAll();
      // The first that is wrong, once the page says so.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]:not([role]), [data-wrong]")?.focus());
      return;
    }
    const filled = words ? fillIn(words, variables, values) : null;
    const problem = filled && tooMuch(filled.content);
    setObstacle(problem);
    if (problem) return;
    const title = filled?.title.trim().slice(0, 200) || summary.title;
    const draft = filled && { title, content: filled.content };
    const { id, kept } = draft && isAhead ? draftOf(draft) : instantiate(summary, values, draft);
    void handOver(kept);
    if (filled) onMade(id);
    else setWaiting(true);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    make();
  };

  return (
    <div className="templates-pane" onKeyDown={onKeyDown}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Fill in">
        <div className="grid gap-4 px-5 pt-4 pb-5">
          <div>
            {onBack && (
              <Button icon={ArrowLeft} className="-ms-3" onClick={onBack}>
                Templates
              </Button>
            )}
            <h3 className="font-read text-base font-strong">{plainTitle(summary)}</h3>
            {summary.description && <p className="text-ink-2">{summary.description}</p>}
            <p className="text-xs text-ink-3">{aboutWords(summary)}</p>
          </div>
          {variables.length > 0 && isLoaded && (
            <form
              ref={form}
              id={formId}
              noValidate
              className="template-form"
              aria-label="What changes"
              onSubmit={(event) => {
                event.preventDefault();
                make();
              }}
            >
              {variables.map((variable) => (
                <ValueField
                  key={variable.name}
                  variable={variable}
                  value={values[variable.name]}
                  error={shown.has(variable.name) ? problems[variable.name] : undefined}
                  onWrite={(value) => write(variable.name, value)}
                  onLeave={() => leave(variable.name)}
                />
              ))}
            </form>
          )}
          <section className="grid gap-2" aria-label="The draft">
            <div className="flex items-baseline gap-2">
              <h3 className="flex-1 font-label">The draft will say</h3>
              {variables.length > 0 && <span className="text-xs text-ink-3">filled in as you type</span>}
            </div>
            <ListState
              state={words ? "ready" : isPending && !error ? "loading" : "failed"}
              isEmpty={!words}
              failure={`The words could not be read, and can be filled in all the same. ${error ? wordsFor(error) : ""}`}
              onRetry={() => void refetch()}
              skeleton={<SkeletonRows rows={5} />}
              empty={null}
            >
              {words && <FilledWords words={words} variables={variables} values={deferred} />}
            </ListState>
          </section>
        </div>
      </div>
      <footer className="templates-foot">
        <span className="words text-xs text-ink-3" role="status">
          {isWaiting
            ? "Kept on this device. The draft is made when the server answers, and is then in Drafts."
            : (obstacle ??
              (shown.size > 0 && wrong > 0
                ? `${count(wrong, "field")} ${wrong === 1 ? "needs" : "need"} a look`
                : connection === "offline"
                  ? "Offline: the draft is kept here and made when the server answers."
                  : "What you type here is kept on this device."))}
        </span>
        <Button
          disabled={summary.isStarter && !template}
          onClick={() => onEdit(summary.isStarter && template ? create(copyOf(template)) : summary.id)}
        >
          {summary.isStarter ? "Edit a copy" : "Edit template"}
        </Button>
        <Button look="fill" onClick={make}>
          Make the draft
        </Button>
      </footer>
    </div>
  );
}

const copyOf = ({ title, description, subject, content, variables }: Template) => ({ title, description, subject, content, variables });

/** Values can make a text longer than a lesson takes. */
function tooMuch(content: unknown): string | null {
  const { success, error } = lessonContent.safeParse(content);
  if (success) return null;
  const [issue] = error.issues;
  return `Filled in, one text is too long: ${issue?.message}.`;
}

function aboutWords({ subject, minutes, sectionCount, variables, version, visibility, isStarter, author }: TemplateSummary): string {
  const whose = isStarter ? "comes with Lectern" : visibility === "team" ? `shared by ${author || "a colleague"}` : "only you see it";
  const facts = [subject, `${minutes} min`, count(sectionCount, "section"), count(variables.length, "variable"), whose];
  return [...facts, isStarter ? null : `version ${version}`].filter(Boolean).join(", ");
}
