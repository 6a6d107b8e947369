import { strToU8, zipSync } from "fflate";
import { compileComponent } from "#src/features/components/compile/compile.ts";
import type { Code, CodeProblem, Component } from "#src/features/components/components.contract.ts";
import { sealedFile } from "#src/features/components/preview/standalone-page.ts";
import { escapeHtml } from "#src/features/components/preview/frame-page.ts";
import { requireComponent } from "#src/features/components/require-component.ts";
import type { Exported } from "#src/features/lessons/transfer/transfer.contract.ts";
import type { SignedIn } from "#src/server/context.ts";
import type { ComponentFile, ComponentFormat } from "./transfer.contract.ts";
import { fileNameOf } from "./file-names.ts";

/** A file with the component as it stands. */
export async function exportComponent(ctx: SignedIn, input: { id: string; format: ComponentFormat }): Promise<Exported> {
  const component = await requireComponent(ctx.store.read, ctx.actor, input.id, "read");
  const name = fileNameOf(component.name);
  switch (input.format) {
    case "jsx":
      return { fileName: `${name}.jsx`, mediaType: "text/jsx", encoding: "utf8", data: component.jsxCode };
    case "css":
      return { fileName: `${name}.css`, mediaType: "text/css", encoding: "utf8", data: component.cssCode };
    case "zip":
      return { fileName: `${name}.zip`, mediaType: "application/zip", encoding: "base64", data: await zipped(ctx, component, name) };
  }
}

async function zipped(ctx: Pick<SignedIn, "previews">, component: Component, folder: string): Promise<string> {
  const { name, componentType, metadata, jsxCode, cssCode } = component;
  const about: ComponentFile = { format: "lectern-component", version: 1, name, componentType, metadata };
  const files = {
    "index.html": sealedFile(name, await standaloneOf(ctx, component)),
    "component.jsx": jsxCode,
    "component.css": cssCode,
    "lectern.json": `${JSON.stringify(about, null, 2)}\n`,
    "README.txt": readme(name),
  };
  const entries = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(entries), { level: 6, mtime: component.updatedAt });
  return Buffer.from(bytes).toString("base64");
}

const readme = (name: string) => `${name}

Open index.html in a browser: it works without a network.

component.jsx and component.css are its code. To bring it back into Lectern, import this folder as a zip, or the two files.
`;

/** A page that runs by itself; where the code does not compile, one that says why. */
export async function standaloneOf({ previews }: Pick<SignedIn, "previews">, { name, jsxCode, cssCode }: Code): Promise<string> {
  const compiled = await compileComponent({ jsxCode, cssCode });
  return compiled.status === "compiled" ? previews.standalone({ name, code: compiled.code }) : brokenPage(name, compiled.problems);
}

const brokenPage = (name: string, problems: CodeProblem[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escapeHtml(name)}</title>
<h1>${escapeHtml(name)}</h1>
<p>This component cannot be shown. Its code is in component.jsx and component.css.</p>
<ul>
${problems.map((problem) => `<li>${escapeHtml(wordsOf(problem))}</li>`).join("\n")}
</ul>
</html>
`;

const wordsOf = ({ part, line, message }: CodeProblem) =>
  `${part === "jsx" ? "JSX" : "CSS"}${line === null ? "" : `, line ${line}`}: ${message}`;
