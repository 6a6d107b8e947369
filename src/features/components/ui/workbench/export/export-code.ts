import { download } from "#src/client/ui/download.ts";
import type { Code } from "../../../components.contract.ts";

/** A name that any system takes as that of a file. */
export const fileName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 80)
    .trim() || "Component";

export const exportJsx = ({ name, jsxCode }: Code) => download(`${fileName(name)}.jsx`, jsxCode, "text/javascript");
export const exportCss = ({ name, cssCode }: Code) => download(`${fileName(name)}.css`, cssCode, "text/css");

/** Both files, such as when the server does not take them. */
export function exportBare(code: Code) {
  exportJsx(code);
  if (code.cssCode !== "") exportCss(code);
}
