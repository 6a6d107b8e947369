import { createClient } from "lectern/sdk";

const { LECTERN_URL = "http://127.0.0.1:3000", LECTERN_TOKEN = "" } = process.env;
const lectern = createClient({ url: LECTERN_URL, token: LECTERN_TOKEN });

const { items } = await lectern.templates.list.query();
const template = items.find(({ isStarter, subject }) => isStarter && subject === "Science");
if (!template) throw new Error("This server has no science template.");
for (const { name, type, default: suggested } of template.variables) console.log(`${name} (${type}): ${suggested}`);

// The same values give the same words, here and in the page. What is left out takes its default.
const draft = await lectern.templates.instantiate.mutate({
  templateId: template.id,
  values: { phenomenon: "the cooling of tea", input: "the size of the cup", output: "the temperature after ten minutes", group_size: 4 },
});
console.log(`\n"${draft.title}": ${draft.content.script.length} sections, a draft at ${LECTERN_URL}/d/${draft.id}`);
