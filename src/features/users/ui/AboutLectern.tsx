const POINTS = [
  ["Talk", "Say the subject, the class and the time you have. The reply goes on if you close the page."],
  ["Draft", "Turn a conversation into a lesson: aims, materials, sections, minutes."],
  ["Keep", "Every word is kept from the first key, and saved on this server’s disk."],
] as const;

export function AboutLectern() {
  return (
    <section>
      <h2 className="serif-head">Teaching material, made together</h2>
      <dl className="facts">
        {POINTS.map(([name, words]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-ink-2">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
