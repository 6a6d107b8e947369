import { afterAll, expect, test } from "bun:test";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { fakeProvider } from "#tests/support/fake-provider.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const KEY = "sk-secret-key-0123456789abcd";

test("a provider is tested, allowed, saved, made the default, chosen for a session, counted and deleted", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "words", words: ["Half ", "of ", "them."], usage: { input: 1_200, output: 300 } });
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await page.goto(`${server.url}/settings/ai`);
  await page.getByText("No AI is connected yet").waitFor();
  await page.getByRole("button", { name: "Add a provider" }).click();
  await page.getByRole("menuitem", { name: "OpenAI-compatible server" }).click();

  // What is wrong is said at its field; what was typed stays.
  await page.getByLabel("Base URL").fill("not an address");
  await page.getByLabel("Key", { exact: true }).fill(KEY);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Needs to be an address such as https://api.example.org/v1").waitFor();
  await page.getByLabel("Base URL").fill(provider.baseUrl);
  const allow = page.getByRole("checkbox", { name: /Allow requests to 127\.0\.0\.1/ });
  await allow.waitFor();
  await page.getByRole("button", { name: "Test the connection" }).click();
  await page
    .getByText(/is in a private network/)
    .first()
    .waitFor();
  expect(await page.getByLabel("Key", { exact: true }).inputValue()).toBe(KEY);
  expect(await axe(page)).toEqual([]);
  await allow.check();
  await page.getByRole("button", { name: "Test the connection" }).click();
  await page.getByText(/Answered in [\d,]+ ms, 2 models/).waitFor();
  await page.getByRole("radio", { name: "Default: fake-1" }).check();
  await page.getByLabel("$ a million, in, fake-1").or(page.getByLabel("In, fake-1")).fill("2");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/2 of 2 models allowed, key ends in …abcd/).waitFor();
  await page.locator(".chip", { hasText: "Default" }).waitFor();
  await page.getByRole("cell", { name: /^fake-1 unless another/ }).waitFor();

  // The key is never told again.
  await page.getByRole("button", { name: /^Change / }).click();
  expect(await page.getByLabel("Key", { exact: true }).inputValue()).toBe("");
  await page.getByPlaceholder("Kept; ends in …abcd").waitFor();
  expect(await page.content()).not.toContain(KEY);
  await page.getByRole("button", { name: "Cancel" }).click();

  // Chosen for one conversation.
  await page.goto(server.url);
  await page.getByRole("button", { name: "Model: fake-1" }).click();
  await page.getByRole("menuitemradio", { name: /fake-2/ }).click();
  await composer(page).fill("How many decay?");
  await composer(page).press("Enter");
  await page.getByText("Half of them.").waitFor();
  await until(() => provider.requests.some(({ body }) => body["model"] === "fake-2"));
  await page.reload();
  await page.getByRole("button", { name: "Model: fake-2" }).waitFor();
  await page.getByRole("combobox", { name: "Model" }).selectOption({ label: "fake-1 (default)" });
  await page.getByRole("button", { name: "Model: fake-1" }).waitFor();

  // Counted.
  await page.goto(`${server.url}/settings/ai`);
  const usage = page.getByRole("region", { name: "Usage" });
  await usage.getByRole("row", { name: /Mara Lindqvist fake-2/ }).waitFor();
  await usage.getByText("All together").waitFor();
  expect(await axe(page)).toEqual([]);
  await usage.getByRole("button", { name: "Earlier month" }).click();
  await usage.getByText(/No model was used in/).waitFor();

  // A refused key is said in words, in its row's form; nothing typed is lost.
  await page.getByRole("button", { name: /^Change / }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: /^Delete “/ }).click();
  await page.getByText("No AI is connected yet").waitFor();
  expect(v.problems.filter((problem) => !/status of 4/.test(problem))).toEqual([]);
}, 90_000);

test("what the environment sets is shown and cannot be changed; a member sees no settings, but models and their own usage", async () => {
  using data = testDirectory();
  using provider = fakeProvider({ kind: "words", words: ["Yes."] });
  await using server = await startServer({
    data: data.path,
    env: { LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1", LECTERN_OPEN_SIGNUP: "true" },
  });
  await using v = await visit(server.url);
  await signUpIn(v.page);
  await v.page.goto(`${server.url}/settings/ai`);
  await v.page.getByText("Set by LECTERN_AI_MODEL where the server is started: fake-1").waitFor();
  expect(await v.page.getByRole("button", { name: "Change", exact: true }).isDisabled()).toBe(true);

  await using other = await visit(server.url);
  const { page } = other;
  await page.getByRole("button", { name: "Create one" }).click();
  await page.getByLabel("Name").fill("Tomás");
  await page.getByLabel("Email").fill("tomas@hazel-lane.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create the account" }).click();
  await composer(page).waitFor();
  await page.goto(`${server.url}/settings/ai`);
  await page.getByRole("heading", { name: "Models you may choose" }).waitFor();
  await page.getByText(/No model was used in/).waitFor();
  expect(await page.getByRole("button", { name: "Add a provider" }).count()).toBe(0);
  expect(await page.getByText("Set by LECTERN_AI_MODEL").count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  expect(other.problems).toEqual([]);
}, 60_000);
