import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { afterEach, describe, expect, mock, test } from "bun:test";
import { Entry } from "#src/features/users/ui/Entry.tsx";
import { refusal, renderPage } from "./page.tsx";

afterEach(cleanup);

const server = {
  version: "1.0.0",
  dataDirectory: "./data",
  freeBytes: 31e9,
  database: "SQLite",
  origin: "http://localhost:3000",
  isEncrypted: false,
  model: null,
};
const firstRun = { isFirstRun: true, isSignUpOpen: true, server };
const later = { isFirstRun: false, isSignUpOpen: false, server: null };

describe("the first visitor", () => {
  test("is told what is running here", async () => {
    const page = renderPage(<Entry />, { "auth.welcome": () => firstRun });
    expect(await page.findByRole("heading", { name: "Create the administrator" })).toBeDefined();
    expect(page.getByText(/31 GB free/)).toBeDefined();
    expect(page.getByText("None connected. The built-in planner works at once.")).toBeDefined();
  });

  test("may send a form with errors, and is led to the first of them", async () => {
    const signUp = mock(() => ({}));
    const page = renderPage(<Entry />, { "auth.welcome": () => firstRun, "auth.signUp": signUp });
    fireEvent.change(await page.findByLabelText("Name"), { target: { value: "Mara Lindqvist" } });
    fireEvent.change(page.getByLabelText("Password"), { target: { value: "short" } });
    fireEvent.click(page.getByRole("button", { name: "Create and open Lectern" }));
    expect(signUp).not.toHaveBeenCalled();
    expect(page.getByText("Needs the form name@example.org")).toBeDefined();
    expect(page.getByText("At least 12 characters")).toBeDefined();
    expect((document.activeElement as HTMLInputElement).name).toBe("email");
  });

  test("sees the server's word about a field at that field", async () => {
    const page = renderPage(<Entry />, {
      "auth.welcome": () => firstRun,
      "auth.signUp": () => {
        throw refusal("BAD_REQUEST", 400, { fields: { email: "There is no such host" } });
      },
    });
    fireEvent.change(await page.findByLabelText("Name"), { target: { value: "Mara" } });
    fireEvent.change(page.getByLabelText("Email"), { target: { value: "mara@hazel-lane.example" } });
    fireEvent.change(page.getByLabelText("Password"), { target: { value: "correct-tray-of-dice" } });
    fireEvent.click(page.getByRole("button", { name: "Create and open Lectern" }));
    expect(await page.findByText("There is no such host")).toBeDefined();
    expect(page.getByLabelText("Email").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("everybody later", () => {
  test("signs in, and reads why it did not work", async () => {
    const page = renderPage(<Entry />, {
      "auth.welcome": () => later,
      "auth.signIn": () => {
        throw refusal("UNAUTHORIZED", 401, { domain: { code: "WRONG_CREDENTIALS", details: {} } });
      },
    });
    fireEvent.change(await page.findByLabelText("Email"), { target: { value: "mara@hazel-lane.example" } });
    fireEvent.change(page.getByLabelText("Password"), { target: { value: "wrong" } });
    fireEvent.click(page.getByRole("button", { name: "Sign in" }));
    expect(await page.findByText("This email and password do not belong together.")).toBeDefined();
    expect((page.getByLabelText("Password") as HTMLInputElement).value).toBe("wrong");
  });

  test("is offered no account where sign-up is closed, and told so", async () => {
    const page = renderPage(<Entry />, { "auth.welcome": () => later });
    expect(await page.findByText(/Sign-up is closed here/)).toBeDefined();
    expect(page.queryByRole("button", { name: "Create one" })).toBeNull();
  });

  test("is offered an account where sign-up is open", async () => {
    const page = renderPage(<Entry />, { "auth.welcome": () => ({ ...later, isSignUpOpen: true }) });
    fireEvent.click(await page.findByRole("button", { name: "Create one" }));
    expect(page.getByRole("heading", { name: "Create an account" })).toBeDefined();
  });

  test("can try again when the server does not answer", async () => {
    let calls = 0;
    const page = renderPage(<Entry />, {
      "auth.welcome": () => {
        if (++calls === 1) throw refusal("SERVICE_UNAVAILABLE", 503);
        return later;
      },
    });
    fireEvent.click(await page.findByRole("button", { name: "Retry" }));
    await waitFor(() => expect(page.getByRole("heading", { name: "Sign in" })).toBeDefined());
  });
});
