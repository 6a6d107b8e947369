import type { Tx } from "#db/store.ts";
import { findSession } from "#src/features/sessions/index.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import type { Services } from "#src/server/context.ts";
import type { Metadata } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";
import { codeOf, isSameCode, mergeCode } from "./code.rules.ts";
import { problemOf } from "./compile/compile.ts";
import { type Author, CODE_MAX, type CodeProblem, type ComponentRequest, type Interaction } from "./components.contract.ts";
import { type ComponentRow, findCurrent, updateComponent } from "./components.store.ts";
import { newComponent, USUAL_TYPE } from "./components.service.ts";
import { insertInteraction } from "./interactions.store.ts";
import type { MadeComponent } from "./made.rules.ts";
import { findOwn, requestOf } from "./reply-request.ts";
import { makeRoom, storeAside, storeNew, storeVersion, tell, type Written } from "./store-version.ts";
import { codeIn, type TakenCode } from "./taken-code.ts";
import { findAncestor, findVersionAt } from "./versions.store.ts";

/** A reply that came to its end, for `userId`. `createdAt`: when it was begun. */
export type Replied = {
  message: { id: string; sessionId: string; createdAt: Instant };
  userId: string;
  content: string;
  author: Exclude<Author, "person">;
};

type Question = { content: string; metadata: Metadata } | undefined;

/**
 * Makes components, or versions of one, of the code in a reply, and notes what was asked, all in the transaction that stores
 * the reply's end. Answers with what the reply's metadata gets; null: it is about no component. Code that cannot be shown is
 * kept with its problem.
 */
export const createReplyTaker =
  ({ clock, newId }: Pick<Services, "clock" | "newId">) =>
  (replied: Replied) => {
    // Read once, however often the transaction begins again.
    let code: TakenCode[] | undefined;
    return async (tx: Tx, question: Question): Promise<Metadata | null> => {
      const request = requestOf(question?.metadata);
      // What explains a component quotes it.
      code ??= request?.interactionType === "explain" ? [] : codeIn(replied.content);
      if (code.length === 0 && !request) return null;
      const session = await findSession(tx, replied.message.sessionId);
      if (!session) return null;
      const target = await targetOf(tx, replied, code, request);
      const isChange = target !== undefined;
      const note = noteOf(question?.content ?? "");
      const taking = { ...replied, request, interactionId: newId(), note, at: clock(), newId };
      const made = code.length === 0 ? [] : await takeAll(tx, taking, code, target);
      await insertInteraction(
        tx,
        authorizeSystem(
          {
            id: taking.interactionId,
            sessionId: session.id,
            prompt: question?.content ?? "",
            response: replied.content,
            interactionType: typeOf(request, made, isChange),
            targetElement: request?.targetElement ?? null,
            metadata: {
              messageId: replied.message.id,
              components: made.map(({ id, version }) => ({ id, version })),
              ...(made.some(({ version }) => version < 0) && { conflict: true }),
            },
            createdAt: taking.at,
          } satisfies Interaction,
          "of the session whose reply it is",
        ),
      );
      return made.length > 0 ? { components: made } : null;
    };
  };

type Taking = Replied & { request: ComponentRequest | null; interactionId: string; note: string; at: Instant; newId: () => string };

/** The component that is changed: the one asked about; without a request the one that is shown, if it comes again. */
async function targetOf(
  tx: Tx,
  { message, userId }: Replied,
  code: TakenCode[],
  request: ComponentRequest | null,
): Promise<Authorized<ComponentRow> | undefined> {
  const shown = request ? await findOwn(tx, userId, request.id) : await findCurrent(tx, message.sessionId);
  const isMeant = shown && (request !== null || (code.length === 1 && code[0]!.name === shown.name));
  return isMeant ? authorizeSystem(shown, "whoever asked owns it") : undefined;
}

/** `modify` is what a request says that does not say more; what is new was not there to be modified. */
function typeOf(request: ComponentRequest | null, made: MadeComponent[], isChange: boolean): string {
  if (made.length === 0) return "explain";
  const asked = request?.interactionType ?? "modify";
  return isChange || asked !== "modify" ? asked : "generate";
}

const NOTE_MAX = 200;
const noteOf = (prompt: string) => (prompt.trim().split("\n", 1)[0] ?? "").slice(0, NOTE_MAX).toWellFormed();

/** The one that has the target's name changes it, or else the first; the others are new, and the last of these is shown. */
async function takeAll(tx: Tx, taking: Taking, code: TakenCode[], target: Authorized<ComponentRow> | undefined): Promise<MadeComponent[]> {
  const change = target && (code.find(({ name }) => name === target.name) ?? code[0]);
  const made: MadeComponent[] = [];
  for (const each of code) {
    if (target && each === change) made.push(await changed(tx, taking, target, each));
    else made.push(await added(tx, taking, each));
  }
  if (target && target.sessionId === taking.message.sessionId && made.length === 1) await show(tx, target);
  return made;
}

const writtenBy = ({ author, userId, interactionId, note, at }: Taking, problem: CodeProblem | null): Written => ({
  author,
  createdBy: userId,
  interactionId,
  note,
  problem,
  at,
});

async function added(tx: Tx, taking: Taking, { name, jsxCode, cssCode, problem }: TakenCode): Promise<MadeComponent> {
  const { userId, author, message, at } = taking;
  const given = { id: taking.newId(), sessionId: message.sessionId, name, jsxCode, cssCode, componentType: USUAL_TYPE, metadata: {} };
  const row = authorizeSystem({ ...newComponent(userId, { ...given, problem, at }), author }, "a new one of whoever asked");
  const { id, version } = await storeNew(tx, row, writtenBy(taking, problem));
  return { id, version, name, problem };
}

/** Together with what somebody wrote since the model saw it; where both changed the same lines, this side is kept aside. */
async function changed(tx: Tx, taking: Taking, row: Authorized<ComponentRow>, code: TakenCode): Promise<MadeComponent> {
  const base = await seenBy(tx, taking, row);
  const mine = {
    name: base.name,
    jsxCode: endedAs(base.jsxCode, code.jsxCode),
    // Who sends no styles leaves them as they are.
    cssCode: code.cssCode === "" ? base.cssCode : endedAs(base.cssCode, code.cssCode),
  };
  const { merged, conflicts } = mergeCode(base, mine, row);
  const isTooLong = merged.jsxCode.length > CODE_MAX || merged.cssCode.length > CODE_MAX;
  const about = { ...writtenBy(taking, code.problem), baseVersion: base.version };
  if (conflicts.length > 0 || isTooLong)
    return { id: row.id, version: await storeAside(tx, row, mine, about), name: row.name, problem: code.problem };
  const { id, name } = row;
  if (isSameCode(merged, row)) return { id, version: row.version, name, problem: row.problem };
  const problem = isSameCode(merged, mine) ? code.problem : problemOf(merged);
  const { version } = await storeVersion(tx, row, merged, { ...about, problem });
  return { id, version, name, problem };
}

/** Whether the last line has an end is no change of it. */
const endedAs = (base: string, code: string) => (base.endsWith("\n") && !code.endsWith("\n") ? `${code}\n` : code);

/** What the model was shown: `baseVersion`, or what stood when the reply was begun. */
async function seenBy(tx: Tx, { request, message }: Taking, row: ComponentRow) {
  const { baseVersion } = request ?? {};
  const seen = baseVersion === undefined ? await findVersionAt(tx, row.id, message.createdAt) : await findAncestor(tx, row.id, baseVersion);
  return { ...codeOf(seen ?? row), version: seen?.version ?? row.version };
}

async function show(tx: Tx, row: Authorized<ComponentRow>): Promise<void> {
  if (row.isCurrent) return;
  await makeRoom(tx, row);
  await updateComponent(tx, row, { isCurrent: true });
  tell(tx, row, "updated");
}
