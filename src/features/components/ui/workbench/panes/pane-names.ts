export const PANES = ["jsx", "css", "exchanges", "console", "props"] as const;
export type PaneName = (typeof PANES)[number];
