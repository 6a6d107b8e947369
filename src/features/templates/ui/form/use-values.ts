import { useMemo, useState } from "react";
import type { TemplateVariable, Values } from "../../templates.contract.ts";
import { checkValues } from "../../templates.rules.ts";
import { useKept } from "../use-kept.ts";

type Typed = Record<string, string>;

/** What is typed into a template's form: kept on this device until a draft is made of it. Checked on leaving a field. */
export function useValues(templateId: string, variables: readonly TemplateVariable[]) {
  const { value, isLoaded, write, handOver } = useKept<Typed>(`values:${templateId}`);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  /** Of variables that are still there, without those that say what the default says. */
  const values = useMemo<Typed>(() => {
    const typed = Object.entries(value ?? {}).filter(([name, text]) =>
      variables.some((each) => each.name === name && each.default !== text),
    );
    return Object.fromEntries(typed);
  }, [value, variables]);
  const problems = useMemo(() => {
    const wrong = checkValues(variables, values satisfies Values);
    return Object.fromEntries(Object.entries(wrong).map(([path, words]) => [path.slice("values.".length), words]));
  }, [variables, values]);
  return {
    values,
    problems,
    /** The fields whose errors are said. */
    shown,
    isLoaded,
    write: (name: string, text: string) => write({ ...value, [name]: text }),
    leave: (name: string) => setShown((now) => new Set([...now, name])),
    showAll: () => setShown(new Set(variables.map(({ name }) => name))),
    handOver,
  };
}
