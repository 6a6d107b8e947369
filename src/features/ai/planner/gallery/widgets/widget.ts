/** A component as it is written. `body` begins inside the function and may go on with others; nothing of a request is in it. */
export type Widget = {
  /** What it needs of React. */
  imports: string;
  /** The constant with its rows; null: it has none. */
  dataName: string | null;
  body: string;
  css: string;
};
