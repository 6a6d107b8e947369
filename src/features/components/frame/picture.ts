/** Larger pictures say no more, and may not fit into a message. In CSS pixels of each side. */
const SIDE_MAX = 4_000;
const PNG_MAX = 20_000_000;
const SCALE = 2;
const XHTML = "http://www.w3.org/1999/xhtml";

/** What is drawn, as a PNG in base64, drawn again inside of an SVG; null: the browser will not hand it out, or it is too large. */
export async function picture(): Promise<string | null> {
  const width = Math.min(SIDE_MAX, Math.max(1, document.documentElement.clientWidth));
  const height = Math.min(SIDE_MAX, Math.max(1, Math.ceil(document.documentElement.getBoundingClientRect().height)));
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(width, height))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--lx-paper").trim() || "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
    return png.length <= PNG_MAX ? png : null;
  } catch {
    return null; // Tainted, or markup that no SVG can hold.
  }
}

function svgOf(width: number, height: number): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  copyState(document.body, body);
  for (const script of body.querySelectorAll("script")) script.remove();
  const html = document.createElementNS(XHTML, "html") as HTMLElement;
  for (const { name, value } of document.documentElement.attributes) html.setAttribute(name, value);
  const style = document.createElementNS(XHTML, "style");
  style.textContent = rules();
  html.append(style, body);
  const markup = new XMLSerializer().serializeToString(html);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
}

const rules = () =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map(({ cssText }) => cssText)
    .join("\n");

/** What a copy of elements lacks: drawings, and what was typed or chosen. */
function copyState(from: Element, to: Element): void {
  const copies = [...to.querySelectorAll("canvas, input, textarea, select")];
  for (const [index, element] of [...from.querySelectorAll("canvas, input, textarea, select")].entries()) {
    const copy = copies[index]!;
    if (element instanceof HTMLCanvasElement) {
      const image = document.createElement("img");
      for (const { name, value } of element.attributes) image.setAttribute(name, value);
      image.src = element.toDataURL();
      copy.replaceWith(image);
    } else if (element instanceof HTMLInputElement) {
      copy.setAttribute("value", element.value);
      copy.toggleAttribute("checked", element.checked);
    } else if (element instanceof HTMLTextAreaElement) {
      copy.textContent = element.value;
    } else if (element instanceof HTMLSelectElement) {
      for (const [at, option] of [...copy.querySelectorAll("option")].entries())
        option.toggleAttribute("selected", element.options[at]?.selected ?? false);
    }
  }
}
