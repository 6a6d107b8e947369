import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Lesson } from "#src/features/lessons/lessons.contract.ts";
import type { Embedded } from "./html.ts";

type Block = Paragraph | Table;
type Marks = { bold?: boolean; italics?: boolean; strike?: boolean };

const PICTURE_WIDTH = 560;
const KINDS: Record<string, "png" | "jpg" | "gif"> = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif" };

/** A Word document: headings, lists, tables and pictures as Word knows them. Base64. */
export async function toDocx(
  { title, content }: Pick<Lesson, "title" | "content">,
  embedded: Embedded,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): Promise<string> {
  const list = (heading: string, points: { text: string }[]) =>
    points.length === 0
      ? []
      : [headingOf(heading, 2), ...points.map(({ text }) => new Paragraph({ text, numbering: { reference: "points", level: 0 } }))];
  const script = content.script.flatMap(({ heading, minutes, body }, index) => [
    headingOf(`${index + 1} ${heading || "Untitled section"} (${minutes} min)`, 2),
    ...blocksOf(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children),
  ]);
  const pictures = content.images.flatMap(({ attachmentId, caption }) => pictureOf(attachmentId, caption, embedded, sizes));
  const document = new Document({
    title,
    numbering: { config: [levels("points", LevelFormat.BULLET, "•"), levels("numbers", LevelFormat.DECIMAL, "%1.")] },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...(content.summary ? [new Paragraph(content.summary)] : []),
          ...list("Objectives", content.objectives),
          ...list("Materials", content.materials),
          ...script,
          ...pictures,
        ],
      },
    ],
  });
  return Packer.toBase64String(document);
}

const levels = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [0, 1, 2, 3, 4].map((level) => ({
    level,
    format,
    text: format === LevelFormat.DECIMAL ? `%${level + 1}.` : text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  })),
});

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const headingOf = (text: string, depth: number) => new Paragraph({ text, heading: HEADINGS[depth - 1]! });

const blocksOf = (nodes: readonly RootContent[], level = 0): Block[] => nodes.flatMap((node) => blockOf(node, level));

function blockOf(node: RootContent, level: number): Block[] {
  switch (node.type) {
    case "heading":
      return [new Paragraph({ children: runsOf(node.children), heading: HEADINGS[Math.min(node.depth + 1, 5)]! })];
    case "paragraph":
      return [new Paragraph({ children: runsOf(node.children) })];
    case "blockquote":
      return node.children.flatMap((child) =>
        child.type === "paragraph"
          ? [new Paragraph({ children: runsOf(child.children, { italics: true }), indent: { left: 720 } })]
          : blockOf(child, level),
      );
    case "code":
      return node.value.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, font: "Consolas" })] }));
    case "list":
      return node.children.flatMap(({ children, checked }) =>
        children.flatMap((child, index) => {
          if (child.type !== "paragraph") return blockOf(child, level + 1);
          const box = typeof checked === "boolean" ? [new TextRun(checked ? "☑ " : "☐ ")] : [];
          const numbering = { reference: node.ordered ? "numbers" : "points", level: Math.min(level, 4) };
          return [
            new Paragraph({
              children: [...box, ...runsOf(child.children)],
              ...(index === 0 ? { numbering } : { indent: { left: 720 * (level + 1) } }),
            }),
          ];
        }),
      );
    case "table":
      return [
        new Table({
          rows: node.children.map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                children: row.children.map(
                  (cell) =>
                    new TableCell({ children: [new Paragraph({ children: runsOf(cell.children, index === 0 ? { bold: true } : {}) })] }),
                ),
              }),
          ),
        }),
      ];
    case "thematicBreak":
      return [new Paragraph({ text: "", thematicBreak: true })];
    default:
      return [new Paragraph(plainOf(node))];
  }
}

const runsOf = (nodes: readonly PhrasingContent[], marks: Marks = {}): ParagraphChild[] => nodes.flatMap((node) => runOf(node, marks));

function runOf(node: PhrasingContent, marks: Marks): ParagraphChild[] {
  switch (node.type) {
    case "strong":
      return runsOf(node.children, { ...marks, bold: true });
    case "emphasis":
      return runsOf(node.children, { ...marks, italics: true });
    case "delete":
      return runsOf(node.children, { ...marks, strike: true });
    case "inlineCode":
      return [new TextRun({ text: node.value, font: "Consolas", ...marks })];
    case "break":
      return [new TextRun({ break: 1 })];
    case "link":
      return /^(https?|mailto):/i.test(node.url)
        ? [new ExternalHyperlink({ link: node.url, children: runsOf(node.children, marks) })]
        : runsOf(node.children, marks);
    case "image":
      return [new TextRun({ text: `[Picture: ${node.alt ?? ""}]`, italics: true })];
    default:
      return [new TextRun({ text: plainOf(node), ...marks })];
  }
}

const plainOf = (node: Nodes): string => ("value" in node ? node.value : "children" in node ? node.children.map(plainOf).join("") : "");

function pictureOf(
  attachmentId: string | undefined,
  caption: string,
  embedded: Embedded,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): Paragraph[] {
  const file = attachmentId ? embedded.get(attachmentId) : undefined;
  const size = attachmentId ? sizes.get(attachmentId) : undefined;
  const type = file && KINDS[file.mediaType];
  if (!file || !size || !type) return [new Paragraph({ children: [new TextRun({ text: `[Picture: ${caption}]`, italics: true })] })];
  const width = Math.min(PICTURE_WIDTH, size.width);
  const transformation = { width, height: Math.round((size.height * width) / size.width) };
  return [new Paragraph({ children: [new ImageRun({ type, data: file.bytes, transformation })] }), new Paragraph(caption)];
}
