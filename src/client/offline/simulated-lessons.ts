// For tests: a server's lessons, as `drafts.save` and `drafts.publish` answer.

type Parts = Record<string, unknown>;
type Lesson = { id: string; title: string; revision: number; content: Parts };
type Save = { id: string; baseRevision: number; changes: { title?: string; content?: Parts } };

/** `merges`: parts changed by others and by the save come together, as long as no part was changed by both. */
export function simulatedLessons({ merges = false } = {}) {
  const snapshots = new Map<string, Lesson[]>();

  const latest = (id: string): Lesson => history(id).at(-1)!;
  const history = (id: string): Lesson[] => {
    const known = snapshots.get(id);
    if (known) return known;
    const first = [{ id, title: "", revision: 1, content: {} }];
    snapshots.set(id, first);
    return first;
  };
  const flat = ({ title, content }: { title?: string; content?: Parts }): Parts => ({ ...content, ...(title !== undefined && { title }) });

  function write(id: string, parts: Parts): Lesson {
    const { title, ...content } = { ...flat(latest(id)), ...parts };
    const lesson = { id, title: String(title), revision: latest(id).revision + 1, content };
    history(id).push(lesson);
    return lesson;
  }

  function save({ id, baseRevision, changes }: Save) {
    const now = latest(id);
    if (baseRevision === now.revision) return { status: "saved", lesson: write(id, flat(changes)) };
    const base = history(id).find(({ revision }) => revision === baseRevision)!;
    const [before, after] = [flat(base), flat(now)];
    const conflicts = Object.keys(flat(changes)).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
    if (merges && conflicts.length === 0) return { status: "merged", lesson: write(id, flat(changes)) };
    return {
      status: "conflict",
      latest: now,
      base: base.content,
      merged: now.content,
      conflicts: merges ? conflicts : Object.keys(flat(changes)),
    };
  }

  return {
    latest,
    /** Somebody else's words. */
    write,
    handle(path: string, input: Record<string, unknown>): unknown {
      if (path === "drafts.save") return save(input as Save);
      if (path === "lessons.unpublish") return write(String(input.id), { isPublished: false });
      if (path !== "drafts.publish") return {};
      const { id, baseRevision } = input as Save;
      if (baseRevision !== latest(id).revision) throw new Error(`Published over ${latest(id).revision} from ${baseRevision}`);
      return write(id, { isPublished: true });
    },
  };
}
