/** `template` with its `{name}` places filled. What is filled in is not looked at again. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w{1,12})\}/g, (place, name: string) => String(values[name] ?? place));
}

/** With a capital at the beginning, also behind an opening mark such as « or ¿. */
export function sentence(text: string, language: string): string {
  return text.replace(/^([«„“"¿\s\u00a0]{0,4})(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toLocaleUpperCase(language));
}

/** As it stands behind a colon: Spanish and French go on in lower case. */
export function afterColon(text: string, language: string): string {
  return language === "es" || language === "fr" ? text.charAt(0).toLocaleLowerCase(language) + text.slice(1) : text;
}
