import type { Expression, Node } from "./ast.ts";
import { untyped } from "./ast.ts";

type Names = ReadonlyMap<string, Expression>;
type Left = { nodes: number };

/** How many nodes are looked at for one value: names within names could make it endless. */
const NODES_MAX = 2_000;

/** The value of an expression that is written out (text, number, list, object), or `undefined`. Names are looked up in `names`. */
export const staticValue = (node: Node | null | undefined, names: Names = new Map()): unknown =>
  evaluate(node, names, { nodes: NODES_MAX });

function evaluate(node: Node | null | undefined, names: Names, left: Left): unknown {
  if (!node || left.nodes-- <= 0) return undefined;
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return node.value;
    case "NullLiteral":
      return null;
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return evaluate(untyped(node), names, left);
    case "UnaryExpression": {
      const value = evaluate(node.argument, names, left);
      return typeof value === "number" && node.operator === "-"
        ? -value
        : typeof value === "boolean" && node.operator === "!"
          ? !value
          : undefined;
    }
    case "TemplateLiteral":
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
    case "Identifier":
      return evaluate(names.get(node.name), names, left);
    case "ArrayExpression":
      return all(node.elements.map((each) => evaluate(each, names, left)));
    case "ObjectExpression": {
      const entries: [string, unknown][] = [];
      for (const each of node.properties) {
        const key = each.type === "ObjectProperty" ? keyOf(each) : null;
        const value = each.type === "ObjectProperty" ? evaluate(each.value, names, left) : undefined;
        if (key === null || value === undefined) return undefined;
        entries.push([key, value]);
      }
      return Object.fromEntries(entries);
    }
    default:
      return undefined;
  }
}

const all = (values: unknown[]) => (values.includes(undefined) ? undefined : values);

/** The name of a property, unless it is computed. */
export function keyOf(node: { computed?: boolean | null; key: { type: string } }): string | null {
  const key = node.key as { type: string; name?: string; value?: unknown };
  if (node.computed) return null;
  if (key.type === "Identifier") return key.name ?? null;
  return key.type === "StringLiteral" || key.type === "NumericLiteral" ? String(key.value) : null;
}
