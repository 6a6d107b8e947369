import { type Code, CODE_MAX, NAME_MAX } from "../../../components.contract.ts";

/** Why code cannot be sent as it is, as the end of a sentence; null when it can. */
export function obstacleOf({ name, jsxCode, cssCode }: Code): string | null {
  if (name.trim() === "") return "the component needs a name";
  if (name.trim().length > NAME_MAX) return `the name is longer than ${NAME_MAX} characters`;
  const long = jsxCode.length > CODE_MAX ? "JSX" : cssCode.length > CODE_MAX ? "CSS" : null;
  return long && `the ${long} is longer than ${CODE_MAX.toLocaleString("en-GB")} characters`;
}
