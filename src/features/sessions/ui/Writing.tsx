/** In the time's place while a reply is being written. */
export const Writing = () => (
  <span className="inline-flex items-center gap-1.5">
    <i className="dot" />
    writing
  </span>
);
